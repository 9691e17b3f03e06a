import { useQuery } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import type { PageView } from '../../../shared/contract/reviews.ts'
import type { BatchAccount, ScanSourceView } from '../../../shared/contract/scans.ts'
import type { DossierId, PageId, ScanBatchId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../api/desk.tsx'
import type { Refusal } from '../../api/refusal.ts'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { isCameraPage } from './camera/camera-page-name.ts'
import { noBatch } from './refused-files.tsx'
import type { StackPlan } from './stack-choices.tsx'
import type { useStackPlan } from './use-stack-plan.ts'
import { type RefusedFile, useUploads } from './use-uploads.ts'

export type Replaced = { readonly pageId: PageId; readonly name: string }

type Taking = {
  readonly busy: boolean
  readonly refusal: Refusal | null
  readonly uploads: { readonly progress: { readonly done: number; readonly all: number } | null } & {
    readonly refused: readonly RefusedFile[]
    readonly onCancel: () => void
    readonly onDismiss: () => void
  }
  /** What the camera's window is open for; null while it is shut. */
  readonly camera: { readonly replaces: Replaced | null } | null
  readonly onScan: (sourceId: string) => void
  /** The key may come before the list of scanners does: it waits for it, and only without any asks for files. */
  readonly onScanKey: () => Promise<void>
  readonly onFiles: (files: readonly File[]) => Promise<void>
  readonly onCamera: () => void
  readonly onCameraClose: () => void
  /** Takes a page once more, the way it came: camera or scanner. */
  readonly onRetake: (page: PageView) => Promise<void>
}

type Place = {
  readonly dossierId: DossierId
  readonly openFiles: RefObject<() => undefined>
  /** The stack that lies turned over in the feeder by now: the key brings its backs. */
  readonly fronts: Pick<BatchAccount, 'batchId'> | undefined
  readonly plans: ReturnType<typeof useStackPlan>
  /** The stack on the screen, which the key goes on with where its feed stopped. */
  readonly batchId: ScanBatchId | null
  readonly onBatch: (batchId: ScanBatchId) => void
}

/** The ways by which paper comes into a dossier. */
export function useTaking({ dossierId, openFiles, fronts, plans, batchId, onBatch }: Place): Taking {
  const { client, ask } = useDesk()
  const uploads = useUploads()
  const sources = useQuery(ask.scanSources())
  const scan = useCommand(client.scans.scan, ['reviews.get', 'scans.stack', 'scans.listSources'])
  const resume = useCommand(client.scans.resume, ['reviews.get', 'scans.stack', 'scans.batch'])
  const batch = useQuery({ ...ask.batch(batchId ?? noBatch), enabled: batchId !== null })
  const addFiles = useCommand(client.scans.addFiles, ['reviews.get', 'scans.stack'])
  const [camera, setCamera] = useState<Taking['camera']>(null)

  function feed(sourceId: string, way: { readonly replaces: PageId } | { readonly backsOf: ScanBatchId } | StackPlan) {
    if (scan.pending) return
    const { pass, ...order } = { pass: null, ...way }
    scan.run({ dossierId, sourceId, ...order, ...(pass === null ? {} : { pass }) }, ({ batchId }) => onBatch(batchId))
  }

  function feedStack(sourceId: string) {
    if (batchId !== null && batch.data?.resumesFrom === sourceId) return resume.run({ batchId })
    feed(sourceId, plans.planOf(sourceId))
    plans.onTaken(sourceId)
  }

  async function firstScanner(fits: (source: ScanSourceView) => boolean): Promise<string | undefined> {
    const known = sources.data ?? (await sources.refetch()).data ?? []
    return known.find(fits)?.sourceId
  }

  return {
    busy: scan.pending || resume.pending,
    refusal: scan.refusal ?? resume.refusal ?? addFiles.refusal,
    uploads,
    camera,
    onScan: feedStack,
    onScanKey: async () => {
      const scanner = await firstScanner(() => true)
      if (scanner === undefined) openFiles.current()
      else if (fronts !== undefined) feed(scanner, { backsOf: fronts.batchId })
      else feedStack(scanner)
    },
    onFiles: async (files) => {
      const uploadIds = await uploads.onFiles(files)
      if (uploadIds.length > 0)
        addFiles.run({ dossierId, uploadIds: [...uploadIds] }, ({ batchId }) => onBatch(batchId))
    },
    onCamera: () => setCamera({ replaces: null }),
    onCameraClose: () => setCamera(null),
    onRetake: async (page) => {
      const scanner = isCameraPage(page) ? undefined : await firstScanner(isMachine)
      if (scanner !== undefined) feed(scanner, { replaces: page.pageId })
      else setCamera({ replaces: { pageId: page.pageId, name: messages.scan.pageName(page.position + 1) } })
    },
  }
}

/** A folder has no glass to lay the sheet on once more. */
function isMachine({ kind }: ScanSourceView): boolean {
  return kind !== 'folder'
}
