import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { CircleX } from 'lucide-react'
import { useState } from 'react'
import type { ScanBatchId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../api/desk.tsx'
import { refusalFrom } from '../../api/refusal.ts'
import { messages } from '../../messages/vi.ts'
import { CopyReport } from '../../ui/copy-report.tsx'
import classes from './refused-files.module.css'
import type { RefusedFile } from './use-uploads.ts'

type Props = {
  readonly batchId: ScanBatchId | null
  readonly uploads: readonly RefusedFile[]
  readonly onDismiss: () => void
}

/** Files and sheets that could not be taken, each with its reason; the others went on. */
export function RefusedFiles({ batchId, uploads, onDismiss }: Props) {
  const { ask } = useDesk()
  const [dismissed, setDismissed] = useState<ScanBatchId | null>(null)
  const batch = useQuery({ ...ask.batch(batchId ?? noBatch), enabled: batchId !== null })
  const ofBatch = batchId === null || batchId === dismissed ? [] : (batch.data?.refused ?? [])
  const refused = [...uploads, ...ofBatch.map(({ name, code }) => ({ name, refusal: refusalFrom(code, {}, null) }))]
  if (refused.length === 0) return null

  return (
    <section className={classes['box']} role="alert" aria-label={messages.scan.refusedTitle(refused.length)}>
      <div className={classes['head']}>
        <CircleX size={20} aria-hidden="true" />
        <Text fw={600}>{messages.scan.refusedTitle(refused.length)}</Text>
        <Button
          size="sm"
          variant="default"
          onClick={() => {
            setDismissed(batchId)
            onDismiss()
          }}
        >
          {messages.scan.dismiss}
        </Button>
      </div>
      <ul className={classes['list']}>
        {refused.map(({ name, refusal }, at) => (
          // Two sheets of one scanner may bear one name.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is only ever appended to
          <li key={`${name}-${at}`}>
            <strong>{name}: </strong>
            {refusalFrom(refusal.code, {}, null).sentence} <CopyReport refusal={refusal} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Stands for "none" in a question that is switched off. */
const noBatch = '00000000-0000-0000-0000-000000000000' as ScanBatchId // never asked: `enabled` is false
