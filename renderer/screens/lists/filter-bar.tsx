import { Button, Checkbox, MultiSelect, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { type DossierFilter, everyDossier } from '../../../shared/domain/dossier-filter.ts'
import { DossierStatus, dossierStatusTitle } from '../../../shared/domain/dossier-status.ts'
import { measureTitle } from '../../../shared/domain/measure.ts'
import { formatDay } from '../../../shared/domain/vietnamese-date.ts'
import { ProcedureSelect } from '../../lists/procedure-select.tsx'
import { messages } from '../../messages/vi.ts'
import { DateField } from '../../ui/date-field.tsx'
import classes from './lists-screen.module.css'

const texts = messages.lists
const statuses = DossierStatus.options.map((value) => ({ value, label: dossierStatusTitle[value] }))
const dues = (['late', 'today', 'soon'] as const).map((value) => ({ value, label: texts.dues[value] }))
const deliveries = (['unsent', 'needs_person'] as const).map((value) => ({ value, label: texts.deliveries[value] }))

const typingPauseMs = 250

type Props = { readonly filter: DossierFilter; readonly onFilter: (filter: DossierFilter) => void }

/** What narrows the list; each part by itself, all together. */
export function FilterBar({ filter, onFilter }: Props) {
  const change = (part: Partial<DossierFilter>) => onFilter({ ...filter, ...part })
  return (
    <div className={classes['filters']}>
      {filter.counted !== null && (
        <Button variant="light" onClick={() => change({ counted: null })} aria-label={texts.dropCounted}>
          {texts.counted(
            measureTitle[filter.counted.measure],
            formatDay(filter.counted.from),
            formatDay(filter.counted.until),
          )}
          {' ×'}
        </Button>
      )}
      <WordsField text={filter.text} onText={(text) => change({ text })} />
      <MultiSelect
        label={texts.status}
        data={statuses}
        value={filter.statuses}
        onChange={(values) => change({ statuses: DossierStatus.array().parse(values) })}
        placeholder={filter.statuses.length === 0 ? texts.any : ''}
        clearable
        size="md"
        maxDropdownHeight={480}
        className={classes['status'] ?? ''}
      />
      <ProcedureSelect
        label={texts.procedure}
        code={filter.procedureCode}
        onCode={(procedureCode) => change({ procedureCode })}
        className={classes['procedure']}
      />
      <Select
        label={texts.due}
        data={dues}
        value={filter.due}
        onChange={(due) => change({ due })}
        placeholder={texts.any}
        clearable
      />
      <Select
        label={texts.delivery}
        data={deliveries}
        value={filter.delivery}
        onChange={(delivery) => change({ delivery })}
        placeholder={texts.any}
        clearable
      />
      <Checkbox
        label={texts.elsewhere}
        checked={filter.elsewhere}
        onChange={(event) => change({ elsewhere: event.currentTarget.checked })}
        className={classes['elsewhere'] ?? ''}
      />
      <DateField
        narrow
        label={texts.receivedFrom}
        value={filter.receivedFrom}
        onValue={(receivedFrom) => change({ receivedFrom })}
      />
      <DateField
        narrow
        label={texts.receivedUntil}
        value={filter.receivedUntil}
        onValue={(receivedUntil) => change({ receivedUntil })}
      />
      <Button variant="subtle" onClick={() => onFilter(everyDossier)}>
        {texts.dropFilter}
      </Button>
    </div>
  )
}

type WordsProps = { readonly text: string; readonly onText: (text: string) => void }

/** What is typed narrows the list once the typing pauses; what another list brings is shown. */
function WordsField({ text, onText }: WordsProps) {
  const [typed, setTyped] = useState(text)
  const [told, setTold] = useState(text)
  const tell = useDebouncedCallback((words: string) => {
    const asked = words.normalize('NFC').trim()
    setTold(asked)
    onText(asked)
  }, typingPauseMs)
  if (text !== told) {
    setTold(text)
    setTyped(text)
  }
  return (
    <TextInput
      label={texts.words}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        tell(event.currentTarget.value)
      }}
      maxLength={200}
      className={classes['words'] ?? ''}
    />
  )
}
