import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useLocation, useParams } from 'wouter'
import { DossierId, ScanBatchId } from '../../../shared/domain/ids.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { DossierSteps } from '../../ui/dossier-steps.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState } from '../../ui/screen-states.tsx'
import { useShortcut } from '../../use-shortcut.tsx'
import { BatchProgress } from './batch-progress.tsx'
import { PageStrip } from './page-strip.tsx'
import { PaperSources } from './paper-sources.tsx'
import { RefusedFiles } from './refused-files.tsx'
import { useUploads } from './use-uploads.ts'

/** Paper comes in: from the scanner, from files, by drag and drop; pages are read while the officer goes on. */
export function ScanScreen() {
  const params = useParams<{ dossierId: string; batchId?: string }>()
  const dossierId = DossierId.parse(params.dossierId)
  const batchId = params.batchId === undefined ? null : ScanBatchId.parse(params.batchId)
  const { client, ask } = useDesk()
  const [, go] = useLocation()
  const uploads = useUploads()
  const openFiles = useRef(() => undefined)
  const dossier = useQuery(ask.dossier(dossierId))
  const review = useQuery(ask.review(dossierId))
  const sources = useQuery(ask.scanSources())
  const scan = useCommand(client.scans.scan, ['reviews.get', 'scans.listSources'])
  const addFiles = useCommand(client.scans.addFiles, ['reviews.get'])

  const showBatch = ({ batchId: made }: { readonly batchId: ScanBatchId }) => go(`/dossiers/${dossierId}/scan/${made}`)
  const onNext = () => go(`/dossiers/${dossierId}/review`)

  function onScan(sourceId: string) {
    if (!scan.pending) scan.run({ dossierId, sourceId }, showBatch)
  }

  async function onFiles(files: readonly File[]) {
    const uploadIds = await uploads.onFiles(files)
    if (uploadIds.length > 0) addFiles.run({ dossierId, uploadIds: [...uploadIds] }, showBatch)
  }

  /** The key may come before the list of scanners does: it waits for it, and only without any asks for files. */
  async function onScanKey() {
    const [first] = sources.data ?? (await sources.refetch()).data ?? []
    if (first === undefined) openFiles.current()
    else onScan(first.sourceId)
  }

  useShortcut('scan', () => void onScanKey())
  useShortcut('next_step', onNext)

  return (
    <Screen
      title={messages.scan.title}
      aside={<Text c="dimmed">{dossier.data?.procedureName}</Text>}
      acts={
        <>
          <DossierSteps dossierId={dossierId} current="scan" receiptId={dossier.data?.receipts[0]?.receiptId} />
          <Button
            onClick={onNext}
            disabled={(review.data?.pages ?? []).length === 0}
            aria-keyshortcuts={shortcuts.next_step.keys}
            rightSection={<KeyCap>{keyCap('next_step')}</KeyCap>}
            title={messages.scan.nextHint}
          >
            {messages.scan.next}
          </Button>
        </>
      }
    >
      <PaperSources
        sources={sources.data}
        busy={scan.pending}
        openFiles={openFiles}
        onScan={onScan}
        onFiles={(files) => void onFiles(files)}
      />
      <RefusalNote refusal={scan.refusal ?? addFiles.refusal} />
      <BatchProgress batchId={batchId} upload={uploads.progress} onCancelUpload={uploads.onCancel} />
      <RefusedFiles batchId={batchId} uploads={uploads.refused} onDismiss={uploads.onDismiss} />
      <Answer query={review} rows={3}>
        {({ pages: taken }) =>
          taken.length === 0 ? (
            <EmptyState title={messages.scan.emptyTitle} hint={messages.scan.emptyHint} />
          ) : (
            <PageStrip pages={taken} />
          )
        }
      </Answer>
    </Screen>
  )
}
