import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { PageView } from '../../../shared/contract/reviews.ts'
import type { BatchAccount } from '../../../shared/contract/scans.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useShortcut } from '../../use-shortcut.tsx'
import { AlarmItem } from './alarm-item.tsx'
import { BatchLine } from './batch-line.tsx'
import classes from './stack-account.module.css'

const touched = ['scans.stack', 'reviews.get', 'dossiers.get', 'pages.get', 'held.list'] as const

type Props = { readonly dossierId: DossierId; readonly pages: readonly PageView[] }

/** Where every sheet is, in one sentence a batch, and above them what does not add up: each waits for its reason. */
export function StackAccount({ dossierId, pages }: Props) {
  const { ask, client } = useDesk()
  const batches = useQuery(ask.stack(dossierId)).data?.batches ?? []
  const answer = useCommand(client.scans.answerAlarm, touched)
  const twin = useCommand(client.scans.answerTwin, touched)
  const list = useRef<HTMLUListElement>(null)
  const then = useRef<'stay' | 'go_on'>('stay')
  const asked = batches.flatMap((batch) =>
    batch.alarms.filter(({ reason }) => reason === null).map((alarm) => ({ batch, alarm })),
  )
  const keys = asked.map(({ batch, alarm }) => batch.batchId + alarm.key).join(' ')
  const onFirst = () => list.current?.querySelector<HTMLElement>('[data-answer]')?.focus()

  useShortcut('answer_alarm', onFirst)

  // An answer takes its buttons away: the cursor goes on to the next question.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of what is asked
  useEffect(() => {
    if (then.current === 'go_on') onFirst()
    then.current = 'stay'
  }, [keys])

  function onReason(batch: BatchAccount, key: string, reason: string) {
    then.current = 'go_on'
    answer.run({ batchId: batch.batchId, key, reason })
  }

  return (
    <>
      <RefusalNote refusal={answer.refusal ?? twin.refusal} />
      {asked.length > 0 && (
        <section className={classes['alarms']} aria-label={messages.stack.alarmsTitle(asked.length)}>
          <div className={classes['head']} role="status">
            <Text fw={600}>{messages.stack.alarmsTitle(asked.length)}</Text>
            <Button
              size="compact-md"
              variant="subtle"
              onClick={onFirst}
              aria-keyshortcuts={shortcuts.answer_alarm.keys}
              rightSection={<KeyCap>{keyCap('answer_alarm')}</KeyCap>}
            >
              {messages.stack.answerKeys}
            </Button>
          </div>
          <ul ref={list}>
            {asked.map(({ batch, alarm }) => (
              <AlarmItem
                key={batch.batchId + alarm.key}
                alarm={alarm}
                pages={pages}
                onReason={(reason) => onReason(batch, alarm.key, reason)}
                onTwin={(pageId, said) => {
                  then.current = 'go_on'
                  twin.run({ pageId, answer: said })
                }}
              />
            ))}
          </ul>
        </section>
      )}
      {batches.map((batch) => (
        <BatchLine key={batch.batchId} batch={batch} touched={touched}>
          <Explained batch={batch} onOpen={(key) => answer.run({ batchId: batch.batchId, key, reason: null })} />
        </BatchLine>
      ))}
    </>
  )
}

/** What was answered stays to be read, and can be asked again. */
function Explained({ batch, onOpen }: { readonly batch: BatchAccount; readonly onOpen: (key: string) => void }) {
  const explained = batch.alarms.filter(({ reason }) => reason !== null)
  if (explained.length === 0) return null
  return (
    <details className={classes['explained']}>
      <summary>{messages.stack.answered(explained.length)}</summary>
      <ul>
        {explained.map(({ key, kind, expected, found, reason }) => (
          <li key={key}>
            <CircleCheck size={18} aria-hidden="true" />
            {messages.stack.alarms[kind](expected ?? 0, found ?? 0)} <strong>{reason}</strong>
            <Button size="compact-sm" variant="subtle" onClick={() => onOpen(key)}>
              {messages.stack.openAgain}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
