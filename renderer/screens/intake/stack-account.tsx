import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { AlarmView, BatchAccount } from '../../../shared/contract/scans.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import classes from './stack-account.module.css'

const touched = ['scans.stack', 'reviews.get', 'dossiers.get'] as const

/** Where every sheet is, in one sentence a batch, and what does not add up with its answers. */
export function StackAccount({ dossierId }: { readonly dossierId: DossierId }) {
  const { ask, client } = useDesk()
  const stack = useQuery(ask.stack(dossierId)).data
  const answer = useCommand(client.scans.answerAlarm, touched)
  const twin = useCommand(client.scans.answerTwin, touched)
  return (
    <>
      <RefusalNote refusal={answer.refusal ?? twin.refusal} />
      {stack?.batches.map((batch) => (
        <section key={batch.batchId} aria-label={messages.stack.title}>
          <Text fw={500}>{sentenceOf(batch)}</Text>
          <ul className={classes['alarms']}>
            {batch.alarms
              .filter(({ answered }) => !answered)
              .map((alarm) => (
                <li key={alarm.key} className={classes['alarm']}>
                  <AlarmText alarm={alarm} />
                  {alarm.kind === 'twin' && alarm.pageId !== null ? (
                    <TwinAnswers
                      onAnswer={(said) => alarm.pageId && twin.run({ pageId: alarm.pageId, answer: said })}
                    />
                  ) : (
                    <Button
                      size="compact-md"
                      variant="default"
                      onClick={() => answer.run({ batchId: batch.batchId, key: alarm.key })}
                    >
                      {messages.stack.inOrder}
                    </Button>
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** The page in question is one key away: the sentence leads to it. */
function AlarmText({ alarm }: { readonly alarm: AlarmView }) {
  const text = messages.stack.alarms[alarm.kind](alarm.expected ?? 0, alarm.found ?? 0)
  const { pageId } = alarm
  if (pageId === null) return <span>{text}</span>
  return (
    <Button
      size="compact-md"
      variant="subtle"
      onClick={() => document.getElementById(`page-${pageId}`)?.scrollIntoView({ block: 'center' })}
    >
      {text}
    </Button>
  )
}

function TwinAnswers({ onAnswer }: { readonly onAnswer: (answer: 'same' | 'other') => void }) {
  return (
    <>
      <Button size="compact-md" variant="default" onClick={() => onAnswer('same')}>
        {messages.stack.same}
      </Button>
      <Button size="compact-md" variant="default" onClick={() => onAnswer('other')}>
        {messages.stack.other}
      </Button>
    </>
  )
}

function sentenceOf({ pages, sheets, places, papers }: BatchAccount): string {
  const parts = places.map(({ place, pages: n }) => messages.stack.places[place](n, papers))
  return `${messages.stack.counted(pages, sheets)}: ${parts.join(', ')}.`
}
