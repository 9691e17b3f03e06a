import { Button, FileButton, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { formatDay } from '../../../../shared/domain/vietnamese-date.ts'
import { useDesk } from '../../../api/desk.tsx'
import { useCommand } from '../../../api/use-command.ts'
import { messages } from '../../../messages/vi.ts'
import { Panel } from '../../../ui/panel.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'

const texts = messages.calendar
/** As many characters as the core takes. */
const mostBytes = 1_000_000

/** Takes a calendar file in, and says that the machine's clock is right. */
export function CalendarFilePanel() {
  const { client } = useDesk()
  const touched = ['calendar.get', 'calendar.preview', 'dossiers.today', 'deadlines.risk', 'settings.doctor']
  const take = useCommand(client.calendar.takeFile, touched)
  const trust = useCommand(() => client.calendar.trustClock(), touched)

  async function onFile(file: File | null) {
    if (file === null) return
    const text = await file.slice(0, mostBytes).text()
    take.run({ name: file.name.normalize('NFC').slice(0, 200), text }, ({ edition, moved }) =>
      notifications.show({ message: texts.fileTaken(formatDay(edition), moved) }),
    )
  }

  return (
    <Panel
      title={texts.file}
      aside={
        <>
          <FileButton accept="application/json,.json" onChange={(file) => void onFile(file)}>
            {(props) => (
              <Button {...props} size="sm" variant="default" loading={take.pending}>
                {texts.takeFile}
              </Button>
            )}
          </FileButton>
          <Button
            size="sm"
            variant="default"
            loading={trust.pending}
            onClick={() => trust.run(undefined, () => notifications.show({ message: texts.clockTrusted }))}
          >
            {texts.trustClock}
          </Button>
        </>
      }
    >
      <Text c="dimmed">{texts.fileHint}</Text>
      <RefusalNote refusal={take.refusal ?? trust.refusal} />
    </Panel>
  )
}
