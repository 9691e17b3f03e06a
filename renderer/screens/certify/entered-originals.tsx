import { Anchor, Table, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { CertificationView, OriginalView } from '../../../shared/contract/certifications.ts'
import { certificationRefusalTitle } from '../../../shared/domain/certification.ts'
import { formatMoney } from '../../../shared/domain/money.ts'
import { messages } from '../../messages/vi.ts'

/** What was received, with the numbers of both books; an electronic copy is made from here. */
export function EnteredOriginals({ view }: { readonly view: CertificationView }) {
  const text = messages.certify
  return (
    <Table aria-label={text.originals}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{text.columns.title}</Table.Th>
          <Table.Th>{text.columns.pages}</Table.Th>
          <Table.Th>{text.columns.copies}</Table.Th>
          <Table.Th>{text.columns.fee}</Table.Th>
          <Table.Th>{text.columns.number}</Table.Th>
          <Table.Th>{text.columns.electronic}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {view.originals.map((original) => (
          <Table.Tr key={original.originalId}>
            <Table.Td>
              {original.title}
              {original.refusal !== null && <Text size="sm">{certificationRefusalTitle[original.refusal]}</Text>}
            </Table.Td>
            <Table.Td>{original.pages}</Table.Td>
            <Table.Td>{original.copies}</Table.Td>
            <Table.Td>{formatMoney(original.fee)}</Table.Td>
            <Table.Td>
              {original.paperEntry !== null && (
                <strong>{text.numberIn(original.paperEntry.number, original.paperEntry.volume)}</strong>
              )}
            </Table.Td>
            <Table.Td>
              <ElectronicState view={view} original={original} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function ElectronicState({ view, original }: { readonly view: CertificationView; readonly original: OriginalView }) {
  if (!original.electronic || original.refusal !== null) return messages.common.none
  const entry = original.electronicEntry
  const state = entry?.sealed ? 'sealed' : entry?.signed ? 'signed' : 'wanted'
  return (
    <Anchor component={Link} to={`/dossiers/${view.dossierId}/certify/${original.originalId}`}>
      {messages.certify.copyStates[state]}
      {entry === null ? '' : ` · ${messages.certify.numberIn(entry.number, entry.volume)}`}
    </Anchor>
  )
}
