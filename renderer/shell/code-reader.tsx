import { notifications } from '@mantine/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { assertNever } from '../../shared/assert-never.ts'
import type { CodeOutcome, SlipSeen } from '../../shared/contract/dossiers.ts'
import { isCheckCode } from '../../shared/domain/check-code.ts'
import { DossierId } from '../../shared/domain/ids.ts'
import { isTicket } from '../../shared/domain/queue-ticket.ts'
import { formatDay } from '../../shared/domain/vietnamese-date.ts'
import { useDesk } from '../api/desk.tsx'
import { toRefusal } from '../api/refusal.ts'
import { useCommand } from '../api/use-command.ts'
import { useHandReader } from '../hand-reader/use-hand-reader.ts'
import { messages } from '../messages/vi.ts'
import { useNoteVisitor } from './visitor.tsx'

/** Screens on which who stands at the counter is written already. */
const showsVisitor: readonly string[] = ['/intake', '/certify', '/search']

/** Takes what a hand reader reads on any screen: fills the open dossier, opens the one of a slip, or says what it was. */
export function CodeReader() {
  const { client, ask } = useDesk()
  const queries = useQueryClient()
  const [place, go] = useLocation()
  const noteVisitor = useNoteVisitor()
  const forms = useQuery(ask.settings()).data?.ticketForms ?? []
  const use = useCommand(client.dossiers.useCode, ['dossiers.get', 'dossiers.today'])

  function onOutcome(outcome: CodeOutcome, texts: readonly string[]) {
    switch (outcome.kind) {
      case 'person_filled':
        return say(messages.handReader.filled[outcome.who])
      case 'person':
        notifications.clean()
        noteVisitor({ card: { texts, name: outcome.fullName } })
        return go('/search', { state: { text: outcome.personalId } })
      case 'dossier':
        noteSlip(outcome.slip)
        return go(`/dossiers/${outcome.dossierId}`)
      case 'result':
        noteSlip(outcome.slip)
        return go(`/dossiers/${outcome.dossierId}/return`, { state: { person: outcome.person } })
      case 'slip_forged':
        return say(messages.handReader.forged(outcome.number))
      case 'dossier_elsewhere':
        return say(messages.handReader.elsewhere(outcome.code))
      case 'ticket':
        if (outcome.dossierId !== null) return say(messages.handReader.ticketKept(outcome.number))
        noteVisitor({ ticket: { texts, name: outcome.number } })
        return showsVisitor.includes(place)
          ? notifications.clean()
          : say(messages.handReader.ticketWaits(outcome.number))
      case 'unknown':
        return say(messages.handReader.unknown(outcome.text))
      default:
        return assertNever(outcome)
    }
  }

  /** What is typed and not yet saved is saved when its field loses the focus: first that, then the code. */
  async function onCode(texts: readonly string[]) {
    const focused = document.activeElement
    if (focused instanceof HTMLElement) focused.blur()
    while (queries.isMutating() > 0) await new Promise((resolve) => window.setTimeout(resolve, 20))
    const likeliest = texts.slice(0, 3)
    use.runToEnd({ texts: likeliest, dossierId: dossierAt(place) }).then(
      (outcome) => onOutcome(outcome, likeliest),
      (error: unknown) => say(toRefusal(error).sentence),
    )
    if (focused instanceof HTMLElement) focused.focus()
  }

  const isOurs = (text: string) => isSlipOrCard(text) || isTicket(text, forms)
  useHandReader({ isOurs, onCode: (texts) => void onCode(texts) })

  return null
}

/** What must be said of the slip in the officer's hand: that it holds no more, or that it is a reprint. */
function noteSlip(slip: SlipSeen | null): void {
  if (slip === null) return
  const { number, copy, replacedBy } = slip
  if (replacedBy !== null) say(messages.handReader.replaced(number, replacedBy.number, formatDay(replacedBy.issuedAt)))
  else if (copy > 0) say(messages.handReader.reprint(number, copy))
}

/** Codes of cards, separator sheets and older slips have `|` in them; those of slips say so themselves. */
function isSlipOrCard(text: string): boolean {
  return text.includes('|') || isCheckCode(text)
}

/** The dossier that the screen shows, whichever of its steps. */
function dossierAt(place: string): DossierId | null {
  const id = DossierId.safeParse(/^\/dossiers\/([^/]+)/.exec(place)?.[1])
  return id.success ? id.data : null
}

/** One remark at a time: what the last code was told no longer stands before what this one brings. */
function say(message: string): void {
  notifications.clean()
  notifications.show({ message, autoClose: 12_000 })
}
