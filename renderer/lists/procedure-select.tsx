import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDesk } from '../api/desk.tsx'
import { messages } from '../messages/vi.ts'

const texts = messages.lists

type Props = {
  readonly label: string
  readonly code: string | null
  readonly onCode: (code: string | null) => void
  readonly className?: string | undefined
  readonly error?: string | false
  /** What stands there while nothing is chosen. */
  readonly placeholder?: string
}

/** One procedure of the catalogue, found by words of its name or its code. */
export function ProcedureSelect({ label, code, onCode, className, error = false, placeholder = texts.any }: Props) {
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
      label={label}
      data={[...known, ...choices]}
      value={code}
      onChange={onCode}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage={texts.noProcedure}
      placeholder={placeholder}
      searchable
      clearable
      className={className ?? ''}
      error={error}
    />
  )
}
