/** How a slip is laid out on one paper size; lengths in points (1/72 inch). */
export type SlipLayout = {
  readonly size: readonly [width: number, height: number]
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  /** Width of the agency's column and of the motto's; the rest lies between them. */
  readonly head: { readonly agencyWidth: number; readonly mottoWidth: number }
  readonly qrSize: number
  /** Of a code that pays: it is read from arm's length. */
  readonly payQrSize: number
  readonly font: {
    readonly agency: number
    readonly country: number
    readonly motto: number
    readonly title: number
    readonly body: number
    readonly table: number
    readonly mark: number
    readonly foot: number
  }
  readonly lineGap: number
  readonly paragraphGap: number
  /** Widths of TT, Bản chính, Bản chứng thực, Bản photo; the name takes what is left. */
  readonly table: { readonly index: number; readonly count: number; readonly padding: number }
  /** Shares of the three columns: submitter, agency's signature, officer. */
  readonly signature: {
    readonly shares: readonly [number, number, number]
    readonly height: number
    readonly font: number
  }
}
