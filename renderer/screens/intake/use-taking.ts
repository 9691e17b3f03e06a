import { useQuery } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import type { PageView } from '../../../shared/contract/reviews.ts'
import type { ScanSourceView } from '../../../shared/contract/scans.ts'
import type { DossierId, PageId, ScanBatchId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../api/desk.tsx'
import type { Refusal } from '../../api/refusal.ts'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { isCameraPage } from './camera/camera-page-name.ts'
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

/** The ways by which paper comes into a dossier. */
export function useTaking(
  dossierId: DossierId,
  openFiles: RefObject<() => undefined>,
  onBatch: (batchId: ScanBatchId) => void,
): Taking {
  const { client, ask } = useDesk()
  const uploads = useUploads()
  const sources = useQuery(ask.scanSources())
  const scan = useCommand(client.scans.scan, ['reviews.get', 'scans.stack', 'scans.listSources'])
  const addFiles = useCommand(client.scans.addFiles, ['reviews.get', 'scans.stack'])
  const [camera, setCamera] = useState<Taking['camera']>(null)

  function feed(sourceId: string, replaces: PageId | null) {
    if (!scan.pending) scan.run({ dossierId, sourceId, replaces }, ({ batchId }) => onBatch(batchId))
  }

  async function firstScanner(fits: (source: ScanSourceView) => boolean): Promise<string | undefined> {
    const known = sources.data ?? (await sources.refetch()).data ?? []
    return known.find(fits)?.sourceId
  }

  return {
    busy: scan.pending,
    refusal: scan.refusal ?? addFiles.refusal,
    uploads,
    camera,
    onScan: (sourceId) => feed(sourceId, null),
    onScanKey: async () => {
      const scanner = await firstScanner(() => true)
      if (scanner === undefined) openFiles.current()
      else feed(scanner, null)
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
      if (scanner !== undefined) feed(scanner, page.pageId)
      else setCamera({ replaces: { pageId: page.pageId, name: messages.scan.pageName(page.position + 1) } })
    },
  }
}

/** A folder has no glass to lay the sheet on once more. */
function isMachine({ kind }: ScanSourceView): boolean {
  return kind !== 'folder'
}
