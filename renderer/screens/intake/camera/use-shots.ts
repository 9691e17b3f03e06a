import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DossierId, PageId, ScanBatchId, UploadId } from '../../../../shared/domain/ids.ts'
import { useDesk } from '../../../api/desk.tsx'
import { type Refusal, toRefusal } from '../../../api/refusal.ts'
import { uploadFile } from '../../../api/upload-file.ts'
import type { Shot } from './camera-frame.ts'
import { cameraPageName, nextCameraNumber } from './camera-page-name.ts'

export type TakenShot = Shot & {
  readonly name: string
  readonly replaces: PageId | null
  readonly state:
    | { readonly kind: 'saving' }
    | { readonly kind: 'saved' }
    | { readonly kind: 'refused'; readonly refusal: Refusal }
}

type Shots = {
  readonly last: TakenShot | null
  /** Pages that this camera gave and that are safe on the machine. */
  readonly saved: number
  /** The page of the last shot, once the desk knows it. */
  readonly lastPage: PageId | null
  readonly onShot: (shot: Shot, replaces: PageId | null) => Promise<void>
  readonly onSaveAgain: () => Promise<void>
}

/** Each shot is laid down and put into the dossier before the next may be taken; one that was refused is kept and tried again. */
export function useShots(dossierId: DossierId, onBatch: (batchId: ScanBatchId) => void): Shots {
  const { client, ask } = useDesk()
  const queries = useQueryClient()
  const review = useQuery(ask.review(dossierId))
  const [last, setLast] = useState<TakenShot | null>(null)
  const [saved, setSaved] = useState(0)
  const pages = review.data?.pages ?? []
  const [number, setNumber] = useState(0)

  async function save(shot: TakenShot) {
    setLast({ ...shot, state: { kind: 'saving' } })
    try {
      const uploadId = await layDown(shot)
      const { batchId } = await client.scans.addFiles({ dossierId, uploadIds: [uploadId], replaces: shot.replaces })
      setLast({ ...shot, state: { kind: 'saved' } })
      setSaved((before) => before + 1)
      onBatch(batchId)
      void queries.invalidateQueries({ queryKey: ['reviews.get'] })
    } catch (error) {
      setLast({
        ...shot,
        state: { kind: 'refused', refusal: error instanceof Refused ? error.refusal : toRefusal(error) },
      })
    }
  }

  async function onShot(shot: Shot, replaces: PageId | null) {
    const next = Math.max(number + 1, nextCameraNumber(pages))
    setNumber(next)
    await save({ ...shot, name: cameraPageName(next), replaces, state: { kind: 'saving' } })
  }

  return {
    last,
    saved,
    lastPage: pages.find((page) => page.sourceName === last?.name)?.pageId ?? null,
    onShot,
    onSaveAgain: async () => {
      if (last !== null) await save(last)
    },
  }
}

class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

async function layDown({ original, name }: TakenShot): Promise<UploadId> {
  const file = new File([original], name, { type: 'image/jpeg' })
  const outcome = await uploadFile(file, new AbortController().signal)
  if (outcome.kind === 'refused') throw new Refused(outcome.refusal)
  return outcome.uploadId
}
