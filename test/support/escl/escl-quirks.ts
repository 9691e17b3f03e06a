/** How a scanner of the tests differs from a good one; everything off is the specification. */
export type EsclQuirks = {
  /** What happens in the feeder after so many sides of a run; the state stays until `repair`. */
  readonly feederFault?: { readonly state: string; readonly afterSides: number; readonly answers: 404 | 409 | 500 }
  /** With what a run from the feeder ends. */
  readonly endsWith?: 404 | 410 | 409
  /** How often `ScanJobs` and each `NextDocument` are answered with 503 before the good answer. */
  readonly busyTimes?: number
  readonly retryAfter?: string
  /** Whose address `Location` names. */
  readonly locationHost?: string
  /** Sides of the run in which the connection breaks after so many bytes of the page. */
  readonly dropAt?: { readonly side: number; readonly afterBytes: number }
  /** Milliseconds of silence in the middle of a page. */
  readonly pauseInPageMs?: number
  /** Pages without a length: the connection's end is theirs, and a cut one looks whole. */
  readonly closeDelimited?: boolean
  /** Scans at this resolution, whatever was asked. */
  readonly alwaysDpi?: number
  readonly alwaysGray?: boolean
  /** Gives the whole glass, whatever region was asked. */
  readonly ignoresRegion?: boolean
  /** An answer that takes the place of the scanner's own, by path under the base. */
  readonly instead?: Readonly<Record<string, EsclStandIn>>
  readonly cancelledAtPanelAfter?: number
}

export type EsclStandIn = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

export type EsclShape = {
  readonly name: string
  readonly uuid: string
  readonly platen: boolean
  readonly feeder: 'none' | 'simplex' | 'duplex'
  readonly formats: readonly string[]
  readonly resolutions: readonly number[]
  /** 1/300 inch. */
  readonly widest: number
  readonly longest: number
}

export const usualShape: EsclShape = {
  name: 'Máy quét thử ES-1',
  uuid: '4509a320-00a0-008f-00b6-002507510eca',
  platen: true,
  feeder: 'duplex',
  formats: ['image/jpeg', 'application/pdf'],
  resolutions: [75, 100, 150, 200, 300],
  widest: 2550,
  longest: 3508,
}
