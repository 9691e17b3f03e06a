import { Button, Text } from '@mantine/core'
import { FileCheck } from 'lucide-react'
import { useLocation } from 'wouter'
import type { DossierView } from '../../../shared/contract/dossiers.ts'
import { formatInstant } from '../../../shared/domain/vietnamese-date.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './history-panel.module.css'

/** The receipts that were issued, newest first. */
export function SlipsPanel({ dossier }: { readonly dossier: DossierView }) {
  const [, go] = useLocation()
  if (dossier.slips.length === 0) return null
  return (
    <Panel title={messages.dossier.slips}>
      {dossier.slips.map((receipt) => (
        <div key={receipt.slipId} className={classes['receipt']}>
          <div>
            <Text fw={600}>{messages.dossier.receiptNumber(receipt.number, receipt.revision)}</Text>
            <Text c="dimmed" fz="sm">
              {formatInstant(receipt.issuedAt)} · {receipt.signedBy} · {messages.slips.printed(receipt.printCount)}
            </Text>
          </div>
          <Button
            variant="default"
            leftSection={<FileCheck size={20} aria-hidden="true" />}
            onClick={() => go(`/dossiers/${dossier.dossierId}/slips/${receipt.slipId}`)}
          >
            {messages.dossier.openReceipt}
          </Button>
        </div>
      ))}
    </Panel>
  )
}
