import { useRef, useState } from 'react'
import type { UploadId } from '../../../shared/domain/ids.ts'
import { type Refusal, toRefusal } from '../../api/refusal.ts'
import { uploadFile } from '../../api/upload-file.ts'

export type RefusedFile = { readonly name: string; readonly refusal: Refusal }

type Uploads = {
  /** Files handed over so far, null when nothing is under way. */
  readonly progress: { readonly done: number; readonly all: number } | null
  readonly refused: readonly RefusedFile[]
  /** Hands the files over one after another; gives the ids of those that were taken. */
  readonly onFiles: (files: readonly File[]) => Promise<readonly UploadId[]>
  readonly onCancel: () => void
  readonly onDismiss: () => void
}

/** Chosen and dropped files on their way to the host: one at a time, so that each is durable before the next. */
export function useUploads(): Uploads {
  const [progress, setProgress] = useState<Uploads['progress']>(null)
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])
  const running = useRef<AbortController | null>(null)

  async function onFiles(files: readonly File[]): Promise<readonly UploadId[]> {
    const ending = new AbortController()
    running.current = ending
    const taken: UploadId[] = []
    setRefused([])
    for (const [done, file] of files.entries()) {
      setProgress({ done, all: files.length })
      const outcome = await takeOne(file, ending.signal)
      if (ending.signal.aborted) break
      if (outcome.kind === 'taken') taken.push(outcome.uploadId)
      else setRefused((before) => [...before, { name: file.name, refusal: outcome.refusal }])
    }
    setProgress(null)
    return taken
  }

  return { progress, refused, onFiles, onCancel: () => running.current?.abort(), onDismiss: () => setRefused([]) }
}

/** A host that can't be reached refuses this file only; the others are still tried. */
async function takeOne(file: File, signal: AbortSignal) {
  try {
    return await uploadFile(file, signal)
  } catch (error) {
    return { kind: 'refused' as const, refusal: toRefusal(error) }
  }
}
