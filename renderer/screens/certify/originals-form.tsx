import { ActionIcon, Autocomplete, Checkbox, NativeSelect, Table, TextInput } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { CertificationView } from '../../../shared/contract/certifications.ts'
import { CertificationRefusal, certificationRefusalTitle } from '../../../shared/domain/certification.ts'
import { formatMoney } from '../../../shared/domain/money.ts'
import { messages } from '../../messages/vi.ts'
import classes from './certify.module.css'
import { feeOf, type Line, wantedOf } from './lines.ts'

type Props = {
  readonly lines: readonly Line[]
  readonly price: CertificationView['price']
  readonly onLines: (lines: readonly Line[]) => void
  readonly onLeave: () => void
}

/** One line an original: type its name, pages, copies; Enter goes to the next line. */
export function OriginalsForm({ lines, price, onLines, onLeave }: Props) {
  const text = messages.certify
  const change = (key: number, to: Partial<Line>) =>
    onLines(lines.map((line) => (line.key === key ? { ...line, ...to } : line)))
  const remove = (key: number) => onLines(lines.filter((line) => line.key !== key))

  return (
    <Table aria-label={text.originals} className={classes['lines'] ?? ''} onBlur={onLeave}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{text.columns.title}</Table.Th>
          <Table.Th w={90}>{text.columns.pages}</Table.Th>
          <Table.Th w={90}>{text.columns.copies}</Table.Th>
          <Table.Th w={120}>{text.columns.electronic}</Table.Th>
          <Table.Th w={250}>{text.columns.refusal}</Table.Th>
          <Table.Th w={120}>{text.columns.fee}</Table.Th>
          <Table.Th w={50} aria-label={text.columns.remove} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line, at) => (
          <LineRow
            key={line.key}
            line={line}
            number={at + 1}
            price={price}
            onChange={(to) => change(line.key, to)}
            onRemove={() => remove(line.key)}
          />
        ))}
      </Table.Tbody>
    </Table>
  )
}

type RowProps = {
  readonly line: Line
  readonly number: number
  readonly price: CertificationView['price']
  readonly onChange: (to: Partial<Line>) => void
  readonly onRemove: () => void
}

function LineRow({ line, number, price, onChange, onRemove }: RowProps) {
  const text = messages.certify
  const [wanted] = wantedOf([line])
  const named = (what: string) => `${what}, ${text.lineNumber(number)}`
  return (
    <Table.Tr>
      <Table.Td>
        <Autocomplete
          aria-label={named(text.columns.title)}
          placeholder={text.titlePlaceholder}
          data={line.title === '' ? [] : [...text.usualPapers]}
          limit={6}
          value={line.title}
          onChange={(title) => onChange({ title })}
        />
      </Table.Td>
      <Table.Td>
        <TextInput
          aria-label={named(text.columns.pages)}
          inputMode="numeric"
          value={line.pages}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => onChange({ pages: event.currentTarget.value })}
        />
      </Table.Td>
      <Table.Td>
        <TextInput
          aria-label={named(text.columns.copies)}
          inputMode="numeric"
          value={line.copies}
          onFocus={(event) => event.currentTarget.select()}
          onKeyDown={toNextLine}
          onChange={(event) => onChange({ copies: event.currentTarget.value })}
        />
      </Table.Td>
      <Table.Td>
        <Checkbox
          aria-label={named(text.columns.electronic)}
          checked={line.electronic}
          onChange={(event) => onChange({ electronic: event.currentTarget.checked })}
        />
      </Table.Td>
      <Table.Td>
        <NativeSelect
          aria-label={named(text.columns.refusal)}
          value={line.refusal ?? ''}
          onChange={(event) =>
            onChange({ refusal: CertificationRefusal.safeParse(event.currentTarget.value).data ?? null })
          }
          data={[
            { value: '', label: text.mayCertify },
            ...CertificationRefusal.options.map((value) => ({ value, label: certificationRefusalTitle[value] })),
          ]}
        />
      </Table.Td>
      <Table.Td>{wanted === undefined ? '' : formatMoney(feeOf(wanted, price))}</Table.Td>
      <Table.Td>
        {line.title !== '' && (
          <ActionIcon variant="subtle" size="lg" aria-label={named(text.columns.remove)} onClick={onRemove}>
            <Trash2 size={18} aria-hidden="true" />
          </ActionIcon>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

/** Enter after the copies: the name of the next original. */
function toNextLine(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter') return
  event.preventDefault()
  event.currentTarget.closest('tr')?.nextElementSibling?.querySelector('input')?.focus()
}
