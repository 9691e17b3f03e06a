import { DateInput } from '@mantine/dates'
import { dayAsStored } from './vietnamese-day.ts'

type Props = {
  readonly label: string
  /** ISO day or null. */
  readonly value: string | null
  readonly onValue: (day: string | null) => void
  readonly required?: boolean
  readonly error?: string | false
  /** Narrower than its place gives, where a row has many fields. */
  readonly narrow?: true
}

/** A day typed as ngày/tháng/năm, with or without strokes, or chosen from the calendar. */
export function DateField({ label, value, onValue, required = false, error = false, narrow }: Props) {
  return (
    <DateInput
      label={label}
      value={value}
      onChange={onValue}
      valueFormat="DD/MM/YYYY"
      placeholder="24/11/2026"
      locale="vi"
      size="md"
      required={required}
      {...(narrow && { w: '10.5rem' })}
      error={error}
      firstDayOfWeek={1}
      dateParser={(typed) => {
        const day = dayAsStored(typed)
        return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null
      }}
    />
  )
}
