import { Text } from '@mantine/core'
import { CalendarCheck, CalendarOff, CalendarSearch } from 'lucide-react'
import type { CalendarDay, CalendarView } from '../../../../shared/contract/calendar.ts'
import { messages } from '../../../messages/vi.ts'
import { Panel } from '../../../ui/panel.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { weekdayAndDay } from '../../../ui/vietnamese-day.ts'
import classes from './calendar-screen.module.css'

const looks = {
  off: { tone: 'plain', icon: CalendarOff },
  expected: { tone: 'look', icon: CalendarSearch },
  working: { tone: 'good', icon: CalendarCheck },
} as const satisfies Record<CalendarDay['kind'], object>

/** Every day of the year that is no ordinary one, and what nobody has announced yet. */
export function CalendarDays({ view, year }: { readonly view: CalendarView; readonly year: number }) {
  const texts = messages.calendar
  return (
    <Panel title={texts.daysOf(year)}>
      {view.openQuestions.map((question) => (
        <Text key={question} fw={500}>
          {texts.open(question)}
        </Text>
      ))}
      <ul className={classes['days']} aria-label={texts.daysOf(year)}>
        {view.days.map((day) => (
          <li key={day.day}>
            <span className={classes['day']}>{weekdayAndDay(day.day)}</span>
            <StateBadge {...looks[day.kind]} text={texts.kinds[day.kind]} />
            <span>{day.name}</span>
            <span>{day.own && texts.own}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
