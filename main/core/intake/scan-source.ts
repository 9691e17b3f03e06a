/** One sheet or file as it comes from a scanner: bytes of an image or a PDF. */
export type ScannedSheet = { readonly name: string; readonly bytes: Uint8Array }

/** A scanner, real or simulated. Each sheet is made durable before the next is asked for. */
export type ScanSource = {
  readonly id: string
  /** What the officer calls it. */
  readonly name: string
  readonly kind: 'simulated' | 'scanner'
  /** Feeds until the stack is empty. Throws `scanner_failed`; sheets given before stay. */
  scan(signal: AbortSignal): AsyncIterable<ScannedSheet>
}
