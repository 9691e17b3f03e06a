import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { DossierView } from '../../../shared/contract/dossiers.ts'
import type { DocumentView } from '../../../shared/contract/reviews.ts'
import { useDesk } from '../../api/desk.tsx'
import { toRefusal } from '../../api/refusal.ts'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { DateField } from '../../ui/date-field.tsx'
import { marksNotSeenText } from '../../ui/marks-text.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { hourWeekdayAndDay } from '../../ui/vietnamese-day.ts'
import classes from './components-panel.module.css'

type Props = {
  readonly dossier: DossierView
  readonly documents: readonly DocumentView[]
  readonly onClose: () => void
}

/** The last look before the receipt is signed: Enter receives. Asks for a day or a password only where they are needed. */
export function ReceiveDialog({ dossier, documents, onClose }: Props) {
  const { client } = useDesk()
  const [, go] = useLocation()
  const [promisedOn, setPromisedOn] = useState<string | null>(null)
  const [password, setPassword] = useState('')
  const receive = useCommand(client.dossiers.receive, [
    'dossiers.get',
    'dossiers.today',
    'outbox.list',
    'outbox.connection',
  ])
  const [asksPassword, setAsksPassword] = useState(false)
  const asksDay = dossier.promisedIfNow === null

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (receive.pending) return
    const signingPassword = password === '' ? null : password
    receive
      .runToEnd({ dossierId: dossier.dossierId, promisedOn, signingPassword })
      .then(({ receiptId }) => go(`/dossiers/${dossier.dossierId}/receipts/${receiptId}`))
      .catch((error: unknown) => {
        if (toRefusal(error).code === 'signing_password_wrong') setAsksPassword(true)
      })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={messages.dossier.receiveTitle}
      closeOnClickOutside={!receive.pending}
      size="lg"
    >
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text fw={600}>
            {dossier.applicant.fullName || messages.counter.noApplicant} · {dossier.procedureName}
          </Text>
          {dossier.promisedIfNow !== null && (
            <Text>
              {messages.dossier.promise}: <strong>{hourWeekdayAndDay(dossier.promisedIfNow.promisedAt)}</strong>
            </Text>
          )}
          <Text c="dimmed">{messages.dossier.receiveText}</Text>
          <PapersToLookAt dossier={dossier} documents={documents} />
          {asksDay && (
            <DateField label={messages.dossier.promisedOn} value={promisedOn} onValue={setPromisedOn} required />
          )}
          {asksPassword && (
            <PasswordInput
              label={messages.dossier.signingPassword}
              value={password}
              autoFocus
              autoComplete="off"
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          )}
          <RefusalNote refusal={receive.refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} disabled={receive.pending}>
              {messages.common.cancel}
            </Button>
            <Button type="submit" loading={receive.pending} data-autofocus={!asksDay || undefined}>
              {messages.dossier.receiveConfirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** Papers in the checklist without a seal, signature or photograph that their kind carries; a reminder, no hindrance. */
function PapersToLookAt({ dossier, documents }: Omit<Props, 'onClose'>) {
  const placed = new Set(dossier.components.flatMap(({ documentIds }) => documentIds))
  const remarks = documents.flatMap((paper) => {
    const remark = placed.has(paper.documentId) ? marksNotSeenText(paper) : null
    return remark === null ? [] : [{ id: paper.documentId, text: `${paper.title}: ${remark}` }]
  })
  if (remarks.length === 0) return null
  return (
    <div role="note">
      {remarks.map(({ id, text }) => (
        <Text key={id} className={classes['remark']}>
          <TriangleAlert size={16} aria-hidden="true" />
          {text}
        </Text>
      ))}
    </div>
  )
}
