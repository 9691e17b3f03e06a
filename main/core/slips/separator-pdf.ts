import type { SlipAddress } from '../../../shared/domain/slip-code.ts'
import { formatSlipAddress } from '../../../shared/domain/slip-code.ts'
import { slipA5 } from './layouts/a5.ts'
import { closePdfDocument, openPdfDocument } from './pdf-document.ts'
import { drawPracticeMark } from './practice-mark.ts'
import { practiceSlipMark } from './slip-content.ts'
import { drawText, SlipPage } from './slip-page.ts'
import { drawQr } from './slip-qr.ts'

/** What a separator sheet says: it lies on top of the papers that go to one dossier, or to one component of it. */
export type SeparatorSlip = {
  readonly address: SlipAddress
  readonly agency: string
  /** The printed code of the dossier; empty while it has none. */
  readonly dossierCode: string
  readonly applicant: string
  readonly procedure: string
  /** The component whose papers follow; null lists them all, to be ticked by hand. */
  readonly component: string | null
  readonly checklist: readonly string[]
  readonly isPractice: boolean
  /** Instant in UTC. */
  readonly printedAt: string
}

export const separatorTitle = 'PHIẾU PHÂN CÁCH GIẤY TỜ'
/** 55 mm: read at 200 dpi from a sheet that the feeder drew in crookedly. */
const qrSize = 156
const [body, small, large] = [10.5, 9, 17]

/** One A5 sheet as PDF/A-2b. */
export async function makeSeparatorPdf(slip: SeparatorSlip): Promise<Uint8Array> {
  const at = { title: separatorTitle, author: slip.agency, subject: '', at: slip.printedAt }
  const document = openPdfDocument(at, slipA5.size)
  const page = new SlipPage(document, slipA5, (added) => {
    if (slip.isPractice) drawPracticeMark(added, practiceSlipMark)
  })
  const print = printerOf(page)
  print(slip.agency, { size: small, face: 'regular' })
  print(separatorTitle, { size: large, face: 'bold' })
  drawQr(document, formatSlipAddress(slip.address), {
    x: page.left + (page.width - qrSize) / 2,
    y: page.y,
    size: qrSize,
  })
  page.y += qrSize + 4
  if (slip.dossierCode !== '') print(slip.dossierCode, { size: large, face: 'bold' })
  if (slip.applicant !== '') print(slip.applicant, { size: large, face: 'bold' })
  print(slip.procedure, { size: body, face: 'regular' })
  page.y += 8
  if (slip.component === null) drawChecklist(page, slip.checklist)
  else print(slip.component, { size: large, face: 'bold' })
  const foot = 'Đặt phiếu này lên trên giấy tờ rồi quét cả chồng: giấy dưới phiếu tự vào đúng hồ sơ.'
  page.y = Math.max(page.y + 6, page.layout.size[1] - page.layout.margin.bottom - small * 3)
  print(foot, { size: small, face: 'italic' })
  return closePdfDocument(document)
}

type Print = { readonly size: number; readonly face: 'regular' | 'bold' | 'italic' }

function printerOf(page: SlipPage) {
  return (text: string, { size, face }: Print): void => {
    const box = { x: page.left, y: page.y, width: page.width, size, align: 'center' as const }
    page.y = drawText(page.document, [{ text, face }], box) + 2
  }
}

/** Each component with a box to tick, as long as the sheet is. */
function drawChecklist(page: SlipPage, names: readonly string[]): void {
  const { document } = page
  for (const name of names) {
    if (page.room < body * 5) {
      drawText(document, [{ text: '…', face: 'regular' }], { ...lineAt(page), size: body, align: 'left' })
      return
    }
    document
      .rect(page.left, page.y + 1, 9, 9)
      .lineWidth(0.8)
      .stroke('#000')
    document.fillColor('#000')
    page.y = drawText(document, [{ text: name, face: 'regular' }], { ...lineAt(page), size: body, align: 'left' }) + 4
  }
}

function lineAt(page: SlipPage) {
  return { x: page.left + 16, y: page.y, width: page.width - 16 }
}
