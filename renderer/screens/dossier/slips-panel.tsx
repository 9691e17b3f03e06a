import { Button, Group, Text } from '@mantine/core'
import { FileCheck, FilePlus2 } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { z } from 'zod'
import type { DossierView } from '../../../shared/contract/dossiers.ts'
import { FurtherSlipForm } from '../../../shared/domain/slip-form.ts'
import { formatInstant } from '../../../shared/domain/vietnamese-date.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './history-panel.module.css'
import { IssueSlipDialog } from './issue-slip-dialog.tsx'

const Asked = z.object({ issue: FurtherSlipForm })

/** The papers that were handed over, newest first, and those that may be made now. */
export function SlipsPanel({ dossier }: { readonly dossier: DossierView }) {
  const [, go] = useLocation()
  const [chosen, setChosen] = useState<FurtherSlipForm | null>(null)
  const [seen, setSeen] = useState(false)
  // A screen may send on to the paper that follows its act: it is offered at once.
  const asked = Asked.safeParse(useHistoryState())
  const wanted = asked.success ? asked.data.issue : null
  const isMade = dossier.slips.some((slip) => slip.form === wanted)
  const form = chosen ?? (seen || isMade ? null : wanted)
  const offered = dossier.slipsToIssue.find((slip) => slip.form === form)

  function onClose() {
    setChosen(null)
    setSeen(true)
  }

  if (dossier.slips.length + dossier.slipsToIssue.length === 0) return null
  return (
    <Panel title={messages.dossier.slips}>
      {dossier.slips.map((slip) => (
        <div key={slip.slipId} className={classes['slip']}>
          <div>
            <Text fw={600}>{slip.name}</Text>
            <Text>{messages.dossier.slipNumber(slip.number, slip.revision)}</Text>
            {slip.replaced && <Text c="var(--desk-bad)">{messages.slips.replaced}</Text>}
            <Text c="dimmed" fz="sm">
              {formatInstant(slip.issuedAt)} · {slip.signedBy} · {messages.slips.printed(slip.printCount)}
            </Text>
          </div>
          <Button
            variant="default"
            leftSection={<FileCheck size={20} aria-hidden="true" />}
            aria-label={messages.dossier.openSlip(slip.name)}
            onClick={() => go(`/dossiers/${dossier.dossierId}/slips/${slip.slipId}`)}
          >
            {messages.dossier.open}
          </Button>
        </div>
      ))}
      {dossier.slipsToIssue.length > 0 && (
        <Group gap="xs" role="group" aria-label={messages.dossier.makeSlip}>
          {dossier.slipsToIssue.map((slip) => (
            <Button
              key={slip.form}
              variant="light"
              leftSection={<FilePlus2 size={18} aria-hidden="true" />}
              onClick={() => setChosen(slip.form)}
            >
              {messages.dossier.makeSlipOf(slip.name)}
            </Button>
          ))}
        </Group>
      )}
      {offered !== undefined && <IssueSlipDialog dossier={dossier} slip={offered} onClose={onClose} />}
    </Panel>
  )
}
