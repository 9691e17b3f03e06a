import sharp from 'sharp'
import { parseCheckCode } from '../../../shared/domain/check-code.ts'
import type { SlipId } from '../../../shared/domain/ids.ts'
import { parseReceiptQr } from '../../../shared/domain/slip-code.ts'
import { formatInstant } from '../../../shared/domain/vietnamese-date.ts'
import { checkCodeText } from '../commands/check-code-of.ts'
import type { Desk } from '../desk.ts'
import { readCodes } from '../intake/qr-reader.ts'
import { makePrintMarkPdf } from '../slips/print-mark.ts'
import type { QrPlace } from '../slips/slip-qr.ts'
import { getSlip } from '../slips/slip-repository.ts'
import { type DrawnPages, drawPages, slipScale } from './pictures.ts'
import { type Paper, slipPdf } from './slip-verdict.ts'

/**
 * What goes to the printer: the first print as it was signed, a later one with its count along the edge and a code that
 * says it. The signed bytes stay as they are; the mark is on the print alone.
 */
export async function printCopy(desk: Desk, id: SlipId, paper: Paper): Promise<Uint8Array> {
  const slip = getSlip(desk.db, id)
  const drawn = await drawPages(await slipPdf(desk, slip, paper))
  const copy = slip.printCount - 1
  if (copy < 1) return drawn.png
  const place = await findCode(drawn)
  const at = desk.host.clock.now()
  const mark = await makePrintMarkPdf({
    text: `BẢN IN LẠI LẦN ${copy} · ${formatInstant(at)}`,
    code: place === null ? null : { text: checkCodeText(desk, slip, copy), place },
    pages: drawn.pages,
    size: drawn.size,
    at,
  })
  return layOver(drawn, (await drawPages(mark)).png, place)
}

/** Where our code is printed on the first page, in points; null where none can be read. */
async function findCode({ png, size: [width, height] }: DrawnPages): Promise<QrPlace | null> {
  const page = { left: 0, top: 0, width: Math.round(width * slipScale), height: Math.round(height * slipScale) }
  const { data, info } = await sharp(png).extract(page).greyscale().raw().toBuffer({ resolveWithObject: true })
  const codes = await readCodes({ data, width: info.width, height: info.height })
  const ours = codes.find(({ text }) => parseCheckCode(text) !== null || parseReceiptQr(text) !== null)
  if (ours === undefined) return null
  const xs = ours.corners.map(({ x }) => x / slipScale)
  const ys = ours.corners.map(({ y }) => y / slipScale)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, size: Math.max(Math.max(...xs) - x, Math.max(...ys) - y) }
}

async function layOver({ png }: DrawnPages, mark: Uint8Array, place: QrPlace | null): Promise<Uint8Array> {
  const over = { input: Buffer.from(mark), blend: 'multiply' as const }
  if (place === null) return sharp(png).composite([over]).png().toBuffer()
  // A pixel more on each side: the code's own edge is grey there.
  const side = Math.ceil(place.size * slipScale) + 2
  const bare = await sharp({ create: { width: side, height: side, channels: 3, background: '#ffffff' } })
    .png()
    .toBuffer()
  const [left, top] = [Math.floor(place.x * slipScale) - 1, Math.floor(place.y * slipScale) - 1]
  return sharp(png)
    .composite([{ input: bare, left, top }, over])
    .png()
    .toBuffer()
}
