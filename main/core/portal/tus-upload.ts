import { type DetailedError, Upload } from 'tus-js-client'
import type { OutgoingFile } from '../outbox/outgoing-dossier.ts'
import type { Trouble, UploadReply, UploadResume } from '../outbox/portal.ts'
import type { HttpClient } from './portal-http.ts'
import { TroubleError, tusFetchStack } from './tus-fetch-stack.ts'

export type TusTarget = {
  /** Where uploads are created; a file's own address is this plus its digest. */
  readonly endpoint: string
  readonly token: string
  readonly chunkBytes: number
  readonly http: HttpClient
}

/**
 * Sends one file by tus 1.0, going on at the byte the portal has.
 * The address is known beforehand from the digest, so that a lost answer to the creation leaves no orphan
 * and a file the portal already has costs one HEAD.
 */
export function uploadByTus(
  file: OutgoingFile & { readonly bytes: Uint8Array },
  {
    target,
    resume,
    signal,
  }: { readonly target: TusTarget; readonly resume: UploadResume; readonly signal: AbortSignal },
): Promise<UploadReply> {
  const { promise, resolve, reject } = Promise.withResolvers<UploadReply>()
  const upload = new Upload(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength), {
    endpoint: target.endpoint,
    uploadUrl: resume.uploadUrl ?? `${target.endpoint}/${file.digest}`,
    uploadSize: file.size,
    chunkSize: target.chunkBytes,
    uploadDataDuringCreation: file.size <= target.chunkBytes,
    metadata: { digest: file.digest, filename: file.name, filetype: file.mediaType },
    headers: { Authorization: `Bearer ${target.token}` },
    // The outbox decides when to try again, across restarts too.
    retryDelays: null,
    storeFingerprintForResuming: false,
    httpStack: tusFetchStack(target.http, signal),
    onUploadUrlAvailable: () => {
      if (upload.url !== null && upload.url !== resume.uploadUrl) resume.onUploadUrl(upload.url)
    },
    onChunkComplete: (_chunk, confirmed) => resume.onProgress(confirmed),
    onSuccess: () => resolve({ kind: 'uploaded', address: upload.url ?? `${target.endpoint}/${file.digest}` }),
    onError: (error) => {
      if (signal.aborted) reject(signal.reason)
      else resolve(uploadTrouble(error))
    },
  })
  upload.start()
  return promise
}

function uploadTrouble(error: Error | DetailedError): Trouble {
  const cause = 'causingError' in error ? error.causingError : error
  if (cause instanceof TroubleError) return cause.trouble
  const status = 'originalResponse' in error ? (error.originalResponse?.getStatus() ?? 0) : 0
  // 409: another offset than we thought; 423: the last request still holds the file; 460: the bytes arrived damaged.
  if (status === 409 || status === 423 || status === 460) {
    return { kind: 'retry', code: 'portal_file_lost', detail: `HTTP ${status}` }
  }
  if (status === 413) return { kind: 'rejected', field: 'TaiLieuNop', message: 'HTTP 413' }
  return { kind: 'unknown', text: status === 0 ? error.message : `HTTP ${status}` }
}
