import type { LocalFixView } from '../../../shared/contract/local-lists.ts'
import type { SelfCheck, Tally } from '../../../shared/contract/reports.ts'
import { localFixId } from './ids.ts'

function aTally(values: number, left: number, more: Partial<Tally> = {}): Tally {
  const sure = Math.round(values * 0.6)
  return { values, left, missed: 0, sure, sureWrong: 0, doubtfulLeft: Math.max(0, left - sure), spoilt: 0, ...more }
}

/** November of an invented office: most values left as read, one field that is read badly, one with few values. */
export function aSelfCheck(): SelfCheck {
  const birth = { documentType: 'giay_khai_sinh_ban_sao', title: 'Giấy khai sinh (bản sao)' } as const
  return {
    month: '2026-11',
    months: Array.from({ length: 12 }, (_, at) => ({
      month: at === 0 ? '2025-12' : `2026-${String(at).padStart(2, '0')}`,
      values: at < 9 ? 0 : 300 + at * 10,
      left: at < 9 ? 0 : 270 + at * 10,
    })),
    total: aTally(410, 380, { missed: 6, sure: 250, sureWrong: 1, doubtfulLeft: 131, spoilt: 3 }),
    time: { characters: 7_600, typingMinutes: 63.3, reviewMinutes: 28 },
    procedures: [
      {
        code: '1.001193',
        name: 'Đăng ký khai sinh',
        tally: aTally(390, 362),
        time: { characters: 7_200, typingMinutes: 60, reviewMinutes: 26 },
      },
      {
        code: '1.000656',
        name: 'Đăng ký khai tử',
        tally: aTally(20, 18),
        time: { characters: 400, typingMinutes: 3.3, reviewMinutes: 2 },
      },
    ],
    fields: [
      { ...birth, code: 'noi_dang_ky', label: 'Nơi đăng ký', tally: aTally(40, 28, { missed: 2 }) },
      { ...birth, code: 'ho_ten', label: 'Họ, chữ đệm, tên', tally: aTally(362, 344) },
      { ...birth, code: 'dan_toc', label: 'Dân tộc', tally: aTally(8, 8) },
    ],
    sources: [
      { source: 'ocr', tally: aTally(350, 322) },
      { source: 'qr', tally: aTally(60, 60) },
    ],
    retakes: { asked: 9, given: 7 },
    assumptions: { charactersAMinute: 120, longestLookSeconds: 30 },
    fewestValues: 20,
  }
}

/** One fix in force, one that officers made twice so far, one that contrary corrections stopped. */
export function someLocalFixes(): LocalFixView[] {
  const times = { firstAt: '2026-11-03T02:00:00.000Z', lastAt: '2026-11-20T08:00:00.000Z' }
  const kinds = [
    { documentType: 'giay_khai_sinh_ban_sao' as const, title: 'Giấy khai sinh (bản sao)', papers: 3 },
    { documentType: 'cccd_mat_truoc' as const, title: 'Thẻ căn cước, mặt trước', papers: 1 },
  ]
  return [
    {
      fixId: localFixId(1),
      list: 'office',
      reading: 'Ủy ban nhân dân xã Nậm Chả',
      value: 'Ủy ban nhân dân xã Nậm Chà',
      state: 'in_force',
      right: 4,
      wrong: 0,
      kinds,
      ...times,
    },
    {
      fixId: localFixId(2),
      list: 'place',
      reading: 'Bàn Na Ngân',
      value: 'Bản Na Ngân',
      state: 'learning',
      right: 2,
      wrong: 0,
      kinds: kinds.slice(0, 1),
      ...times,
    },
    {
      fixId: localFixId(3),
      list: 'listed',
      reading: 'Thãi',
      value: 'Thái',
      state: 'stopped',
      right: 3,
      wrong: 2,
      kinds: kinds.slice(0, 1),
      ...times,
    },
  ]
}
