import type { DossierId } from '../../../shared/domain/ids.ts'
import type { CliDesk } from './open-cli-desk.ts'

/** Answers whatever does not add up about the sheets, as nobody looks: for `--confirm-all` of a practice office. */
export async function explainSheets({ call }: Pick<CliDesk, 'call'>, dossierId: DossierId): Promise<void> {
  const { batches } = await call.scans.stack({ dossierId })
  for (const { batchId, alarms } of batches) {
    for (const { key, kind, pageId, reason } of alarms) {
      if (reason !== null) continue
      if (kind === 'twin' && pageId !== null) await call.scans.answerTwin({ pageId, answer: 'other' })
      else await call.scans.answerAlarm({ batchId, key, reason: 'Nhận như máy đếm, không có người soát' })
    }
  }
}
