import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { messages } from '../../messages/vi.ts'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState } from '../../ui/screen-states.tsx'
import { ClosedDay } from './closed-day.tsx'
import { OpenDay } from './open-day.tsx'

/** The end of the day on one screen: what came in, the money, the drawer; closed, the page that says so. */
export function DayCloseScreen() {
  const { ask } = useDesk()
  const day = useQuery(ask.dayClose())
  const open = day.data?.open
  return (
    <Screen
      fill
      title={messages.dayClose.title}
      aside={open && <span>{messages.dayClose.day(open.day, open.untilAt)}</span>}
    >
      <Answer query={day} rows={8}>
        {({ open: sheet, last }) => {
          if (sheet !== null) return <OpenDay key={sheet.day} sheet={sheet} />
          if (last !== null) return <ClosedDay closed={last} />
          return <EmptyState title={messages.dayClose.noMoney} hint={messages.dayClose.closeHint} />
        }}
      </Answer>
    </Screen>
  )
}
