import type { OutboxItem } from '../../../shared/contract/outbox.ts'
import { messages } from '../../messages/vi.ts'

/** What a message tells of, as every act on it says. */
export function messageName({ applicantName, dossierCode, month }: OutboxItem): string {
  return month === null ? `${applicantName} · ${dossierCode}` : messages.outbox.report(month)
}
