import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { monthSpan } from '../../../shared/domain/vietnamese-date.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { useFileMaking } from '../../api/use-file-making.ts'
import { messages } from '../../messages/vi.ts'
import { DateField } from '../../ui/date-field.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { SaveButtons } from '../../ui/save-buttons.tsx'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState } from '../../ui/screen-states.tsx'
import { IndicatorTable } from './indicator-table.tsx'
import { MonthlyReportPanel } from './monthly-report-panel.tsx'
import { ProgressTable } from './progress-table.tsx'
import classes from './reports-screen.module.css'
import { WeeksPanel } from './weeks-panel.tsx'

const texts = messages.reports

type Span = { readonly from: string; readonly until: string }

/** What happened in a span of days, counted from events; register and report of the month as files. */
export function ReportsScreen() {
  const { ask } = useDesk()
  const today = useQuery(ask.today())
  return <Answer query={today}>{({ day }) => <ReportDesk today={day} />}</Answer>
}

function ReportDesk({ today }: { readonly today: string }) {
  const { ask } = useDesk()
  const [span, setSpan] = useState<Span>(monthOf(today))
  const report = useQuery(ask.period(span))
  const file = useFileMaking()
  const month = span.until.slice(0, 7)
  return (
    <Screen
      title={texts.title}
      acts={
        <SaveButtons
          formats={['xlsx', 'pdf']}
          what={texts.monthReport(messages.selfCheck.month(month))}
          share={file.share}
          onMake={(format) => file.make({ kind: 'month', month, format })}
          onCancel={file.cancel}
        />
      }
    >
      <div className={classes['tools']}>
        <DateField
          narrow
          label={texts.from}
          value={span.from}
          onValue={(from) => from !== null && setSpan({ ...span, from })}
        />
        <DateField
          narrow
          label={texts.until}
          value={span.until}
          onValue={(until) => until !== null && setSpan({ ...span, until })}
        />
        <Button variant="default" onClick={() => setSpan(monthOf(today))}>
          {texts.thisMonth}
        </Button>
        <Button variant="default" onClick={() => setSpan(monthBefore(today))}>
          {texts.lastMonth}
        </Button>
        <Button variant="default" onClick={() => setSpan({ from: `${today.slice(0, 4)}-01-01`, until: today })}>
          {texts.thisYear}
        </Button>
        {file.share === null && (
          <SaveButtons
            formats={['xlsx', 'pdf']}
            what={texts.register}
            share={null}
            onMake={(format) => file.make({ kind: 'register', ...span, format })}
            onCancel={file.cancel}
          />
        )}
      </div>
      <RefusalNote refusal={file.refusal} />
      <Answer query={report} rows={12}>
        {(found) => (
          <>
            {found.sums.all === 0 && <EmptyState title={texts.empty} hint={texts.emptyHint} />}
            <IndicatorTable {...found} />
            <MonthlyReportPanel month={month} />
            <ProgressTable {...found} />
            {found.weeks.length > 0 && <WeeksPanel weeks={found.weeks} />}
          </>
        )}
      </Answer>
    </Screen>
  )
}

function monthOf(day: string): Span {
  return monthSpan(day.slice(0, 7))
}

function monthBefore(day: string): Span {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return monthOf(new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 10))
}
