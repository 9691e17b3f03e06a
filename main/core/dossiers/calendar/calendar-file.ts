import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../../../../shared/errors.ts'
import { HolidayData } from './holiday-data.ts'
import { holidaysOfYear } from './holidays-of-year.ts'

const CalendarFile = z.object({
  format: z.literal('mot-cua-calendar/1'),
  sha256: z.string(),
  data: z.record(z.string(), z.unknown()),
})

/**
 * The data of a calendar file, which carries the digest of what it says. Throws `calendar_file_unreadable` where it is no
 * such file, `calendar_file_changed` where the digest does not fit, `calendar_file_incomplete` where data are missing.
 */
export function readCalendarFile(text: string): HolidayData {
  const file = CalendarFile.safeParse(parseJson(text))
  if (!file.success) throw new AppError('calendar_file_unreadable')
  if (file.data.sha256 !== digestOf(file.data.data)) throw new AppError('calendar_file_changed')
  const data = HolidayData.safeParse(file.data.data)
  if (!data.success) {
    const member = data.error.issues[0]?.path.join('.') ?? ''
    throw new AppError('calendar_file_incomplete', { member })
  }
  if (data.data.firstYear > data.data.lastYear || holidaysOfYear(data.data, data.data.lastYear).size === 0) {
    throw new AppError('calendar_file_incomplete', { member: 'lastYear' })
  }
  return data.data
}

/** The file for calendar data, as `readCalendarFile` takes it. */
export function writeCalendarFile(data: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ format: 'mot-cua-calendar/1', sha256: digestOf(data), data }, null, 1)}\n`
}

/** SHA-256 of the data as JSON without blanks, members in the order of the file. */
function digestOf(data: Readonly<Record<string, unknown>>): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('calendar_file_unreadable', {}, { cause })
  }
}
