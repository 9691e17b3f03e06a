import { type Day, dottedDay, isoDay, longDay, slashDay } from './days.ts'

export type FieldKind =
  | 'name'
  | 'place'
  | 'id'
  | 'date'
  | 'number'
  | 'money'
  | 'phone'
  | 'enum'
  | 'text'
  | 'bool'
  | 'qr'
  | 'mrz'
export type DayForm = 'slash' | 'dotted' | 'long'

/** A paper as it is laid out, before it is printed: HTML whose values carry their code, kind and normal form. */
export type Paper = { readonly kind: string; readonly body: string }

const dayForms: Readonly<Record<DayForm, (day: Day) => string>> = { slash: slashDay, dotted: dottedDay, long: longDay }

/** Values as they stand on a paper, marked so that the truth can be read from the laid out page. */
export const write = {
  name: (code: string, text: string) => value({ kind: 'name', code, text }),
  place: (code: string, text: string) => value({ kind: 'place', code, text }),
  id: (code: string, text: string) => value({ kind: 'id', code, text, normal: text.replace(/\D/g, '') }),
  phone: (code: string, text: string) => value({ kind: 'phone', code, text, normal: text.replace(/\D/g, '') }),
  choice: (code: string, text: string) => value({ kind: 'enum', code, text }),
  text: (code: string, text: string) => value({ kind: 'text', code, text }),
  mrz: (code: string, text: string) => value({ kind: 'mrz', code, text }),
  day: (code: string, day: Day, form: DayForm) =>
    value({ kind: 'date', code, text: dayForms[form](day), normal: isoDay(day) }),
  number: (code: string, text: string, normal: number) => value({ kind: 'number', code, text, normal: String(normal) }),
  money: (code: string, text: string) => value({ kind: 'money', code, text, normal: text.replace(/\D/g, '') }),
  /** A pair of boxes of which one is ticked. */
  answer: (code: string, answer: 'có' | 'không', mark: TickMark) =>
    `<span data-code="${code}" data-kind="bool" data-value="${answer}">Có ${box(answer === 'có' ? mark : 'empty')}${gap}Không ${box(answer === 'không' ? mark : 'empty')}</span>`,
  tick: (code: string, label: string, mark: TickMark) =>
    `<span data-code="${code}" data-kind="bool" data-value="${mark === 'empty' ? 'không' : 'có'}">${box(mark)} ${escaped(label)}</span>`,
}

export type TickMark = 'empty' | 'cross' | 'hook' | 'filled'

/** What nobody asks for but stands on the paper in the filler's hand: the same look as a value. */
export function filled(text: string): string {
  return `<span class="value">${escaped(text)}</span>`
}

/** One line or paragraph of a form. */
export function line(...parts: readonly string[]): string {
  return `<p class="line">${parts.join('')}</p>`
}

export function paragraph(text: string): string {
  return `<p class="indent">${text}</p>`
}

export const gap = '<span class="gap"> </span>'

export function label(text: string): string {
  return `<span class="label">${escaped(text)}</span> `
}

/** A block that is read as a whole: its lines may be read row by row, column by column or as written. */
export function block(...parts: readonly string[]): string {
  return `<section>${parts.join('')}</section>`
}

export function columns(...cells: readonly string[]): string {
  return `<div class="columns">${cells.map((cell) => `<div>${cell}</div>`).join('')}</div>`
}

export function centred(text: string, look: 'plain' | 'bold' | 'italic' | 'title' = 'plain'): string {
  return `<p class="centre ${look}">${text}</p>`
}

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((one) => `<th>${one}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')
  return `<table><tr>${head}</tr>${body}</table>`
}

export function signature(titles: readonly string[], note: string, name: string): string {
  const heads = titles.map((title) => centred(title, 'bold')).join('')
  return `${heads}${note === '' ? '' : centred(note, 'italic')}<div class="room" data-signature></div>${centred(name, 'bold')}`
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

function value(of: {
  readonly kind: FieldKind
  readonly code: string
  readonly text: string
  readonly normal?: string
}): string {
  const normal = escaped(of.normal ?? of.text)
  return `<span class="value" data-code="${of.code}" data-kind="${of.kind}" data-value="${normal}">${escaped(of.text)}</span>`
}

function box(mark: TickMark): string {
  const marks: Readonly<Record<TickMark, string>> = {
    empty: '',
    cross: '<path d="M2 2L12 12M12 2L2 12" />',
    hook: '<path d="M2 7L6 12L13 1" fill="none" />',
    filled: '<rect x="3" y="3" width="8" height="8" fill="#000" />',
  }
  return `<svg class="box" viewBox="0 0 14 14"><rect x=".7" y=".7" width="12.6" height="12.6" fill="none" />${marks[mark]}</svg>`
}
