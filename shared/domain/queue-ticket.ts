import { fromVietnamTime } from './vietnamese-date.ts'

/** What a code under the reader says of a ticket of the queue. */
export type QueueTicket = {
  readonly number: string
  /** When the citizen drew it; null where the ticket does not say the hour. */
  readonly drawnAt: string | null
}

/** Parts of a ticket's code by the names that IT staff write, each with the characters that may stand there. */
const parts = {
  so: '[A-Za-z0-9]{1,10}',
  nam: '20\\d{2}',
  thang: '\\d{2}',
  ngay: '\\d{2}',
  gio: '\\d{2}',
  phut: '\\d{2}',
  giay: '\\d{2}',
  khac: '[^|]{0,60}?',
} as const

type Part = keyof typeof parts

/** Fewer keys can't be told from a person who types. */
const shortest = 8
const fewestFixed = 2

/**
 * Whether a form such as `STT|{so}|{ngay}/{thang}/{nam} {gio}:{phut}` can be recognised: it has the number, only parts
 * that are known, each once, a whole day and a whole hour or none, and enough besides that no other code looks like it.
 */
export function isTicketForm(form: string): boolean {
  const found = partsOf(form)
  const fixed = form.replaceAll(/\{[^}]*\}/g, '')
  const shortestCode = found.reduce((sum, part) => sum + (part === 'nam' ? 4 : part === 'so' ? 1 : 2), fixed.length)
  return (
    found.every((part) => Object.hasOwn(parts, part)) &&
    found.includes('so') &&
    new Set(found).size === found.length &&
    isWholeOrNone(found, ['nam', 'thang', 'ngay']) &&
    isWholeOrNone(found, ['gio', 'phut']) &&
    fixed.length >= fewestFixed &&
    !/[{}]/.test(fixed) &&
    shortestCode - (found.includes('khac') ? 2 : 0) >= shortest
  )
}

/** Whether a code is a ticket in one of these forms. */
export function isTicket(text: string, forms: readonly string[]): boolean {
  return forms.some((form) => patternOf(form).test(text))
}

/**
 * The ticket that a code is, by the first form that fits; null for any other code and for a time that no clock shows.
 * A ticket without a day was drawn on `today`.
 */
export function parseTicket(text: string, forms: readonly string[], today: string): QueueTicket | null {
  for (const form of forms) {
    const found = patternOf(form).exec(text)?.groups
    if (found === undefined) continue
    const { so = '', nam, thang, ngay, gio, phut, giay = '00' } = found
    const day = nam === undefined ? today : `${nam}-${thang}-${ngay}`
    if (gio === undefined) return { number: so, drawnAt: null }
    const time = `${gio}:${phut}:${giay}`
    if (isTime(day, time)) return { number: so, drawnAt: fromVietnamTime(day, time) }
  }
  return null
}

function isTime(day: string, time: string): boolean {
  const at = Date.parse(`${day}T${time}Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(`${day}T${time}`)
}

function partsOf(form: string): readonly string[] {
  return [...form.matchAll(/\{([^}]*)\}/g)].map(([, part = '']) => part)
}

function patternOf(form: string): RegExp {
  const source = form
    .split(/(\{[a-z]+\})/)
    .map((piece) => {
      const part = /^\{([a-z]+)\}$/.exec(piece)?.[1]
      // Signs are taken as they are; only forms that were judged come here.
      return part === undefined ? piece.replaceAll(/[^\p{L}\d]/gu, '\\$&') : `(?<${part}>${parts[part as Part]})`
    })
    .join('')
  return new RegExp(`^${source}$`)
}

function isWholeOrNone(found: readonly string[], group: readonly string[]): boolean {
  const count = group.filter((part) => found.includes(part)).length
  return count === 0 || count === group.length
}
