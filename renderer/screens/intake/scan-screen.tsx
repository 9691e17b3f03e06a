import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useLocation, useParams } from 'wouter'
import { certifyCopies } from '../../../shared/domain/certification.ts'
import { DossierId, ScanBatchId } from '../../../shared/domain/ids.ts'
import { receiptAmong } from '../../../shared/domain/slip-form.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { messages } from '../../messages/vi.ts'
import { HeldPapers } from '../../people/held-papers.tsx'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { DossierSteps } from '../../ui/dossier-steps.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState } from '../../ui/screen-states.tsx'
import { useShortcut } from '../../use-shortcut.tsx'
import { BatchProgress } from './batch-progress.tsx'
import { CameraDialog } from './camera/camera-dialog.tsx'
import { needsRetake } from './needs-retake.ts'
import { chosenPage, PageStrip } from './page-strip.tsx'
import { PaperSources } from './paper-sources.tsx'
import { RefusedFiles } from './refused-files.tsx'
import { frontsOf, SecondPass } from './second-pass.tsx'
import { StackAccount } from './stack-account.tsx'
import { StackPlan } from './stack-plan.tsx'
import { useStackPlan } from './use-stack-plan.ts'
import { useTaking } from './use-taking.ts'

/** Paper comes in: from the scanner, from files, by drag and drop; pages are read while the officer goes on. */
export function ScanScreen() {
  const params = useParams<{ dossierId: string; batchId?: string }>()
  const dossierId = DossierId.parse(params.dossierId)
  const batchId = params.batchId === undefined ? null : ScanBatchId.parse(params.batchId)
  const { ask } = useDesk()
  const [, go] = useLocation()
  const openFiles = useRef(() => undefined)
  const dossier = useQuery(ask.dossier(dossierId))
  const review = useQuery(ask.review(dossierId))
  const sources = useQuery(ask.scanSources())
  const stack = useQuery(ask.stack(dossierId))
  const plans = useStackPlan(sources.data)
  const fronts = frontsOf(stack.data?.batches ?? [])
  const mainSource = sources.data?.[0]
  const taking = useTaking({
    dossierId,
    openFiles,
    fronts,
    plans,
    batchId,
    onBatch: (made) => go(`/dossiers/${dossierId}/scan/${made}`),
  })
  const pages = review.data?.pages ?? []
  const isOpen = dossier.data?.status === 'draft' || dossier.data?.status === 'in_review'
  // Nothing that is read on an original is used when its copies are certified: there is nothing to review.
  const next = dossier.data?.procedureCode === certifyCopies ? 'certify' : 'review'
  const onNext = () => go(`/dossiers/${dossierId}/${next}`)

  const onEdit = (pageId: string | undefined) => go(`/dossiers/${dossierId}/pages/${pageId ?? ''}`)

  function onRetakeKey() {
    const first = pages.find(needsRetake)
    if (first !== undefined) void taking.onRetake(first)
  }

  useShortcut('scan', () => void taking.onScanKey())
  useShortcut('camera', taking.onCamera)
  useShortcut('retake', onRetakeKey)
  useShortcut('next_step', onNext)
  useShortcut('edit_pages', () => onEdit(chosenPage()))

  return (
    <Screen
      title={messages.scan.title}
      aside={<Text c="dimmed">{dossier.data?.procedureName}</Text>}
      acts={
        <>
          <DossierSteps dossierId={dossierId} current="scan" slipId={receiptAmong(dossier.data?.slips ?? [])?.slipId} />
          <Button
            onClick={onNext}
            disabled={pages.length === 0}
            aria-keyshortcuts={shortcuts.next_step.keys}
            rightSection={<KeyCap>{keyCap('next_step')}</KeyCap>}
            title={messages.scan.nextHint}
          >
            {messages.scan.next}
          </Button>
        </>
      }
    >
      {isOpen && <HeldPapers dossierId={dossierId} />}
      <PaperSources
        sources={sources.data}
        busy={taking.busy}
        openFiles={openFiles}
        onScan={taking.onScan}
        onCamera={taking.onCamera}
        onFiles={(files) => void taking.onFiles(files)}
      />
      <RefusalNote refusal={taking.refusal} />
      {mainSource !== undefined && fronts === undefined && (
        <StackPlan
          key={batchId}
          plan={plans.planOf(mainSource.sourceId)}
          onPlan={(plan) => plans.onPlan(mainSource.sourceId, plan)}
        />
      )}
      <BatchProgress batchId={batchId} upload={taking.uploads.progress} onCancelUpload={taking.uploads.onCancel} />
      <RefusedFiles batchId={batchId} uploads={taking.uploads.refused} onDismiss={taking.uploads.onDismiss} />
      {fronts !== undefined && (
        <SecondPass fronts={fronts} busy={taking.busy} onBacks={() => void taking.onScanKey()} />
      )}
      <StackAccount dossierId={dossierId} pages={pages} />
      <Answer query={review} rows={3}>
        {({ pages: taken, documents }) =>
          taken.length === 0 ? (
            <EmptyState title={messages.scan.emptyTitle} hint={messages.scan.emptyHint} />
          ) : (
            <PageStrip
              dossierId={dossierId}
              pages={taken}
              documents={documents}
              components={dossier.data?.components ?? []}
              stacked={stack.data?.pages ?? []}
              onRetake={(page) => void taking.onRetake(page)}
              onEdit={onEdit}
            />
          )
        }
      </Answer>
      {taking.camera !== null && (
        <CameraDialog
          dossierId={dossierId}
          replaces={taking.camera.replaces}
          onBatch={(made) => go(`/dossiers/${dossierId}/scan/${made}`)}
          onClose={taking.onCameraClose}
        />
      )}
    </Screen>
  )
}
