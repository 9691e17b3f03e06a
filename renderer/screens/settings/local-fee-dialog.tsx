import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { LocalFee } from '../../../shared/domain/local-fee.ts'
import { parseDong } from '../../../shared/domain/money.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { ProcedureSelect } from '../../lists/procedure-select.tsx'
import { messages } from '../../messages/vi.ts'
import { DateField } from '../../ui/date-field.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'

const texts = messages.localFees

/** A fee with the name of its procedure. */
export type ShownFee = LocalFee & { readonly procedureName: string }

type Props = { readonly fees: readonly ShownFee[]; readonly onClose: () => void }

/** One more fee beside those that are there. */
export function LocalFeeDialog({ fees, onClose }: Props) {
  const { client } = useDesk()
  const set = useCommand(client.fees.setLocal, ['fees.local', 'procedures.search', 'procedures.get'])
  const [procedureCode, setProcedureCode] = useState<string | null>(null)
  const [typed, setTyped] = useState({ dong: '', online: '', resolution: '' })
  const [from, setFrom] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const dong = parseDong(typed.dong)
  const onlineDong = typed.online.trim() === '' ? null : parseDong(typed.online)
  const isOnlineWrong = typed.online.trim() !== '' && onlineDong === null
  const input = (part: keyof typeof typed) => ({
    autoComplete: 'off',
    value: typed[part],
    onChange: (event: { currentTarget: HTMLInputElement }) => setTyped({ ...typed, [part]: event.currentTarget.value }),
  })

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (procedureCode === null || dong === null || isOnlineWrong || from === null) return
    const added = { procedureCode, dong, onlineDong, resolution: typed.resolution.normalize('NFC'), from }
    set.run({ fees: [...fees, added] }, onClose)
  }

  return (
    <Modal opened onClose={onClose} title={texts.add} transitionProps={{ duration: 0 }}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <ProcedureSelect
            label={texts.procedure}
            code={procedureCode}
            onCode={setProcedureCode}
            placeholder={messages.intake.searchLabel}
            error={tried && procedureCode === null && texts.procedureMissing}
          />
          <TextInput
            label={texts.dong}
            description={messages.fee.amountHint}
            inputMode="numeric"
            error={tried && dong === null && messages.fee.amountWrong}
            {...input('dong')}
          />
          <TextInput
            label={texts.online}
            description={texts.onlineHint}
            inputMode="numeric"
            error={tried && isOnlineWrong && messages.fee.amountWrong}
            {...input('online')}
          />
          <TextInput
            label={texts.resolution}
            description={texts.resolutionHint}
            maxLength={60}
            {...input('resolution')}
          />
          <DateField
            label={texts.from}
            value={from}
            onValue={setFrom}
            error={tried && from === null && texts.fromMissing}
          />
          <RefusalNote refusal={set.refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {messages.common.cancel}
            </Button>
            <Button type="submit" loading={set.pending}>
              {texts.keep}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
