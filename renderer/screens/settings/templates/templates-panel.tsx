import { Button, Text } from '@mantine/core'
import { Link } from 'wouter'
import { messages } from '../../../messages/vi.ts'
import { Panel } from '../../../ui/panel.tsx'

/** The way to the forms that came as files. */
export function TemplatesPanel() {
  return (
    <Panel
      title={messages.templates.title}
      aside={
        <Button component={Link} to="/settings/templates" size="sm" variant="default">
          {messages.templates.openScreen}
        </Button>
      }
    >
      <Text c="dimmed">{messages.templates.summary}</Text>
    </Panel>
  )
}
