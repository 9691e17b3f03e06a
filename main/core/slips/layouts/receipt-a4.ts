import type { ReceiptLayout } from '../receipt-layout.ts'

/** A4, margins by decree 30/2020 (left 30 mm is for binding, which a slip is not: 20 mm). */
export const receiptA4: ReceiptLayout = {
  size: [595.28, 841.89],
  margin: { top: 48, right: 45, bottom: 48, left: 54 },
  head: { agencyWidth: 210, mottoWidth: 272 },
  qrSize: 74,
  font: { agency: 12, country: 12, motto: 13, title: 14, body: 12.5, table: 11.5, mark: 11, foot: 8.5 },
  lineGap: 1.5,
  paragraphGap: 4,
  table: { index: 28, count: 66, padding: 3.5 },
  signature: { shares: [0.32, 0.28, 0.4], height: 62, font: 9 },
}
