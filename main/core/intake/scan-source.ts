import type { UploadId } from '../../../shared/domain/ids.ts'
import type { ScanSettings } from '../../../shared/domain/scan-profile.ts'
import type { ErrorCode } from '../../../shared/errors.ts'

/** One sheet or file as it comes from a scanner or a folder: bytes of an image or a PDF. */
export type ScannedSheet = {
  readonly name: string
  readonly bytes: Uint8Array
  /** Where the bytes were laid down before. */
  readonly uploadId?: UploadId
  /** Pages before this one are in the dossier already. */
  readonly fromPage?: number
  /** Why it can't be taken, where its source knows that. */
  readonly refused?: ErrorCode
  /** Told when every page of it is durable. */
  readonly onTaken?: () => Promise<void>
}

/** A scanner, real or simulated. Each sheet is made durable before the next is asked for. */
export type ScanSource = {
  readonly id: string
  /** What the officer calls it. */
  readonly name: string
  readonly kind: 'simulated' | 'scanner' | 'folder'
  /** How a scanner is asked to scan. */
  readonly settings?: ScanSettings
  /** Feeds until the stack is empty. Throws the scanner's refusals; sheets given before stay. */
  scan(signal: AbortSignal, onProgress?: (share: number) => void): AsyncIterable<ScannedSheet>
}
