import { Button, Progress } from '@mantine/core'
import { Download } from 'lucide-react'
import { messages } from '../messages/vi.ts'
import classes from './list-tools.module.css'

type Props<Format extends string> = {
  readonly formats: readonly Format[]
  /** What is saved, for the buttons' names: `Lưu sổ (XLSX)`. */
  readonly what: string
  /** 0…1 while a file is being made. */
  readonly share: number | null
  readonly onMake: (format: Format) => void
  readonly onCancel: () => void
}

/** One button a format; while a file is being made, how far it is and a way to stop. */
export function SaveButtons<Format extends string>({ formats, what, share, onMake, onCancel }: Props<Format>) {
  if (share !== null) {
    return (
      <div className={classes['progress']} role="status">
        <Progress value={share * 100} className={classes['bar'] ?? ''} aria-label={messages.lists.making(what)} />
        <Button variant="default" onClick={onCancel}>
          {messages.common.cancel}
        </Button>
      </div>
    )
  }
  return formats.map((format) => (
    <Button
      key={format}
      variant="default"
      leftSection={<Download size={18} aria-hidden="true" />}
      onClick={() => onMake(format)}
    >
      {messages.lists.save(what, format)}
    </Button>
  ))
}
