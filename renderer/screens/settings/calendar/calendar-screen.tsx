import { Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../../../api/answer.tsx'
import { useDesk } from '../../../api/desk.tsx'
import { messages } from '../../../messages/vi.ts'
import { Screen } from '../../../ui/screen.tsx'
import { CalendarDays } from './calendar-days.tsx'
import { CalendarForm } from './calendar-form.tsx'
import classes from './calendar-screen.module.css'

/** The office's working days and hours, year by year, and what a change would move. */
export function CalendarScreen() {
  const { ask } = useDesk()
  const today = useQuery(ask.today()).data?.day
  const [chosen, setChosen] = useState<number | null>(null)
  const year = chosen ?? Number((today ?? '2026').slice(0, 4))
  const calendar = useQuery(ask.calendar(year))
  const role = useQuery(ask.session()).data?.signedIn?.role
  const texts = messages.calendar
  return (
    <Screen
      title={texts.title}
      aside={calendar.data && <Text c="dimmed">{texts.source(calendar.data.data)}</Text>}
      acts={
        <Select
          aria-label={texts.year}
          value={String(year)}
          data={yearsOf(calendar.data?.firstYear ?? year, calendar.data?.lastYear ?? year)}
          allowDeselect={false}
          onChange={(value) => setChosen(Number(value))}
          w="7rem"
        />
      }
    >
      <Answer query={calendar} rows={10}>
        {(view) => (
          <div className={classes['halves']}>
            <CalendarForm
              key={JSON.stringify(view.office)}
              view={view}
              year={year}
              leads={role === 'lead' || role === 'it'}
            />
            <CalendarDays view={view} year={year} />
          </div>
        )}
      </Answer>
    </Screen>
  )
}

function yearsOf(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
}
