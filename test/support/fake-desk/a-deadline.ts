import type { DeadlineView, RiskItem } from '../../../shared/contract/deadlines.ts'
import { dossierId } from './ids.ts'

/** A deadline that runs, with nothing stopped, nothing added. */
export function aDeadline(more: Partial<DeadlineView> = {}): DeadlineView {
  return {
    promisedAt: '2026-11-25T10:00:00.000Z',
    explanation: '17 giờ 00, thứ Tư 25/11/2026: 02 ngày làm việc kể từ ngày nhận 20/11/2026.',
    stops: [],
    ifResumedNow: null,
    slack: { level: 'half_left', minutesLeft: 720, shareLeft: 0.45 },
    supplementRequests: 0,
    timeliness: 'running',
    steps: [
      { at: '2026-11-20T02:00:00.000Z', text: 'Tiếp nhận, hẹn trả kết quả', promisedAt: '2026-11-25T10:00:00.000Z' },
    ],
    canStopForOpinion: true,
    canLengthen: null,
    canPostpone: true,
    apology: null,
    ...more,
  }
}

export function aRiskItem(n: number, more: Partial<RiskItem> = {}): RiskItem {
  return {
    dossierId: dossierId(n),
    code: `H99.18.05-261120-000${n}`,
    procedureName: 'Xác nhận tình trạng hôn nhân',
    applicantName: `LÒ VĂN MẪU ${n}`,
    status: 'processing',
    promisedAt: '2026-11-23T10:00:00.000Z',
    slack: { level: 'due_today', minutesLeft: 200, shareLeft: 0.1 },
    stops: [],
    supplementRequests: 0,
    apologyDrafted: false,
    ...more,
  }
}
