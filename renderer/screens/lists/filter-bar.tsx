import { Button, Checkbox, MultiSelect, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type DossierFilter, everyDossier } from '../../../shared/domain/dossier-filter.ts'
import { DossierStatus, dossierStatusTitle } from '../../../shared/domain/dossier-status.ts'
import { measureTitle } from '../../../shared/domain/measure.ts'
import { formatDay } from '../../../shared/domain/vietnamese-date.ts'
import { useDesk } from '../../api/desk.tsx'
import { messages } from '../../messages/vi.ts'
import { DateField } from '../../ui/date-field.tsx'
import classes from './lists-screen.module.css'

const texts = messages.lists
const statuses = DossierStatus.options.map((value) => ({ value, label: dossierStatusTitle[value] }))
const dues = (['late', 'today', 'soon'] as const).map((value) => ({ value, label: texts.dues[value] }))
const deliveries = (['unsent', 'needs_person'] as const).map((value) => ({ value, label: texts.deliveries[value] }))

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
      <MultiSelect
        label={texts.status}
        data={statuses}
        value={filter.statuses}
        onChange={(values) => change({ statuses: DossierStatus.array().parse(values) })}
        placeholder={filter.statuses.length === 0 ? texts.any : ''}
        clearable
        searchable
        size="md"
        className={classes['status'] ?? ''}
      />
      <ProcedureSelect code={filter.procedureCode} onCode={(procedureCode) => change({ procedureCode })} />
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
        label={texts.receivedFrom}
        value={filter.receivedFrom}
        onValue={(receivedFrom) => change({ receivedFrom })}
      />
      <DateField
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

type ProcedureProps = { readonly code: string | null; readonly onCode: (code: string | null) => void }

function ProcedureSelect({ code, onCode }: ProcedureProps) {
  const { ask } = useDesk()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text, 150)
  const found = useQuery(ask.procedures(asked))
  const choices = (found.data ?? []).map((procedure) => ({
    value: procedure.code,
    label: `${procedure.code} ${procedure.shortName}`,
  }))
  const known = code === null || choices.some(({ value }) => value === code) ? [] : [{ value: code, label: code }]
  return (
    <Select
      label={texts.procedure}
      data={[...known, ...choices]}
      value={code}
      onChange={onCode}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage={texts.noProcedure}
      placeholder={texts.any}
      searchable
      clearable
      className={classes['procedure'] ?? ''}
    />
  )
}
