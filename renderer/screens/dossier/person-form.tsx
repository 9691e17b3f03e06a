import { TextInput } from '@mantine/core'
import type { Person } from '../../../shared/contract/dossiers.ts'
import type { FieldSource } from '../../../shared/domain/field.ts'
import type { Refusal } from '../../api/refusal.ts'
import { messages } from '../../messages/vi.ts'
import { dayAsStored, dayAsTyped } from '../../ui/vietnamese-day.ts'
import classes from './people-panel.module.css'

type Part = keyof Person

type Props = {
  readonly title: string
  readonly person: Person
  readonly sources: Readonly<Partial<Record<string, FieldSource>>>
  readonly editable: boolean
  readonly refusal: Refusal | null
  readonly refusalPrefix: 'applicant' | 'submitter'
  readonly onPerson: (person: Person) => void
  readonly onLeave: () => void
}

const parts: readonly { readonly part: Part; readonly span: number }[] = [
  { part: 'fullName', span: 3 },
  { part: 'personalId', span: 3 },
  { part: 'dateOfBirth', span: 2 },
  { part: 'phone', span: 2 },
  { part: 'email', span: 2 },
  { part: 'address', span: 6 },
]

/** One person; a field shows where its value was taken from. */
export function PersonForm(props: Props) {
  const { person, sources, editable, onPerson, onLeave } = props
  return (
    <fieldset className={classes['person']}>
      <legend>{props.title}</legend>
      {parts.map(({ part, span }) => (
        <TextInput
          key={part}
          data-span={span}
          wrapperProps={{ 'data-span': span }}
          size="sm"
          styles={{ input: { fontSize: '1rem' } }}
          label={<Label part={part} source={person[part] === '' ? undefined : sources[part]} />}
          aria-label={`${props.title}: ${messages.dossier.fields[part]}`}
          readOnly={!editable}
          autoComplete="off"
          spellCheck={false}
          inputMode={part === 'personalId' || part === 'phone' ? 'numeric' : 'text'}
          value={part === 'dateOfBirth' ? dayAsTyped(person[part]) : person[part]}
          error={props.refusal?.details['field'] === `${props.refusalPrefix}.${part}`}
          onChange={(event) => onPerson({ ...person, [part]: stored(part, event.currentTarget.value) })}
          onBlur={onLeave}
        />
      ))}
    </fieldset>
  )
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

function stored(part: Part, typed: string): string {
  return (part === 'dateOfBirth' ? dayAsStored(typed) : typed).normalize('NFC')
}
