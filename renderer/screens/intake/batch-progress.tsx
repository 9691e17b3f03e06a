import { Button, Progress, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { assertNever } from '../../../shared/assert-never.ts'
import type { ScanBatchView } from '../../../shared/contract/scans.ts'
import type { ScanBatchId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import classes from './batch-progress.module.css'

type Props = {
  readonly batchId: ScanBatchId | null
  readonly upload: { readonly done: number; readonly all: number } | null
  readonly onCancelUpload: () => void
}

/** How far this feed of paper is, with a way to stop it; always the same height, so that pages below don't jump. */
export function BatchProgress({ batchId, upload, onCancelUpload }: Props) {
  if (upload !== null) {
    return (
      <Line
        text={messages.scan.uploading(upload.done, upload.all)}
        share={upload.done / upload.all}
        onCancel={onCancelUpload}
      />
    )
  }
  if (batchId === null) return <Line text="" share={0} onCancel={null} />
  return <BatchLine batchId={batchId} />
}

function BatchLine({ batchId }: { readonly batchId: ScanBatchId }) {
  const { client, ask } = useDesk()
  const batch = useQuery(ask.batch(batchId)).data
  const cancel = useCommand(client.scans.cancel, ['scans.batch', 'reviews.get'])
  if (batch === undefined) return <Line text="" share={0} onCancel={null} />
  const running = batch.state === 'taking' || batch.state === 'reading'
  return (
    <>
      <Line text={textOf(batch)} share={shareOf(batch)} onCancel={running ? () => cancel.run({ batchId }) : null} />
      <RefusalNote refusal={cancel.refusal} />
    </>
  )
}

type LineProps = { readonly text: string; readonly share: number; readonly onCancel: (() => void) | null }

function Line({ text, share, onCancel }: LineProps) {
  return (
    <div className={classes['line']}>
      <Text role="status" fw={500} className={classes['text'] ?? ''}>
        {text}
      </Text>
      <Progress
        value={share * 100}
        className={`${classes['bar']} ${text === '' ? classes['hidden'] : ''}`}
        aria-label={text || messages.scan.title}
        transitionDuration={0}
      />
      <Button
        size="sm"
        variant="default"
        onClick={onCancel ?? undefined}
        disabled={onCancel === null}
        className={onCancel === null ? (classes['hidden'] ?? '') : ''}
      >
        {messages.scan.cancel}
      </Button>
    </div>
  )
}

function shareOf({ pageShare, pagesRead, pagesTaken }: ScanBatchView): number {
  if (pageShare !== null) return pageShare
  return pagesTaken === 0 ? 0 : pagesRead / pagesTaken
}

function textOf(batch: ScanBatchView): string {
  switch (batch.state) {
    case 'taking':
      return messages.scan.taking(batch.pagesTaken, batch.pageShare)
    case 'reading':
      return messages.scan.reading(batch.pagesRead, batch.pagesTaken)
    case 'done':
      return messages.scan.done(batch.pagesRead)
    case 'cancelled':
      return messages.scan.cancelled(batch.pagesTaken)
    case 'failed':
      return messages.scan.failed(batch.pagesTaken)
    default:
      return assertNever(batch.state)
  }
}
