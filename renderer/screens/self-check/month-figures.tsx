import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { SelfCheck } from '../../../shared/contract/reports.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { saveText } from '../../ui/save-text.ts'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState } from '../../ui/screen-states.tsx'
import { FieldTable } from './field-table.tsx'
import { KeyFigures } from './key-figures.tsx'
import { Method } from './method.tsx'
import { MonthsChart } from './months-chart.tsx'
import { ProcedureTable } from './procedure-table.tsx'
import classes from './self-check.module.css'
import { SourceTable } from './source-table.tsx'

/** One month in figures, with the months before. */
export function MonthFigures({ choice }: { readonly choice: ReactNode }) {
  const { client, ask } = useDesk()
  const [month, setMonth] = useState<string | null>(null)
  const check = useQuery(ask.selfCheck(month))
  const now = useQuery(ask.selfCheck(null))
  const table = useCommand(client.reports.selfCheckTable, [])
  const shown = check.data?.month ?? null
  const choices = (now.data?.months ?? []).toReversed().map((one) => ({
    value: one.month,
    label: messages.selfCheck.month(one.month),
  }))

  return (
    <Screen
      title={messages.selfCheck.title}
      aside={choice}
      acts={
        <>
          <Select
            aria-label={messages.selfCheck.chooseMonth}
            data={choices}
            value={shown}
            allowDeselect={false}
            onChange={setMonth}
          />
          <Button
            variant="default"
            leftSection={<Download size={20} aria-hidden="true" />}
            disabled={shown === null}
            loading={table.pending}
            onClick={() => shown !== null && table.run({ month: shown }, saveText)}
          >
            {messages.selfCheck.saveTable}
          </Button>
        </>
      }
    >
      <RefusalNote refusal={table.refusal} />
      <Answer query={check} rows={8}>
        {(found) => <Figures check={found} />}
      </Answer>
    </Screen>
  )
}

function Figures({ check }: { readonly check: SelfCheck }) {
  const { fewestValues } = check
  return (
    <>
      {check.total.values === 0 && (
        <EmptyState title={messages.selfCheck.emptyTitle} hint={messages.selfCheck.emptyHint} />
      )}
      {check.total.values > 0 && <KeyFigures check={check} />}
      <div className={classes['halves']}>
        <MonthsChart months={check.months} fewestValues={fewestValues} />
        {check.total.values > 0 && <ProcedureTable procedures={check.procedures} fewestValues={fewestValues} />}
      </div>
      {check.total.values > 0 && (
        <div className={classes['wideAndSide']}>
          <FieldTable fields={check.fields} fewestValues={fewestValues} />
          <div className={classes['column']}>
            <SourceTable sources={check.sources} total={check.total.values} fewestValues={fewestValues} />
            <Method check={check} />
          </div>
        </div>
      )}
    </>
  )
}
