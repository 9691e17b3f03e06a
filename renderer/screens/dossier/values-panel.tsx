import { Button, Select, Textarea } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Correction } from '../../../shared/contract/corrections.ts'
import type { FieldView, ReviewView } from '../../../shared/contract/reviews.ts'
import type { FieldId } from '../../../shared/domain/ids.ts'
import { dayAsTyped } from '../../../shared/domain/vietnamese-date.ts'
import { pageImage } from '../../api/addresses.ts'
import type { Refusal } from '../../api/refusal.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import { dayAsStored } from '../../ui/vietnamese-day.ts'
import { WordCrop } from '../../ui/word-crop.tsx'
import classes from './values-panel.module.css'

const texts = messages.corrections

type Values = Correction['values']

type Props = {
  readonly review: ReviewView
  readonly values: Values
  readonly refusal: Refusal | null
  /** A row came or went. */
  readonly onRows: (values: Values) => void
  readonly onTyped: (values: Values) => void
  readonly onLeave: () => void
}

/** Values of the papers that are put right: chosen by their names, each beside the words it came from. */
export function ValuesPanel({ review, values, refusal, onRows, onTyped, onLeave }: Props) {
  const [search, setSearch] = useState('')
  const [added, setAdded] = useState<FieldId | null>(null)
  const choose = useRef<HTMLInputElement>(null)
  const inputs = useRef(new Map<FieldId, HTMLTextAreaElement>())
  const isChosen = (fieldId: FieldId) => values.some((one) => one.fieldId === fieldId)
  const all = review.documents.flatMap(({ fields }) => fields)

  useEffect(() => {
    const input = added === null ? undefined : inputs.current.get(added)
    input?.focus()
    input?.select()
  }, [added])

  function onAdd(id: string | null) {
    const field = all.find(({ fieldId }) => fieldId === id)
    setSearch('')
    if (field === undefined) return
    setAdded(field.fieldId)
    onRows([...values, { fieldId: field.fieldId, value: field.value }])
  }

  function onRemove(fieldId: FieldId) {
    setAdded(null)
    onRows(values.filter((one) => one.fieldId !== fieldId))
    choose.current?.focus()
  }

  return (
    <Panel title={texts.values}>
      <Select
        ref={choose}
        label={texts.chooseValue}
        description={texts.chooseValueHint}
        searchable
        selectFirstOptionOnChange
        value={null}
        searchValue={search}
        onSearchChange={setSearch}
        nothingFoundMessage={texts.noSuchValue}
        data={review.documents.map(({ title, fields }) => ({
          group: title,
          items: fields
            .filter(({ fieldId }) => !isChosen(fieldId))
            .map((field) => ({ value: field.fieldId, label: `${field.label}: ${shown(field, field.value)}` })),
        }))}
        onChange={onAdd}
      />
      <ul className={classes['values']}>
        {values.map(({ fieldId, value }) => {
          const field = all.find((one) => one.fieldId === fieldId)
          if (field === undefined) return null
          const page = review.pages.find(({ pageId }) => pageId === field.pageId)
          return (
            <li key={fieldId} className={classes['value']}>
              <div className={classes['crop']}>
                {page !== undefined && field.boxes.length > 0 ? (
                  <WordCrop src={pageImage(page)} boxes={field.boxes} alt={messages.review.cropAlt(field.label)} />
                ) : (
                  messages.review.sourceTitles[field.source]
                )}
              </div>
              <Textarea
                ref={(input) => {
                  if (input === null) inputs.current.delete(fieldId)
                  else inputs.current.set(fieldId, input)
                }}
                label={field.label}
                description={texts.valueBefore(shown(field, field.value))}
                rows={1}
                autosize
                autoComplete="off"
                spellCheck={false}
                value={shown(field, value)}
                error={refusal?.details['field'] === fieldId && refusal.sentence}
                onChange={(event) => {
                  const typed = stored(field, event.currentTarget.value)
                  onTyped(values.map((one) => (one.fieldId === fieldId ? { fieldId, value: typed } : one)))
                }}
                onBlur={onLeave}
                onKeyDown={(event) => onKey(event, () => onRemove(fieldId))}
              />
              <Button variant="subtle" size="compact-sm" onClick={() => onRemove(fieldId)}>
                {texts.dropValue}
              </Button>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

/** Enter breaks no value in two; Escape takes its row away. */
function onKey(event: KeyboardEvent, onEscape: () => void): void {
  if (event.nativeEvent.isComposing) return
  if (event.key === 'Enter' && !event.ctrlKey) event.preventDefault()
  if (event.key === 'Escape') onEscape()
}

function shown({ kind }: FieldView, value: string): string {
  return kind === 'date' ? dayAsTyped(value) : value
}

function stored({ kind }: FieldView, typed: string): string {
  return (kind === 'date' ? dayAsStored(typed) : typed).normalize('NFC')
}
