import { Button, Group, List, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { DossierView } from '../../../shared/contract/dossiers.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { asksForSecret, noSecret, SecretField } from '../../ui/secret-field.tsx'

type Props = {
  readonly dossier: DossierView
  readonly slip: DossierView['slipsToIssue'][number]
  readonly onClose: () => void
}
type Draft = { readonly reason: string; readonly asksReason: boolean; readonly components: readonly string[] }

/** The last look at a paper before it is numbered and signed. */
export function IssueSlipDialog(props: Props) {
  const { ask } = useDesk()
  const { dossier, slip, onClose } = props
  const draft = useQuery(ask.slipDraft({ dossierId: dossier.dossierId, form: slip.form }))
  return (
    <Modal opened onClose={onClose} title={slip.name} size="lg">
      <Answer query={draft} rows={4}>
        {(found) => <IssueSlipForm {...props} draft={found} />}
      </Answer>
    </Modal>
  )
}

function IssueSlipForm({ dossier, slip, draft, onClose }: Props & { readonly draft: Draft }) {
  const { client } = useDesk()
  const [, go] = useLocation()
  const [reason, setReason] = useState(draft.reason)
  const [secret, setSecret] = useState(noSecret)
  const issue = useCommand(client.slips.issue, ['dossiers.get', 'dossiers.history'])
  const refusal = issue.refusal?.code ?? null
  const asks = asksForSecret(refusal)

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (issue.pending) return
    const { dossierId } = dossier
    const { text, lastTryConfirmed } = secret
    const order = { dossierId, form: slip.form, reason: reason.normalize('NFC').trim(), lastTryConfirmed }
    issue.run({ ...order, signingPassword: text === '' ? null : text }, ({ slipId }) =>
      go(`/dossiers/${dossierId}/slips/${slipId}`),
    )
    setSecret(noSecret)
  }

  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <Text fw={600}>
          {dossier.applicant.fullName || messages.counter.noApplicant} · {dossier.procedureName}
        </Text>
        {draft.components.length > 0 && (
          <div>
            <Text>{messages.dossier.papersWanted}</Text>
            <List>
              {draft.components.map((name) => (
                <List.Item key={name}>{name}</List.Item>
              ))}
            </List>
          </div>
        )}
        {draft.asksReason && (
          <Textarea
            label={messages.dossier.reason}
            description={messages.dossier.reasonOnPaper}
            rows={4}
            maxLength={2000}
            required
            data-autofocus={asks === null || undefined}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {asks !== null && <SecretField asks={asks} value={secret} onValue={setSecret} refusal={refusal} />}
        <RefusalNote refusal={issue.refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} disabled={issue.pending}>
            {messages.common.cancel}
          </Button>
          <Button type="submit" loading={issue.pending} data-autofocus={!draft.asksReason || undefined}>
            {messages.dossier.issueSlip}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
