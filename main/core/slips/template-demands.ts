import type { SlipForm, SlipPart, SlipTemplate } from './slip-template.ts'
import { slipTemplates } from './slip-templates.ts'

/** `lacks` something that the form has to say; `unknown`: it asks for what no slip of the form knows. */
export type TemplateFault = { readonly kind: 'lacks' | 'unknown'; readonly what: string }

/**
 * What keeps a template that came from outside from being printed; null where nothing does. It may reword and reorder:
 * every fact, column, code, signer and copy of our own form of that edition must still stand on it, under no condition
 * that ours does not have.
 */
export function templateFault(template: SlipTemplate): TemplateFault | null {
  const own = ownTemplate(template)
  const said = sayingsOf(template)
  const lost = sayingsOf(own).find(({ what, when }) => !said.some((now) => now.what === what && holds(now.when, when)))
  if (lost !== undefined) return { kind: 'lacks', what: lost.label }
  if (template.copies.length < own.copies.length) return { kind: 'lacks', what: own.copies.at(-1) ?? '' }
  const known = knownTo(template.form)
  const strange = said.flatMap(({ what, when }) => [what, when]).find((name) => !known.has(name))
  return strange === undefined ? null : { kind: 'unknown', what: strange }
}

/** Ours of the same edition; the newest where a later circular is meant. */
function ownTemplate({ form, edition }: SlipTemplate): SlipTemplate {
  const own = slipTemplates.filter((one) => one.form === form)
  const newest = own.toSorted((a, b) => b.edition.localeCompare(a.edition))[0]
  const found = own.find((one) => one.edition === edition) ?? newest
  if (found === undefined) throw new Error(`the program has no form ${form}`)
  return found
}

function holds(now: string, own: string): boolean {
  return now === always || now === own
}

function knownTo(form: SlipForm): ReadonlySet<string> {
  const sayings = slipTemplates.filter((one) => one.form === form).flatMap(sayingsOf)
  return new Set([always, ...sayings.flatMap(({ what, when }) => [what, when])])
}

const always = ''

type Saying = {
  /** `{fact}`, a column, a code or a signer. */
  readonly what: string
  /** `{fact}` without which it is left out. */
  readonly when: string
  /** As readers of the form know it. */
  readonly label: string
}

function sayingsOf({ title, head, body, left, right, recipients = '' }: SlipTemplate): readonly Saying[] {
  return [
    ...factsIn(title),
    ...head.lines.flatMap(({ label = '', text }) => [...factsIn(label), ...factsIn(text, { label })]),
    ...(head.qr ? [{ what: 'qr', when: always, label: 'mã QR' }] : []),
    ...body.flatMap(sayingsOfPart),
    ...(left === null ? [] : sayingsOfSigner('left', left)),
    ...sayingsOfSigner('right', right),
    ...factsIn(recipients),
  ]
}

function sayingsOfPart(part: SlipPart): readonly Saying[] {
  const when = condition(part.when)
  const field = ({ key, label, text = `{${key}}`, remark = '' }: Field) => [
    ...factsIn(label, { when }),
    ...factsIn(text, { when, label }),
    ...factsIn(remark, { when }),
  ]
  switch (part.kind) {
    case 'field':
      return field(part)
    case 'pair':
      return part.fields.flatMap(field)
    case 'sentence':
      return factsIn(part.text, { when })
    case 'code':
      // The whole text counts: nobody's account is paid by a code that a template brought.
      return [{ what: `code ${part.text}`, when, label: 'mã QR' }, ...factsIn(part.beside, { when })]
    case 'table':
      return [
        ...factsIn(part.label, { when }),
        ...part.columns.map(({ title, cell }) => ({ what: `${part.key}.${cell}`, when, label: title })),
      ]
  }
}

type Field = Extract<SlipPart, { kind: 'pair' }>['fields'][number]

function sayingsOfSigner(side: string, { title, hint, name, when: unless }: SlipTemplate['right']): readonly Saying[] {
  const when = condition(unless)
  return [{ what: `${side} ${name}`, when, label: title }, ...factsIn(title, { when }), ...factsIn(hint, { when })]
}

function factsIn(text: string, { label = '', when = always } = {}): readonly Saying[] {
  const isNamed = label !== '' && !label.includes('{')
  return [...text.matchAll(/\{\w+\}/g)].map(([what]) => ({ what, when, label: isNamed ? label : what }))
}

function condition(when: string | undefined): string {
  return when === undefined ? always : `{${when}}`
}
