import { Button, NumberInput, Text, Textarea, TextInput } from '@mantine/core'
import { CircleCheck, LockKeyhole, TriangleAlert } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { DaySheet } from '../../../shared/contract/day-close.ts'
import { denominations, formatMoney, parseDong } from '../../../shared/domain/money.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Panel } from '../../ui/panel.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useShortcut } from '../../use-shortcut.tsx'
import classes from './day-close.module.css'

type Note = (typeof denominations)[number]

/** Counts the drawer note by note: Enter goes to the next, F9 closes the day. */
export function DrawerForm({ sheet }: { readonly sheet: DaySheet }) {
  const { client } = useDesk()
  const form = useRef<HTMLFormElement>(null)
  const [counts, setCounts] = useState<Partial<Record<Note, number>>>({})
  const [reason, setReason] = useState('')
  const [keptText, setKeptText] = useState('0')
  const close = useCommand(client.dayClose.close, ['dayClose.now', 'dayClose.list'])
  const counted = denominations.reduce((sum, value) => sum + value * (counts[value] ?? 0), 0)
  const difference = counted - sheet.expectedCash
  const kept = parseDong(keptText)

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (close.pending) return
    const notes = denominations.map((value) => ({ value, count: counts[value] ?? 0 })).filter(({ count }) => count > 0)
    // What is no sum at all is refused with a sentence, as any other wrong sum is.
    close.run({ day: sheet.day, notes, kept: kept ?? -1, expectedCash: sheet.expectedCash, reason })
  }

  useShortcut('close_day', () => form.current?.requestSubmit())

  return (
    <form ref={form} onSubmit={onSubmit} onKeyDown={goOn}>
      <Panel title={messages.dayClose.drawer}>
        <div className={classes['notes']}>
          {denominations.map((value, at) => (
            <NumberInput
              key={value}
              label={messages.dayClose.note(value)}
              min={0}
              max={99_999}
              allowDecimal={false}
              allowNegative={false}
              hideControls
              size="sm"
              autoFocus={at === 0}
              value={counts[value] ?? ''}
              onChange={(count) => setCounts({ ...counts, [value]: count === '' ? 0 : Number(count) })}
            />
          ))}
        </div>
        <dl className={classes['sums']}>
          <Sum name={messages.dayClose.opening} dong={sheet.openingCash} />
          <Sum name={messages.dayClose.takenCash} dong={sheet.taken.cash} />
          <Sum name={messages.dayClose.givenBack} dong={0 - sheet.givenBack.cash} />
          <Sum name={messages.dayClose.expected} dong={sheet.expectedCash} strong />
          <Sum name={messages.dayClose.counted} dong={counted} strong />
        </dl>
        <div role="status">
          <Difference dong={difference} />
        </div>
        {difference !== 0 && (
          <Textarea
            label={messages.dayClose.reason}
            rows={2}
            maxLength={1_000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <div className={classes['end']}>
          <TextInput
            label={messages.dayClose.kept}
            inputMode="numeric"
            autoComplete="off"
            size="sm"
            value={keptText}
            onChange={(event) => setKeptText(event.currentTarget.value)}
          />
          <dl className={classes['sums']}>
            <Sum name={messages.dayClose.handedOver} dong={Math.max(0, counted - (kept ?? 0))} strong />
          </dl>
        </div>
        <Text c="dimmed">{messages.dayClose.closeHint}</Text>
        <div className={classes['close']}>
          <RefusalNote refusal={close.refusal} />
          <Button
            type="submit"
            size="lg"
            loading={close.pending}
            leftSection={<LockKeyhole size={20} aria-hidden="true" />}
            rightSection={<KeyCap>{keyCap('close_day')}</KeyCap>}
            aria-keyshortcuts={shortcuts.close_day.keys}
          >
            {messages.dayClose.close}
          </Button>
        </div>
      </Panel>
    </form>
  )
}

/** Enter in a field goes to the next one, as on paper; the button alone closes. */
function goOn(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
  event.preventDefault()
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>('input, textarea, button[type="submit"]')]
  fields[fields.indexOf(event.target) + 1]?.focus()
}

type SumProps = { readonly name: string; readonly dong: number; readonly strong?: boolean }

function Sum({ name, dong, strong = false }: SumProps) {
  const className = strong ? (classes['strong'] ?? '') : ''
  return (
    <>
      <dt className={className}>{name}</dt>
      <dd className={className}>{formatMoney(dong)}</dd>
    </>
  )
}

function Difference({ dong }: { readonly dong: number }) {
  if (dong === 0) return <StateBadge tone="good" icon={CircleCheck} text={messages.dayClose.balanced} />
  const text = dong < 0 ? messages.dayClose.short(-dong) : messages.dayClose.over(dong)
  return <StateBadge tone="bad" icon={TriangleAlert} text={text} />
}
