import { Textarea, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { Person } from '../../../shared/contract/dossiers.ts'
import type { FieldSource } from '../../../shared/domain/field.ts'
import { dayAsTyped } from '../../../shared/domain/vietnamese-date.ts'
import type { Refusal } from '../../api/refusal.ts'
import { messages } from '../../messages/vi.ts'
import { dayAsStored } from '../../ui/vietnamese-day.ts'
import classes from './people-panel.module.css'

type Part = keyof Person

type Props = {
  readonly title: string
  readonly person: Person
  readonly sources: Readonly<Partial<Record<string, FieldSource>>>
  readonly refusal: Refusal | null
  readonly refusalPrefix: 'applicant' | 'submitter'
  readonly onPerson: (person: Person) => void
  readonly onLeave: () => void
}

type Typed = { readonly currentTarget: { readonly value: string } }

type Cell = { readonly part: Part; readonly span: number }

const whoAndWhere: readonly Cell[] = [
  { part: 'fullName', span: 5 },
  { part: 'personalId', span: 4 },
  { part: 'dateOfBirth', span: 3 },
  { part: 'address', span: 8 },
  { part: 'phone', span: 4 },
]

/** Letters go to whom stands at the counter; whom the dossier concerns has an address field only where one is known. */
function cellsOf(person: Person, prefix: Props['refusalPrefix']): readonly Cell[] {
  return prefix === 'submitter' || person.email !== '' ? [...whoAndWhere, { part: 'email', span: 12 }] : whoAndWhere
}

/** One person; a field shows where its value was taken from. */
export function PersonForm(props: Props) {
  const { person, sources, onPerson, onLeave } = props
  return (
    <fieldset className={classes['person']}>
      <legend>{props.title}</legend>
      {cellsOf(person, props.refusalPrefix).map(({ part, span }) => {
        const input = {
          wrapperProps: { style: { gridColumn: `span ${span}` } },
          size: 'sm',
          label: <Label part={part} source={person[part] === '' ? undefined : sources[part]} />,
          'aria-label': `${props.title}: ${messages.dossier.fields[part]}`,
          autoComplete: 'off',
          spellCheck: false,
          value: part === 'dateOfBirth' ? dayAsTyped(person[part]) : person[part],
          error: isRefused(props, part),
          onChange: (event: Typed) => onPerson({ ...person, [part]: stored(part, event.currentTarget.value) }),
          onBlur: onLeave,
        } as const
        if (part === 'address') {
          return (
            <Textarea
              key={part}
              {...input}
              rows={1}
              classNames={{ input: classes['long'] ?? '' }}
              onKeyDown={stayOnLine}
            />
          )
        }
        const numeric = part === 'personalId' || part === 'phone'
        return (
          <TextInput
            key={part}
            {...input}
            inputMode={numeric ? 'numeric' : 'text'}
            classNames={{ input: classes['short'] ?? '' }}
          />
        )
      })}
    </fieldset>
  )
}

/** The core checks the applicant's parts and names them without a prefix. */
function isRefused({ refusal, refusalPrefix }: Props, part: Part): boolean {
  const field = refusal?.details['field']
  return field === `${refusalPrefix}.${part}` || (refusalPrefix === 'applicant' && field === part)
}

function Label({ part, source }: { readonly part: Part; readonly source: FieldSource | undefined }) {
  return (
    <span className={classes['label']}>
      {messages.dossier.fields[part]}
      {source !== undefined && (
        <span className={classes['source']} title={messages.review.sourceTitles[source]}>
          {messages.review.sources[source]}
        </span>
      )}
    </span>
  )
}

/** An address wraps by itself; a line break would go to the portal. */
function stayOnLine(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault()
}

function stored(part: Part, typed: string): string {
  return (part === 'dateOfBirth' ? dayAsStored(typed) : typed).normalize('NFC')
}
