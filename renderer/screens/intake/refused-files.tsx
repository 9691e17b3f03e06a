import { useQuery } from '@tanstack/react-query'
import { CircleX, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { ScanBatchId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../api/desk.tsx'
import { refusalFrom } from '../../api/refusal.ts'
import { messages } from '../../messages/vi.ts'
import { FileRemarks } from './file-remarks.tsx'
import type { RefusedFile } from './use-uploads.ts'

type Props = {
  readonly batchId: ScanBatchId | null
  readonly uploads: readonly RefusedFile[]
  readonly onDismiss: () => void
}

/** Files and sheets that could not be taken, and what has to be known of those that were; the batch went on. */
export function RefusedFiles({ batchId, uploads, onDismiss }: Props) {
  const { ask } = useDesk()
  const [dismissed, setDismissed] = useState<Dismissed>(nothing)
  const batch = useQuery({ ...ask.batch(batchId ?? noBatch), enabled: batchId !== null })
  const { refused, noted } = batchId === null || batch.data === undefined ? noRemarks : batch.data
  const refusals = [...uploads, ...(batchId === dismissed.refused ? [] : refused.map(remarkOf))]
  const notes = batchId === dismissed.noted ? [] : noted.map(remarkOf)

  return (
    <>
      <FileRemarks
        tone="refused"
        title={titleOf(refusals)}
        icon={<CircleX size={20} aria-hidden="true" />}
        remarks={refusals.map(({ name, refusal }) => ({ name, refusal: refusalFrom(refusal.code, {}, null) }))}
        onDismiss={() => {
          setDismissed({ ...dismissed, refused: batchId })
          onDismiss()
        }}
      />
      <FileRemarks
        tone="noted"
        title={messages.scan.notedTitle(notes.length)}
        icon={<TriangleAlert size={20} aria-hidden="true" />}
        remarks={notes}
        onDismiss={() => setDismissed({ ...dismissed, noted: batchId })}
      />
    </>
  )
}

type Dismissed = { readonly refused: ScanBatchId | null; readonly noted: ScanBatchId | null }

const nothing: Dismissed = { refused: null, noted: null }
const noRemarks = { refused: [], noted: [] }

function remarkOf({ name, code }: { readonly name: string; readonly code: string }): RefusedFile {
  return { name, refusal: refusalFrom(code, {}, null) }
}

/** A jam is no file: what stopped is where the paper comes from. */
function titleOf(refusals: readonly RefusedFile[]): string {
  const ofSource = refusals.every(({ refusal }) => /^(scanner|folder)_/.test(refusal.code))
  return ofSource ? messages.scan.feedStopped : messages.scan.refusedTitle(refusals.length)
}

/** Stands for "none" in a question that is switched off. */
export const noBatch = '00000000-0000-0000-0000-000000000000' as ScanBatchId // never asked: `enabled` is false
