import { Button, Select, Text, TextInput } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { CalendarOverride } from '../../../../shared/domain/office-calendar.ts'
import { formatDay } from '../../../../shared/domain/vietnamese-date.ts'
import { messages } from '../../../messages/vi.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { weekdayAndDay } from '../../../ui/vietnamese-day.ts'
import classes from './calendar-screen.module.css'

const texts = messages.calendar

type Props = {
  readonly days: readonly CalendarOverride[]
  readonly editable: boolean
  readonly onDays: (days: CalendarOverride[]) => void
}

/** Days that the office closes, opens or halves; a swap is two of them. */
export function OwnDays({ days, editable, onDays }: Props) {
  return (
    <>
      {days.length === 0 && <Text c="dimmed">{texts.noOwnDays}</Text>}
      <ul className={classes['days']} aria-label={texts.ownDays}>
        {days.map((own) => (
          <li key={own.day}>
            <span className={classes['day']}>{weekdayAndDay(own.day)}</span>
            <span>{texts.statuses[own.status]}</span>
            <span>{own.name}</span>
            {editable && (
              <Button
                size="compact-md"
                variant="subtle"
                aria-label={texts.remove(formatDay(own.day))}
                onClick={() => onDays(days.filter((other) => other.day !== own.day))}
              >
                <Trash2 size={18} aria-hidden="true" />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {editable && <NewDay onAdd={(added) => onDays(withDays(days, added))} />}
    </>
  )
}

type Status = CalendarOverride['status'] | 'swap'

function NewDay({ onAdd }: { readonly onAdd: (days: readonly CalendarOverride[]) => void }) {
  const [status, setStatus] = useState<Status>('swap')
  const [day, setDay] = useState<string | null>(null)
  const [workDay, setWorkDay] = useState<string | null>(null)
  const [name, setName] = useState('')
  const added = toDays({ status, day, workDay, name: name.normalize('NFC').trim() })

  function onSubmit() {
    if (added === null) return
    onAdd(added)
    setDay(null)
    setWorkDay(null)
    setName('')
  }

  return (
    <div className={classes['row']}>
      <Select
        label={texts.what}
        w="13rem"
        value={status}
        allowDeselect={false}
        data={(['swap', 'off', 'working', 'morning', 'afternoon'] as const).map((value) => ({
          value,
          label: texts.statuses[value],
        }))}
        onChange={(value) => setStatus(value ?? 'swap')}
      />
      <DateField narrow label={status === 'swap' ? texts.offDay : texts.day} value={day} onValue={setDay} />
      {status === 'swap' && <DateField narrow label={texts.workDay} value={workDay} onValue={setWorkDay} />}
      <TextInput
        label={texts.name}
        description={texts.nameHint}
        maxLength={100}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button variant="default" onClick={onSubmit} disabled={added === null}>
        {texts.add}
      </Button>
    </div>
  )
}

type Typed = {
  readonly status: Status
  readonly day: string | null
  readonly workDay: string | null
  readonly name: string
}

/** The days that were typed, or null while something is missing. */
function toDays({ status, day, workDay, name }: Typed): readonly CalendarOverride[] | null {
  if (day === null || name === '') return null
  if (status !== 'swap') return [{ day, status, name }]
  if (workDay === null || workDay === day) return null
  return [
    { day, status: 'off', name },
    { day: workDay, status: 'working', name },
  ]
}

function withDays(days: readonly CalendarOverride[], added: readonly CalendarOverride[]): CalendarOverride[] {
  const others = days.filter(({ day }) => !added.some((own) => own.day === day))
  return [...others, ...added].toSorted((a, b) => a.day.localeCompare(b.day))
}
