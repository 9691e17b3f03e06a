import type { OutboxItem } from '../../../shared/contract/outbox.ts'
import { refusalFrom } from '../../api/refusal.ts'
import { messages } from '../../messages/vi.ts'
import classes from './outbox-list.module.css'

/** Why a message is not with the portal yet; nothing where nothing went wrong. */
export function Problem({ item }: { readonly item: OutboxItem }) {
  const said = problemText(item)
  if (said.length === 0) return null
  return (
    <div className={item.state === 'held' ? '' : classes['problem']}>
      {said.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </div>
  )
}

/** Answers in which the portal itself speaks; with all others the text is the network's, for IT staff. */
const portalSpeaks = ['portal_rejected', 'portal_unknown_answer']

/** The same in sentences: ours, what was answered, and the field that is spoken of. */
export function problemText({ state, problem }: OutboxItem): readonly string[] {
  if (problem === null) return []
  const { code, text, field } = problem
  if (state === 'held') return [messages.outbox.heldBecause(text)]
  const { sentence } = refusalFrom(code, {}, null)
  const says = portalSpeaks.includes(code) ? messages.outbox.portalSays : messages.outbox.technicalDetail
  return [
    sentence,
    ...(text !== '' && text !== sentence ? [says(text)] : []),
    ...(field === null ? [] : [messages.outbox.portalField(field)]),
  ]
}
