import { Button, FileButton } from '@mantine/core'
import { messages } from '../../../messages/vi.ts'

/** As many characters as the core takes. */
const mostBytes = 1_000_000

type Props = { readonly pending: boolean; readonly onText: (text: string) => void }

/** Takes a pack from a file. */
export function TakePack({ pending, onText }: Props) {
  async function onFile(file: File | null) {
    if (file !== null) onText(await file.slice(0, mostBytes).text())
  }

  return (
    <FileButton accept="application/json,.json" onChange={(file) => void onFile(file)}>
      {(props) => (
        <Button {...props} variant="default" loading={pending}>
          {messages.templates.take}
        </Button>
      )}
    </FileButton>
  )
}
