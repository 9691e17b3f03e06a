import { Anchor, Button, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { BookOpen, Stamp } from 'lucide-react'
import { useLocation } from 'wouter'
import { certifyCopies } from '../../../shared/domain/certification.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { useBrought, VisitorNote } from '../../shell/visitor.tsx'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
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
            <Table aria-label={text.waiting} stickyHeader>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{messages.counter.columns.code}</Table.Th>
                  <Table.Th>{text.requester}</Table.Th>
                  <Table.Th>{text.originals}</Table.Th>
                  <Table.Th>{messages.counter.columns.promised}</Table.Th>
                  <Table.Th>{text.state}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {requests.map((request) => (
                  <Table.Tr key={request.dossierId}>
                    <Table.Td>{request.code}</Table.Td>
                    <Table.Td>
                      <Anchor
                        component="button"
                        type="button"
                        onClick={() => go(`/dossiers/${request.dossierId}/certify`)}
                      >
                        {request.applicantName || messages.counter.noApplicant}
                      </Anchor>
                    </Table.Td>
                    <Table.Td>{request.originals}</Table.Td>
                    <Table.Td>
                      {request.promisedAt === null ? messages.common.none : hourWeekdayAndDay(request.promisedAt)}
                    </Table.Td>
                    <Table.Td>
                      <Text fw={600}>{request.complete ? text.readyToHandBack : text.notEntered}</Text>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </Answer>
    </Screen>
  )
}
