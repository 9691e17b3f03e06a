import { Table } from '@mantine/core'
import type { PeriodReport } from '../../../shared/contract/reports.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import { NumberLink } from './number-link.tsx'
import classes from './reports-screen.module.css'

const texts = messages.reports

/** Every indicator with its definition; what a counter cannot count says why. */
export function IndicatorTable({ from, until, indicators }: Pick<PeriodReport, 'from' | 'until' | 'indicators'>) {
  const span = { from, until, procedureCode: null }
  return (
    <Panel title={texts.indicators}>
      <Table verticalSpacing={6} aria-label={texts.indicators}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.key}</Table.Th>
            <Table.Th>{texts.indicator}</Table.Th>
            <Table.Th className={classes['number'] ?? ''}>{texts.share}</Table.Th>
            <Table.Th className={classes['number'] ?? ''}>{texts.dossiers}</Table.Th>
            <Table.Th className={classes['number'] ?? ''}>{texts.among}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {indicators.map(({ key, name, definition, counted, cannot, median }) => (
            <Table.Tr key={key}>
              <Table.Td>{key.startsWith('local') ? texts.ownKey : key}</Table.Td>
              <Table.Td>
                <div className={classes['name']}>{name}</div>
                <div className={classes['definition']}>{definition}</div>
              </Table.Td>
              {median !== null && (
                <>
                  <Table.Td className={classes['number'] ?? ''}>{texts.minutes(median.minutes)}</Table.Td>
                  <Table.Td colSpan={2} className={classes['number'] ?? ''}>
                    {texts.visits(median.visits)}
                  </Table.Td>
                </>
              )}
              {median !== null ? null : counted === null ? (
                <Table.Td colSpan={3} className={classes['definition'] ?? ''}>
                  {texts.cannot(cannot ?? '')}
                </Table.Td>
              ) : (
                <>
                  <Table.Td className={classes['number'] ?? ''}>
                    {texts.percent(counted.dossiers, counted.among)}
                  </Table.Td>
                  <Table.Td className={classes['number'] ?? ''}>
                    <NumberLink count={counted.dossiers} counted={{ ...span, measure: counted.part }} />
                  </Table.Td>
                  <Table.Td className={classes['number'] ?? ''}>
                    <NumberLink count={counted.among} counted={{ ...span, measure: counted.of }} />
                  </Table.Td>
                </>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  )
}
