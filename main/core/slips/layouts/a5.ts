import type { SlipLayout } from '../slip-layout.ts'

/** A5 upright: half the paper, as most counters print it. */
export const slipA5: SlipLayout = {
  size: [419.53, 595.28],
  margin: { top: 24, right: 28, bottom: 26, left: 34 },
  head: { agencyWidth: 148, mottoWidth: 200 },
  qrSize: 78,
  payQrSize: 104,
  font: { agency: 8.5, country: 8.5, motto: 9, title: 9.6, body: 9, table: 8.5, mark: 8, foot: 7 },
  lineGap: 0.2,
  paragraphGap: 1.6,
  table: { index: 25, count: 48, padding: 2 },
  signature: { shares: [0.31, 0.28, 0.41], height: 42, font: 7 },
}
