import { Button, FileButton, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import type { MonthlyReport } from '../../../shared/contract/reports.ts'
import { formatDay, formatInstant } from '../../../shared/domain/vietnamese-date.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { DeliveryBadge } from '../../ui/dossier-badges.tsx'
import { Panel } from '../../ui/panel.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'

const texts = messages.monthlyReport
/** As many characters as the core takes. */
const mostBytes = 200_000

/** The month's report for the province: whether it may go, where it is, and by which map its figures are chosen. */
export function MonthlyReportPanel({ month }: { readonly month: string }) {
  const { ask, client } = useDesk()
  const role = useQuery(ask.session()).data?.signedIn?.role
  const report = useQuery(ask.monthlyReport(month)).data
  const send = useCommand(client.reports.sendMonth, ['reports.monthly', 'outbox.list', 'outbox.connection'])
  const take = useCommand(client.reports.takeMap, ['reports.monthly'])
  if (report === undefined) return null
  const leads = role === 'lead' || role === 'it'
  const name = messages.selfCheck.month(month)
  const sendable = report.over && report.mapEdition !== null && (report.state === null || report.state === 'rejected')

  async function onFile(file: File | null) {
    if (file === null) return
    const text = await file.slice(0, mostBytes).text()
    take.run({ text }, () => notifications.show({ message: texts.mapTaken }))
  }

  return (
    <Panel
      title={texts.title(name)}
      aside={
        leads && (
          <FileButton accept="application/json,.json" onChange={(file) => void onFile(file)}>
            {(props) => (
              <Button {...props} size="sm" variant="default" loading={take.pending}>
                {texts.takeMap}
              </Button>
            )}
          </FileButton>
        )
      }
    >
      <Group>
        {report.state !== null && <DeliveryBadge delivery={report.state} />}
        <Text role="status">{stateText(report)}</Text>
        {sendable && leads && (
          <Button
            leftSection={<Send size={18} aria-hidden="true" />}
            loading={send.pending}
            onClick={() => send.run({ month }, () => notifications.show({ message: texts.queued }))}
          >
            {texts.send(name)}
          </Button>
        )}
      </Group>
      <Text c="dimmed">{report.mapEdition === null ? texts.noMap : texts.map(formatDay(report.mapEdition))}</Text>
      <RefusalNote refusal={send.refusal ?? take.refusal} />
    </Panel>
  )
}

function stateText({ over, state, proofNumber, provenAt }: MonthlyReport): string {
  if (proofNumber !== null && provenAt !== null) {
    return `${messages.outbox.proof(proofNumber)}, ${messages.outbox.provenAt(formatInstant(provenAt))}`
  }
  if (!over) return texts.notOver
  return state === null ? texts.notSent : texts.inOutbox
}
