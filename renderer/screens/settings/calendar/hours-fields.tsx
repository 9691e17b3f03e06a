import { TextInput } from '@mantine/core'
import type { OpeningPeriod } from '../../../../shared/domain/office-calendar.ts'
import { messages } from '../../../messages/vi.ts'
import classes from './calendar-screen.module.css'

/** Morning and afternoon as they are typed; an empty half has no hours. */
export type TypedHours = readonly [string, string, string, string]

/** A morning and an afternoon; hours in more stretches show the first two. */
export function toTypedHours(hours: readonly OpeningPeriod[]): TypedHours {
  const morning = hours.find(({ from }) => from < '12:00')
  const afternoon = hours.find(({ from }) => from >= '12:00')
  return [morning?.from ?? '', morning?.until ?? '', afternoon?.from ?? '', afternoon?.until ?? '']
}

export function toHours([from, until, fromAfter, untilAfter]: TypedHours): OpeningPeriod[] {
  return [
    { from: from.trim(), until: until.trim() },
    { from: fromAfter.trim(), until: untilAfter.trim() },
  ].filter((period) => period.from !== '' || period.until !== '')
}

type Props = {
  readonly hours: TypedHours
  readonly editable: boolean
  readonly onHours: (hours: TypedHours) => void
}

export function HoursFields({ hours, editable, onHours }: Props) {
  return (
    <div className={classes['row']}>
      {messages.calendar.hourFields.map((label, index) => (
        <TextInput
          key={label}
          label={label}
          w="7.5rem"
          readOnly={!editable}
          autoComplete="off"
          value={hours[index] ?? ''}
          onChange={(event) => {
            const [a, b, c, d] = hours.map((value, at) => (at === index ? event.currentTarget.value : value))
            onHours([a ?? '', b ?? '', c ?? '', d ?? ''])
          }}
        />
      ))}
    </div>
  )
}
