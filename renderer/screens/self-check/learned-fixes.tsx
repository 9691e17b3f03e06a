import { Button, Group, Switch, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck, CircleDashed, CircleOff, type LucideIcon } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { LocalFixView } from '../../../shared/contract/local-lists.ts'
import { formatDay } from '../../../shared/domain/vietnamese-date.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { OrderedList } from '../../lists/ordered-list.tsx'
import { messages } from '../../messages/vi.ts'
import type { ListColumn } from '../../ui/list-table.tsx'
import { Panel } from '../../ui/panel.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState } from '../../ui/screen-states.tsx'
import { StateBadge, type Tone } from '../../ui/state-badge.tsx'
import { RemoveFixDialog } from './remove-fix-dialog.tsx'

const texts = messages.localLists
const touched = ['localLists.get']

const looks: Readonly<Record<LocalFixView['state'], { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  learning: { tone: 'plain', icon: CircleDashed },
  in_force: { tone: 'good', icon: CircleCheck },
  switched_off: { tone: 'plain', icon: CircleOff },
  stopped: { tone: 'look', icon: CircleOff },
}

/** What officers' corrections taught this desk, each fix with its evidence and its switch. */
export function LearnedFixes({ choice }: { readonly choice: ReactNode }) {
  const { client, ask } = useDesk()
  const lists = useQuery(ask.localLists())
  const session = useQuery(ask.session())
  const setEnabled = useCommand(client.localLists.setEnabled, touched)
  const switchFix = useCommand(client.localLists.switchFix, touched)
  const [removing, setRemoving] = useState<LocalFixView | null>(null)
  const role = session.data?.signedIn?.role
  return (
    <Screen title={messages.selfCheck.title} aside={choice}>
      <Panel
        title={texts.title}
        aside={
          lists.data !== undefined &&
          (role === 'lead' || role === 'it' ? (
            <Switch
              label={texts.enabled}
              checked={lists.data.enabled}
              onChange={(event) => setEnabled.run({ enabled: event.currentTarget.checked })}
            />
          ) : (
            <Text>{lists.data.enabled ? texts.isEnabled : texts.isDisabled}</Text>
          ))
        }
      >
        <Text c="dimmed">{texts.about}</Text>
        <RefusalNote refusal={setEnabled.refusal ?? switchFix.refusal} />
        <Answer query={lists} rows={4}>
          {({ fixes }) =>
            fixes.length === 0 ? (
              <EmptyState title={texts.emptyTitle} hint={texts.emptyHint} />
            ) : (
              <FixTable
                fixes={fixes}
                onSwitch={(fix, on) => switchFix.run({ fixId: fix.fixId, on })}
                onRemove={setRemoving}
              />
            )
          }
        </Answer>
        {lists.data !== undefined && lists.data.once > 0 && <Text c="dimmed">{texts.once(lists.data.once)}</Text>}
        {removing !== null && <RemoveFixDialog fix={removing} onClose={() => setRemoving(null)} />}
      </Panel>
    </Screen>
  )
}

type TableProps = {
  readonly fixes: readonly LocalFixView[]
  readonly onSwitch: (fix: LocalFixView, on: boolean) => void
  readonly onRemove: (fix: LocalFixView) => void
}

function FixTable({ fixes, onSwitch, onRemove }: TableProps) {
  const acts: ListColumn<LocalFixView> = {
    ...{ key: 'acts', title: texts.columns.acts, holdsActs: true, text: () => '' },
    render: (fix) => <Acts fix={fix} onSwitch={onSwitch} onRemove={onRemove} />,
  }
  return <OrderedList label={texts.title} columns={[...fixColumns, acts]} rows={fixes} keyOf={({ fixId }) => fixId} />
}

const listOf = ({ list }: LocalFixView) => texts.lists[list]
const readingOf = ({ reading }: LocalFixView) => reading
const spellingOf = ({ value }: LocalFixView) => value
const stateOf = ({ state, right }: LocalFixView) => texts.states[state](right)
const evidenceOf = ({ right, wrong, firstAt, lastAt }: LocalFixView) =>
  texts.evidence(right, wrong, formatDay(firstAt), formatDay(lastAt))
const kindsOf = ({ kinds }: LocalFixView) => kinds.map(({ title, papers }) => texts.kind(title, papers)).join(' · ')

const fixColumns: readonly ListColumn<LocalFixView>[] = [
  { ...{ key: 'list', title: texts.columns.list, render: listOf, text: listOf, orderOf: listOf } },
  { ...{ key: 'reading', title: texts.columns.reading, render: readingOf, text: readingOf, orderOf: readingOf } },
  {
    ...{ key: 'value', title: texts.columns.value, text: spellingOf, orderOf: spellingOf },
    render: ({ value }) => <Text fw={600}>{value}</Text>,
  },
  {
    ...{ key: 'state', title: texts.columns.state, text: stateOf, orderOf: stateOf },
    render: (fix) => <StateBadge {...looks[fix.state]} text={stateOf(fix)} />,
  },
  {
    ...{ key: 'evidence', title: texts.columns.evidence, orderOf: ({ right }) => right },
    text: (fix) => `${evidenceOf(fix)} ${kindsOf(fix)}`,
    render: (fix) => (
      <>
        {evidenceOf(fix)}
        <Text fz="sm" c="dimmed">
          {kindsOf(fix)}
        </Text>
      </>
    ),
  },
]

type ActsProps = Pick<TableProps, 'onSwitch' | 'onRemove'> & { readonly fix: LocalFixView }

function Acts({ fix, onSwitch, onRemove }: ActsProps) {
  const isOff = fix.state === 'switched_off' || fix.state === 'stopped'
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        size="sm"
        variant="default"
        aria-label={isOff ? texts.switchOnOf(fix.value) : texts.switchOffOf(fix.value)}
        onClick={() => onSwitch(fix, isOff)}
      >
        {isOff ? texts.switchOn : texts.switchOff}
      </Button>
      <Button size="sm" variant="default" aria-label={texts.removeOf(fix.value)} onClick={() => onRemove(fix)}>
        {texts.remove}
      </Button>
    </Group>
  )
}
