import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { formatMoney } from '../../../shared/domain/money.ts'
import { formatDay } from '../../../shared/domain/vietnamese-date.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { OrderedList } from '../../lists/ordered-list.tsx'
import { messages } from '../../messages/vi.ts'
import type { ListColumn } from '../../ui/list-table.tsx'
import { Panel } from '../../ui/panel.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { LocalFeeDialog, type ShownFee } from './local-fee-dialog.tsx'

const texts = messages.localFees

/** Fees that the province's resolutions set, each with its number and its first day. */
export function LocalFeesPanel({ leads }: { readonly leads: boolean }) {
  const { client, ask } = useDesk()
  const [adding, setAdding] = useState(false)
  const fees = useQuery(ask.localFees()).data?.fees ?? []
  const set = useCommand(client.fees.setLocal, ['fees.local', 'procedures.search', 'procedures.get'])
  const acts: ListColumn<ShownFee> = {
    ...{ key: 'acts', title: messages.outbox.columns.actions, holdsActs: true, text: () => '' },
    render: (fee) => (
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        leftSection={<Trash2 size={16} aria-hidden="true" />}
        aria-label={texts.removeOf(fee.procedureName, formatDay(fee.from))}
        onClick={() => set.run({ fees: fees.filter((one) => one !== fee) })}
      >
        {texts.remove}
      </Button>
    ),
  }
  return (
    <Panel
      title={texts.title}
      aside={
        leads && (
          <Button
            size="sm"
            variant="default"
            leftSection={<Plus size={16} aria-hidden="true" />}
            onClick={() => setAdding(true)}
          >
            {texts.add}
          </Button>
        )
      }
    >
      <Text c="dimmed">{leads ? texts.hint : messages.settings.leadOnly}</Text>
      <RefusalNote refusal={set.refusal} />
      {fees.length > 0 && (
        <OrderedList
          label={texts.title}
          columns={leads ? [...columns, acts] : columns}
          rows={fees}
          keyOf={({ procedureCode, from }) => `${procedureCode} ${from}`}
        />
      )}
      {adding && <LocalFeeDialog fees={fees} onClose={() => setAdding(false)} />}
    </Panel>
  )
}

const nameOf = ({ procedureName }: ShownFee) => procedureName
const sumOf = (dong: number) => (dong === 0 ? messages.fee.free : formatMoney(dong))
const atCounter = ({ dong }: ShownFee) => sumOf(dong)
const online = ({ dong, onlineDong }: ShownFee) => sumOf(onlineDong ?? dong)
const resolutionOf = ({ resolution }: ShownFee) => resolution
const fromOf = ({ from }: ShownFee) => formatDay(from)

const columns: readonly ListColumn<ShownFee>[] = [
  { ...{ key: 'procedure', title: texts.procedure, render: nameOf, text: nameOf, orderOf: nameOf } },
  { ...{ key: 'dong', title: texts.columns.dong, render: atCounter, text: atCounter, orderOf: ({ dong }) => dong } },
  {
    ...{ key: 'online', title: texts.columns.online, render: online, text: online },
    orderOf: ({ dong, onlineDong }) => onlineDong ?? dong,
  },
  {
    ...{
      key: 'resolution',
      title: texts.columns.resolution,
      render: resolutionOf,
      text: resolutionOf,
      orderOf: resolutionOf,
    },
  },
  { ...{ key: 'from', title: texts.columns.from, render: fromOf, text: fromOf, orderOf: ({ from }) => from } },
]
