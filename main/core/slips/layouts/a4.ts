import type { SlipLayout } from '../slip-layout.ts'

/** A4, margins by decree 30/2020 (left 30 mm is for binding, which a slip is not: 20 mm). */
export const slipA4: SlipLayout = {
  size: [595.28, 841.89],
  margin: { top: 40, right: 45, bottom: 40, left: 54 },
  head: { agencyWidth: 210, mottoWidth: 272 },
  qrSize: 90,
  payQrSize: 120,
  font: { agency: 12, country: 12, motto: 13, title: 14, body: 12, table: 11, mark: 11, foot: 8.5 },
  lineGap: 1,
  paragraphGap: 3,
  table: { index: 28, count: 62, padding: 3.5 },
  signature: { shares: [0.32, 0.28, 0.4], height: 60, font: 9 },
}
