import { type Canvas, createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import { boxesOf, type EntryRow, entryForm } from '../../main/core/ocr/entry-form.ts'
import { drawSlip } from '../../main/core/questions/pictures.ts'
import { makeEntryFormPdf } from '../../main/core/slips/entry-form-pdf.ts'
import { type PaperCondition, paperConditions, weather } from '../../main/practice/paper-maker/paper-condition.ts'
import { seededRandom } from '../../main/practice/seeded-random.ts'

/** Writes one digit in ink into the middle of a square of 1 × 1, as a hand does: another one each time. */
export type Hand = {
  readonly name: string
  readonly write: (pen: SKRSContext2D, digit: string, random: () => number) => void
}

/** What is written into each row, by its code: digits, `có` or `không`, or true for a scribble on a line. */
export type Filling = Readonly<Record<string, string | true>>

const agency = 'Trung tâm Phục vụ hành chính công xã Bản Thử'

/** The form filled in by a hand and scanned: the empty one is printed, written on, laid in askew and worn. */
export async function fillForm(
  filling: Filling,
  { hand, condition, seed }: { readonly hand: Hand; readonly condition: PaperCondition; readonly seed: number },
): Promise<Uint8Array> {
  const random = seededRandom(seed)
  const { dpi, skew } = paperConditions[condition]
  const { width, height } = entryForm.size
  const mm = dpi / 25.4
  const canvas = createCanvas(Math.round(width * mm), Math.round(height * mm))
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.translate(canvas.width / 2, canvas.height / 2)
  pen.rotate((skew * Math.PI) / 180)
  pen.scale(mm, mm)
  pen.translate(-width / 2, -height / 2)
  pen.drawImage(await blankForm(), 0, 0, width, height)
  const colour = ['#14206a', '#1d2f8f', '#111111', '#2a2a35'][seed % 4] ?? '#111111'
  pen.fillStyle = colour
  pen.strokeStyle = colour
  for (const row of entryForm.rows) {
    const written = filling[row.code]
    if (written !== undefined) writeRow(pen, row, written, { hand, random })
  }
  return weather(canvas, condition, seed)
}

type Writing = { readonly hand: Hand; readonly random: () => number }

function writeRow(pen: SKRSContext2D, row: EntryRow, written: string | true, { hand, random }: Writing): void {
  const boxes = boxesOf(row)
  const about = (spread: number): number => (random() + random() - 1) * spread
  for (const [index, box] of boxes.entries()) {
    const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2]
    pen.save()
    pen.translate(x + about(0.7), y + about(0.6))
    pen.rotate(about(0.1))
    if (row.kind === 'digits') {
      const digit = written === true ? '' : (written[index] ?? '')
      pen.scale(4.6 + random() * 1.4, 4.8 + random() * 1.6)
      if (digit !== '' && digit !== ' ') hand.write(pen, digit, random)
    } else if (row.kind === 'choice') {
      if (row.choices[index]?.value === written) drawCross(pen)
    } else drawScribble(pen, box.x1 - box.x0, random)
    pen.restore()
  }
}

function drawCross(pen: SKRSContext2D): void {
  pen.lineWidth = 0.5
  pen.beginPath()
  pen.moveTo(-1.9, -1.7)
  pen.lineTo(1.8, 1.9)
  pen.moveTo(1.7, -1.9)
  pen.lineTo(-1.8, 1.7)
  pen.stroke()
}

function drawScribble(pen: SKRSContext2D, width: number, random: () => number): void {
  pen.lineWidth = 0.4
  pen.beginPath()
  pen.moveTo(-width / 2.2, 0)
  for (let x = -width / 2.2; x < 0; x += 1.2) pen.lineTo(x, (random() - 0.5) * 4.5)
  pen.stroke()
}

let blank: Promise<Awaited<ReturnType<typeof loadImage>>> | null = null

function blankForm() {
  blank ??= makeEntryFormPdf({ agency, isPractice: false, printedAt: '2026-11-27T01:00:00.000Z' })
    .then(drawSlip)
    .then((png) => loadImage(Buffer.from(png)))
  return blank
}

/** A hand that a font stands for; `family` is one that the canvas knows. */
export function fontHand(family: string): Hand {
  return {
    name: family,
    write: (pen, digit) => {
      pen.font = `1px '${family}'`
      const { width, actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = pen.measureText(digit)
      const scale = 1 / (up + down)
      pen.scale(scale, scale)
      pen.fillText(digit, -width / 2, (up - down) / 2)
    },
  }
}

/** Hands of people: pictures of their digits, ink on transparent ground, taken by chance. */
export function peoplesHand(name: string, pictures: ReadonlyMap<string, readonly Canvas[]>): Hand {
  return {
    name,
    write: (pen, digit, random) => {
      const all = pictures.get(digit) ?? []
      const picture = all[Math.floor(random() * all.length)]
      if (picture !== undefined) pen.drawImage(picture, -0.7, -0.7, 1.4, 1.4)
    },
  }
}

/** One digit of NIST's, as ink of a colour on transparent ground. */
export function inkOf(
  { width, height, data }: { width: number; height: number; data: Uint8Array },
  colour: number,
): Canvas {
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  const image = pen.createImageData(width, height)
  for (let i = 0; i < data.length; i++) {
    image.data[i * 4 + 2] = colour
    image.data[i * 4 + 3] = 255 - (data[i] ?? 255)
  }
  pen.putImageData(image, 0, 0)
  return canvas
}
