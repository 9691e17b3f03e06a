import { useRef, useState } from 'react'
import type { FileRequest } from '../../shared/contract/lists.ts'
import { madeFile } from './addresses.ts'
import { useDesk } from './desk.tsx'
import { type Refusal, toRefusal } from './refusal.ts'

export type FileMaking = {
  readonly make: (request: FileRequest) => void
  readonly cancel: () => void
  /** How far the file is that is being made, 0…1; null while none is. */
  readonly share: number | null
  readonly refusal: Refusal | null
}

/** Makes a file in the core and hands it to the officer to save; may be stopped at any time. */
export function useFileMaking(): FileMaking {
  const { client } = useDesk()
  const [share, setShare] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const stop = useRef<AbortController | null>(null)

  async function make(request: FileRequest) {
    const own = new AbortController()
    stop.current?.abort()
    stop.current = own
    setRefusal(null)
    setShare(0)
    try {
      for await (const step of await client.lists.makeFile(request, { signal: own.signal })) {
        if (step.kind === 'progress') setShare(step.of === 0 ? 0 : step.done / step.of)
        else saveMade(step)
      }
    } catch (error) {
      if (!own.signal.aborted) setRefusal(toRefusal(error))
    }
    if (stop.current === own) setShare(null)
  }

  return {
    make: (request) => void make(request),
    cancel: () => {
      stop.current?.abort()
      setShare(null)
    },
    share,
    refusal,
  }
}

function saveMade({ fileId, fileName }: { readonly fileId: string; readonly fileName: string }): void {
  const link = document.createElement('a')
  link.href = madeFile(fileId)
  link.download = fileName
  link.click()
}
