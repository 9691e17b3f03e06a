import { Button, SegmentedControl, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { useState } from 'react'
import type { OutboxMessageId } from '../../../shared/domain/ids.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState } from '../../ui/screen-states.tsx'
import { useShortcut } from '../../use-shortcut.tsx'
import { OutboxList } from './outbox-list.tsx'

const mostShown = 500
const touched = ['outbox.list', 'outbox.connection', 'dossiers.today']

/** What still has to reach the portal: where it stands, what comes next and when, and the hand that may help. */
export function OutboxScreen() {
  const { client, ask } = useDesk()
  const [unprovenOnly, setUnprovenOnly] = useState(true)
  const outbox = useQuery(ask.outbox({ unprovenOnly, limit: mostShown }))
  const sendNow = useCommand(client.outbox.sendNow, touched)
  const release = useCommand(client.outbox.release, touched)

  function onSend(messageId: OutboxMessageId | null) {
    if (sendNow.pending) return
    sendNow.run({ messageId }, ({ proven, waiting, needsPerson }) =>
      notifications.show({
        message:
          proven + waiting + needsPerson === 0
            ? messages.outbox.roundEmpty
            : messages.outbox.round(proven, waiting, needsPerson),
      }),
    )
  }

  useShortcut('send_all', () => onSend(null))

  return (
    <Screen
      title={messages.outbox.title}
      acts={
        <>
          <SegmentedControl
            aria-label={messages.outbox.show}
            value={unprovenOnly ? 'unproven' : 'all'}
            onChange={(value) => setUnprovenOnly(value === 'unproven')}
            data={[
              { value: 'unproven', label: messages.outbox.unproven },
              { value: 'all', label: messages.outbox.all },
            ]}
          />
          <Button
            onClick={() => onSend(null)}
            loading={sendNow.pending}
            leftSection={<Send size={20} aria-hidden="true" />}
            rightSection={<KeyCap>{keyCap('send_all')}</KeyCap>}
            aria-keyshortcuts={shortcuts.send_all.keys}
          >
            {messages.outbox.sendAll}
          </Button>
        </>
      }
    >
      <RefusalNote refusal={sendNow.refusal ?? release.refusal} />
      <Answer query={outbox}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState
              title={messages.outbox.emptyTitle}
              hint={unprovenOnly ? messages.outbox.emptyHint : messages.outbox.emptyAllHint}
            />
          ) : (
            <>
              <OutboxList
                items={items}
                busy={sendNow.pending}
                onSend={onSend}
                onRelease={(messageId) => release.run({ messageId })}
              />
              {items.length >= mostShown && <Text c="dimmed">{messages.outbox.cut(mostShown)}</Text>}
            </>
          )
        }
      </Answer>
    </Screen>
  )
}
