import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { CalendarClock, TriangleAlert } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { DossierView } from '../../../shared/contract/dossiers.ts'
import type { DocumentView } from '../../../shared/contract/reviews.ts'
import type { CertificateView } from '../../../shared/contract/signing.ts'
import type { DossierStatus } from '../../../shared/domain/dossier-status.ts'
import type { DossierId, SlipId } from '../../../shared/domain/ids.ts'
import { formatDay } from '../../../shared/domain/vietnamese-date.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { DateField } from '../../ui/date-field.tsx'
import { marksNotSeenText } from '../../ui/marks-text.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { asksForSecret, noSecret, SecretField } from '../../ui/secret-field.tsx'
import { hourWeekdayAndDay } from '../../ui/vietnamese-day.ts'
import classes from './components-panel.module.css'
import { DuplicatesNote } from './duplicates-note.tsx'

type Props = {
  readonly dossier: DossierView
  readonly documents: readonly DocumentView[]
  readonly onClose: () => void
}

type Order = {
  readonly dossierId: DossierId
  readonly promisedOn: string | null
  readonly duplicateReason: string
  readonly signingPassword: string | null
  readonly lastTryConfirmed: boolean
}

const openStatuses: readonly DossierStatus[] = ['draft', 'in_review']

/** The last look before the receipt is signed: Enter receives. Asks for a day or a password only where they are needed. */
export function ReceiveDialog({ dossier, documents, onClose }: Props) {
  const { ask, client } = useDesk()
  const own = useQuery(ask.signing()).data?.own ?? null
  const [, go] = useLocation()
  const [promisedOn, setPromisedOn] = useState<string | null>(null)
  const [secret, setSecret] = useState(noSecret)
  const [duplicateReason, setDuplicateReason] = useState('')
  const visit =
    useQuery(ask.visit(dossier.dossierId)).data?.dossiers.filter(({ status }) => openStatuses.includes(status)) ?? []
  // Dossiers of one visit are received together: one receipt for all.
  const together = visit.length > 1
  const receiveThem = (order: Order): Promise<{ slipId: SlipId }> =>
    together ? client.visits.receive(order) : client.dossiers.receive(order)
  const receive = useCommand(receiveThem, [
    'dossiers.get',
    'visits.get',
    'dossiers.today',
    'outbox.list',
    'outbox.connection',
  ])
  const refusal = receive.refusal?.code ?? null
  const asksReason = dossier.duplicates.length > 0 || refusal === 'duplicate_dossier'
  const asks = asksForSecret(refusal) ?? (own === null || own.asks === 'nothing' ? null : own.asks)
  const asksDay = dossier.promisedIfNow === null || visit.some(({ promisedAt }) => promisedAt === null)

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (receive.pending) return
    const { text, lastTryConfirmed } = secret
    const signingPassword = text === '' ? null : text
    const order = { dossierId: dossier.dossierId, promisedOn, signingPassword, lastTryConfirmed }
    receive.run({ ...order, duplicateReason: duplicateReason.normalize('NFC') }, ({ slipId }) =>
      go(`/dossiers/${dossier.dossierId}/slips/${slipId}`),
    )
    setSecret(noSecret)
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={together ? messages.visit.receiveTitle(visit.length) : messages.dossier.receiveTitle}
      closeOnClickOutside={!receive.pending}
      size="lg"
    >
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text fw={600}>
            {dossier.applicant.fullName || messages.counter.noApplicant} · {dossier.procedureName}
          </Text>
          {together
            ? visit.map(({ dossierId, procedureName, promisedAt }) => (
                <Text key={dossierId}>
                  {procedureName}
                  {promisedAt !== null && `: ${messages.dossier.promise} `}
                  {promisedAt !== null && <strong>{hourWeekdayAndDay(promisedAt)}</strong>}
                </Text>
              ))
            : dossier.promisedIfNow !== null && (
                <Text>
                  {messages.dossier.promise}: <strong>{hourWeekdayAndDay(dossier.promisedIfNow.promisedAt)}</strong>
                </Text>
              )}
          <Text c="dimmed">{together ? messages.visit.receiveText : messages.dossier.receiveText}</Text>
          <DuplicatesNote duplicates={dossier.duplicates} />
          {asksReason && (
            <TextInput
              label={messages.dossier.duplicateReason}
              maxLength={500}
              required
              data-autofocus
              value={duplicateReason}
              onChange={(event) => setDuplicateReason(event.currentTarget.value)}
            />
          )}
          <PapersToLookAt dossier={dossier} documents={documents} />
          {asksDay && (
            <DateField label={messages.dossier.promisedOn} value={promisedOn} onValue={setPromisedOn} required />
          )}
          {own?.certificate && <CertificateNote certificate={own.certificate} dossier={dossier} />}
          {asks !== null && <SecretField asks={asks} value={secret} onValue={setSecret} refusal={refusal} />}
          <RefusalNote refusal={receive.refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} disabled={receive.pending}>
              {messages.common.cancel}
            </Button>
            <Button
              type="submit"
              loading={receive.pending}
              data-autofocus={(!asksDay && !asksReason && asks === null) || undefined}
            >
              {together ? messages.visit.receiveAll(visit.length) : messages.dossier.receiveConfirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

type NoteProps = { readonly certificate: CertificateView; readonly dossier: DossierView }

/** That the certificate ends soon, or before the promised day; nothing while it is fine. */
function CertificateNote({ certificate, dossier }: NoteProps) {
  const { watch, daysLeft, notAfter } = certificate
  const promisedAt = dossier.promisedIfNow?.promisedAt
  const endsBefore = promisedAt !== undefined && notAfter < promisedAt && watch !== 'expired'
  if (watch === 'fine' && !endsBefore) return null
  return (
    <Text role="note" className={classes['remark']}>
      <CalendarClock size={16} aria-hidden="true" />
      {endsBefore ? messages.signing.endsBeforePromise(formatDay(notAfter)) : messages.signing.watch(watch, daysLeft)}
    </Text>
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
