import { Button, Text } from '@mantine/core'
import { Link } from 'wouter'
import { messages } from '../../../messages/vi.ts'
import { Panel } from '../../../ui/panel.tsx'

/** The way to the office's calendar. */
export function CalendarPanel() {
  return (
    <Panel
      title={messages.calendar.title}
      aside={
        <Button component={Link} to="/settings/calendar" size="sm" variant="default">
          {messages.calendar.openScreen}
        </Button>
      }
    >
      <Text c="dimmed">{messages.calendar.summary}</Text>
    </Panel>
  )
}
