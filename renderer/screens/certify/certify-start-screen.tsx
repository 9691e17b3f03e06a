import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { BookOpen, Stamp } from 'lucide-react'
import { useLocation } from 'wouter'
import type { WaitingCertification } from '../../../shared/contract/certifications.ts'
import { certifyCopies } from '../../../shared/domain/certification.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { OrderedList } from '../../lists/ordered-list.tsx'
import { messages } from '../../messages/vi.ts'
import { useBrought, VisitorNote } from '../../shell/visitor.tsx'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import type { ListColumn } from '../../ui/list-table.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState } from '../../ui/screen-states.tsx'
import { hourWeekdayAndDay } from '../../ui/vietnamese-day.ts'

/** Certified copies at the counter: Enter begins with the next person; below is what waits to be entered or handed back. */
export function CertifyStartScreen() {
  const { client, ask } = useDesk()
  const [, go] = useLocation()
  const brought = useBrought()
  const waiting = useQuery(ask.waitingCertifications())
  const open = useCommand(client.dossiers.open, ['dossiers.today'])
  const text = messages.certify

  function onNew() {
    if (open.pending) return
    open.run({ procedureCode: certifyCopies, ...brought }, ({ dossierId }) => go(`/dossiers/${dossierId}/certify`))
  }

  return (
    <Screen
      title={text.startTitle}
      aside={<VisitorNote />}
      acts={
        <Button
          variant="default"
          onClick={() => go('/certification-book')}
          leftSection={<BookOpen size={20} aria-hidden="true" />}
          rightSection={<KeyCap>{keyCap('certification_book')}</KeyCap>}
          aria-keyshortcuts={shortcuts.certification_book.keys}
        >
          {text.book}
        </Button>
      }
    >
      <Button size="lg" autoFocus loading={open.pending} onClick={onNew} leftSection={<Stamp size={22} aria-hidden />}>
        {text.newRequest}
      </Button>
      <RefusalNote refusal={open.refusal} />
      <Answer query={waiting}>
        {(requests) =>
          requests.length === 0 ? (
            <EmptyState title={text.noneWaiting} hint={text.noneWaitingHint} />
          ) : (
            <OrderedList
              label={text.waiting}
              columns={columns}
              rows={requests}
              keyOf={({ dossierId }) => dossierId}
              onOpen={({ dossierId }) => go(`/dossiers/${dossierId}/certify`)}
            />
          )
        }
      </Answer>
    </Screen>
  )
}

const nameOf = ({ applicantName }: WaitingCertification) => applicantName || messages.counter.noApplicant
const stateOf = ({ complete }: WaitingCertification) =>
  complete ? messages.certify.readyToHandBack : messages.certify.notEntered
const promiseOf = ({ promisedAt }: WaitingCertification) =>
  promisedAt === null ? messages.common.none : hourWeekdayAndDay(promisedAt)

const columns: readonly ListColumn<WaitingCertification>[] = [
  {
    ...{ key: 'requester', title: messages.certify.requester, render: nameOf, text: nameOf, orderOf: nameOf },
  },
  {
    ...{ key: 'code', title: messages.counter.columns.code, fit: 'whole' },
    render: ({ code }) => code,
    text: ({ code }) => code,
    orderOf: ({ code }) => code,
  },
  {
    ...{ key: 'originals', title: messages.certify.originals },
    render: ({ originals }) => originals,
    text: ({ originals }) => String(originals),
    orderOf: ({ originals }) => originals,
  },
  {
    ...{ key: 'promised', title: messages.counter.columns.promised, fit: 'whole', render: promiseOf, text: promiseOf },
    orderOf: ({ promisedAt }) => promisedAt ?? '',
  },
  {
    ...{ key: 'state', title: messages.certify.state, text: stateOf, orderOf: stateOf },
    render: (request) => <Text fw={600}>{stateOf(request)}</Text>,
  },
]
