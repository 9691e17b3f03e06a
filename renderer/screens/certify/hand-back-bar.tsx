import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { Printer, Stamp } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CertificationView } from '../../../shared/contract/certifications.ts'
import { OfficerId } from '../../../shared/domain/ids.ts'
import { formatMoney } from '../../../shared/domain/money.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { hourWeekdayAndDay } from '../../ui/vietnamese-day.ts'
import { useShortcut } from '../../use-shortcut.tsx'
import classes from './certify.module.css'

const touched = [
  'certifications.get',
  'certifications.waiting',
  'certifications.book',
  'dossiers.get',
  'dossiers.today',
]

/** After reception: numbers, the slip, handing back, the next person. */
export function HandBackBar({ view }: { readonly view: CertificationView }) {
  const { client } = useDesk()
  const [, go] = useLocation()
  const { dossierId, slipId, signers, complete, status } = view
  const [signerId, setSignerId] = useState(signers[0]?.officerId ?? null)
  const enter = useCommand(client.certifications.enter, touched)
  const handBack = useCommand(client.certifications.handBack, touched)
  const text = messages.certify
  const inWork = status === 'received' || status === 'processing'
  const asksNumbers =
    inWork && view.originals.some((one) => one.refusal === null && one.copies > 0 && one.paperEntry === null)
  const canHandBack = complete && (inWork || status === 'processed')

  const onEnter = () => signerId !== null && !enter.pending && enter.run({ dossierId, signerId })
  const onHandBack = () => !handBack.pending && handBack.run({ dossierId })
  useShortcut('certify_now', onEnter, asksNumbers)
  useShortcut('hand_back', onHandBack, canHandBack)

  return (
    <div className={classes['bar']}>
      <div>
        <Text className={classes['sum'] ?? ''}>{text.total(formatMoney(view.total))}</Text>
        {view.promisedAt !== null && (
          <Text>
            {text.promised}: <strong>{hourWeekdayAndDay(view.promisedAt)}</strong>
          </Text>
        )}
        {status === 'returned' && <Text fw={600}>{text.handedBack}</Text>}
      </div>
      {asksNumbers && (
        <NativeSelect
          label={text.signer}
          value={signerId ?? ''}
          onChange={(event) => setSignerId(OfficerId.safeParse(event.currentTarget.value).data ?? null)}
          data={signers.map(({ officerId, name, title }) => ({ value: officerId, label: `${name}, ${title}` }))}
        />
      )}
      <RefusalNote refusal={enter.refusal ?? handBack.refusal} />
      <Group gap="sm">
        {asksNumbers && (
          <Button
            size="lg"
            loading={enter.pending}
            onClick={onEnter}
            rightSection={<KeyCap>{keyCap('certify_now')}</KeyCap>}
            aria-keyshortcuts={shortcuts.certify_now.keys}
          >
            {text.enter}
          </Button>
        )}
        {canHandBack && (
          <Button
            size="lg"
            loading={handBack.pending}
            onClick={onHandBack}
            rightSection={<KeyCap>{keyCap('hand_back')}</KeyCap>}
            aria-keyshortcuts={shortcuts.hand_back.keys}
          >
            {text.handBack}
          </Button>
        )}
        {slipId !== null && (
          <Button
            size="lg"
            variant="default"
            onClick={() => go(`/dossiers/${dossierId}/slips/${slipId}`)}
            leftSection={<Printer size={20} aria-hidden="true" />}
          >
            {text.slip}
          </Button>
        )}
        <Button
          size="lg"
          variant="light"
          onClick={() => go('/certify')}
          leftSection={<Stamp size={20} aria-hidden="true" />}
          rightSection={<KeyCap>{keyCap('certify')}</KeyCap>}
          aria-keyshortcuts={shortcuts.certify.keys}
        >
          {text.next}
        </Button>
      </Group>
    </div>
  )
}
