import { Button, Checkbox, Group, Menu, Modal, Stack, Textarea } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { ComponentView, DossierView } from '../../../shared/contract/dossiers.ts'
import type { DossierAction } from '../../../shared/domain/dossier-status.ts'
import type { ComponentId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import classes from './other-acts.module.css'

type OtherAction = Exclude<DossierAction, 'receive' | 'return_result'>

/** Every step that the table of states allows now and that has no screen of its own, each with its reason. */
export function OtherActs({ dossier }: { readonly dossier: DossierView }) {
  const [chosen, setChosen] = useState<OtherAction | null>(null)
  const allowed = dossier.actions
    .filter(isOther)
    .filter((action) => dossier.status !== 'draft' || action !== 'start_review')
  if (allowed.length === 0) return null
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button variant="default" rightSection={<ChevronDown size={18} aria-hidden="true" />}>
            {messages.dossier.actions}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {allowed.map((action) => (
            <Menu.Item key={action} onClick={() => setChosen(action)} fz="md">
              {messages.dossier.actionTitles[action]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {chosen !== null && <ActDialog dossier={dossier} action={chosen} onClose={() => setChosen(null)} />}
    </>
  )
}

type DialogProps = { readonly dossier: DossierView; readonly action: OtherAction; readonly onClose: () => void }

function ActDialog({ dossier, action, onClose }: DialogProps) {
  const { client } = useDesk()
  const [reason, setReason] = useState('')
  const handedIn = action === 'withdraw' ? dossier.components.filter(isHandedIn) : []
  const [kept, setKept] = useState<readonly ComponentId[]>([])
  const act = useCommand(client.dossiers.act, [
    'dossiers.get',
    'dossiers.history',
    'dossiers.today',
    'deadlines.get',
    'deadlines.risk',
    'outbox.list',
  ])

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const givenBack = handedIn.map(({ componentId }) => componentId).filter((id) => !kept.includes(id))
    const { dossierId } = dossier
    act.run({ dossierId, action, reason: reason.normalize('NFC').trim(), givenBack }, onClose)
  }

  return (
    <Modal opened onClose={onClose} title={messages.dossier.actionTitles[action]}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Textarea
            label={messages.dossier.reason}
            description={messages.dossier.reasonHint}
            rows={3}
            maxLength={1000}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {handedIn.length > 0 && (
            <fieldset className={classes['givenBack']}>
              <legend>{messages.dossier.givenBack}</legend>
              {handedIn.map(({ componentId, name }) => (
                <Checkbox
                  key={componentId}
                  label={name}
                  checked={!kept.includes(componentId)}
                  onChange={(event) =>
                    setKept(
                      event.currentTarget.checked ? kept.filter((id) => id !== componentId) : [...kept, componentId],
                    )
                  }
                />
              ))}
            </fieldset>
          )}
          <RefusalNote refusal={act.refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {messages.common.cancel}
            </Button>
            <Button type="submit" loading={act.pending}>
              {messages.dossier.actionTitles[action]}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function isHandedIn({ originals, certifiedCopies, photocopies }: ComponentView): boolean {
  return originals + certifiedCopies + photocopies > 0
}

function isOther(action: DossierAction): action is OtherAction {
  return action !== 'receive' && action !== 'return_result'
}
