import { readFileSync } from 'node:fs'
import type { StopCause } from '../../../shared/domain/clock-stop.ts'
import type { CalendarOverride, OpeningPeriod } from '../../../shared/domain/office-calendar.ts'
import type { TimeLimitUnit } from '../../../shared/domain/procedure.ts'

/** One line of `worked-cases.tsv`. Times are wall clock, `2026-11-20 16:00`. */
export type WorkedCase = {
  readonly received: string
  readonly unit: TimeLimitUnit
  readonly value: number
  readonly events: readonly CaseEvent[]
  readonly office: CaseOffice
  readonly promised: string
  readonly checkedByHand: boolean
  readonly reasoning: string
}

export type CaseEvent =
  | { readonly kind: 'stop'; readonly at: string; readonly cause: StopCause }
  | { readonly kind: 'resume'; readonly at: string; readonly cause: StopCause }
  | { readonly kind: 'more'; readonly at: string; readonly days: number }
  | { readonly kind: 'in_all'; readonly at: string; readonly days: number }
  | { readonly kind: 'postpone'; readonly at: string; readonly newDay: string }

export type CaseOffice = {
  readonly days: readonly Pick<CalendarOverride, 'day' | 'status'>[]
  readonly hours: readonly OpeningPeriod[] | null
  readonly cutoff: string | null
}

/** The table: received, limit, events, office, promised, who checked it, why. */
export function readWorkedCases(): readonly WorkedCase[] {
  const text = readFileSync(new URL('worked-cases.tsv', import.meta.url), 'utf8')
  return text.trimEnd().split('\n').slice(1).map(toWorkedCase)
}

export function toWorkedCase(line: string): WorkedCase {
  const [received = '', limit = '', events = '', office = '', promised = '', checked = '', reasoning = ''] =
    line.split('\t')
  const [value = '', unit = ''] = limit.split(' ')
  return {
    received,
    unit: unit as TimeLimitUnit,
    value: Number(value),
    events: parts(events).map(toEvent),
    office: toOffice(parts(office)),
    promised,
    checkedByHand: checked === 'hand',
    reasoning,
  }
}

/** `2026-11-17 10:00 stop supplement`, `… more 5`, `… postpone 2026-12-03`. */
function toEvent(text: string): CaseEvent {
  const [day = '', time = '', kind = '', what = ''] = text.split(' ')
  const at = `${day} ${time}`
  switch (kind) {
    case 'stop':
    case 'resume':
      return { kind, at, cause: what as StopCause }
    case 'more':
    case 'in_all':
      return { kind, at, days: Number(what) }
    case 'postpone':
      return { kind, at, newDay: what }
    default:
      throw new Error(`no such event: ${text}`)
  }
}

/** `hours 07:30-11:30 13:00-16:30`, `cutoff 14:00`, `2026-11-20 morning`. */
function toOffice(texts: readonly string[]): CaseOffice {
  let office: CaseOffice = { days: [], hours: null, cutoff: null }
  for (const text of texts) {
    const [first = '', ...rest] = text.split(' ')
    if (first === 'cutoff') office = { ...office, cutoff: rest[0] ?? null }
    else if (first === 'hours') {
      office = { ...office, hours: rest.map((period) => ({ from: period.slice(0, 5), until: period.slice(6) })) }
    } else {
      office = { ...office, days: [...office.days, { day: first, status: rest[0] as CalendarOverride['status'] }] }
    }
  }
  return office
}

function parts(text: string): readonly string[] {
  return text === '' ? [] : text.split('; ')
}
