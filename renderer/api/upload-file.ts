import { z } from 'zod'
import { UploadId } from '../../shared/domain/ids.ts'
import { type Refusal, refusalFrom } from './refusal.ts'

export type UploadOutcome =
  | { readonly kind: 'taken'; readonly uploadId: UploadId }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

const Taken = z.object({ uploadId: UploadId })
const Refused = z.object({
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])).default({}),
  report: z.string().nullable().default(null),
})

/** Hands one chosen file to the host, which lays it down durably; throws where the host can't be reached. */
export async function uploadFile(file: File, signal: AbortSignal): Promise<UploadOutcome> {
  const response = await fetch('upload', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
    body: file,
    signal,
  })
  const answer: unknown = await response.json()
  if (response.ok) return { kind: 'taken', uploadId: Taken.parse(answer).uploadId }
  const refused = Refused.parse(answer)
  return { kind: 'refused', refusal: refusalFrom(refused.code, refused.details, refused.report) }
}
