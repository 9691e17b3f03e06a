import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import qrcode from 'qrcode'
import { seededRandom } from '../seeded-random.ts'
import { canvasFont } from './fonts.ts'
import { type Mark, type Sheet, sheetSize, type Transform } from './sheet.ts'

/** Points to pixels of the drawn image. */
export type PageMatrix = Transform

/** The matrix of a page at a resolution, turned by `skew` degrees clockwise about its middle. */
export function pageMatrix(dpi: number, skew: number): PageMatrix {
  const scale = dpi / 72
  const angle = (skew * Math.PI) / 180
  const [a, b] = [scale * Math.cos(angle), scale * Math.sin(angle)]
  const [cx, cy] = [sheetSize.width / 2, sheetSize.height / 2]
  return [a, b, -b, a, cx * scale - (a * cx - b * cy), cy * scale - (b * cx + a * cy)]
}

/** Draws a sheet on white paper. */
export function renderCanvas(sheet: Sheet, matrix: PageMatrix, dpi: number): Canvas {
  const canvas = createCanvas(Math.round((sheetSize.width * dpi) / 72), Math.round((sheetSize.height * dpi) / 72))
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  for (const mark of sheet.marks) {
    pen.setTransform(...matrix)
    if ('transform' in mark && mark.transform) pen.transform(...mark.transform)
    draw(pen, mark)
  }
  return canvas
}

function draw(pen: SKRSContext2D, mark: Mark): void {
  switch (mark.kind) {
    case 'text':
      pen.font = canvasFont(mark.style)
      pen.fillStyle = mark.style.colour ?? '#141414'
      pen.fillText(mark.text, mark.x, mark.baseline)
      return
    case 'leader':
      pen.fillStyle = '#303030'
      for (let x = mark.x0; x < mark.x1; x += 3.4) pen.fillRect(x, mark.y, 0.75, 0.75)
      return
    case 'line':
      stroke(pen, '#1c1c1c', mark.width, () => {
        pen.moveTo(mark.from.x, mark.from.y)
        pen.lineTo(mark.to.x, mark.to.y)
      })
      return
    case 'box':
      drawBox(pen, mark)
      return
    case 'tick':
      drawTick(pen, mark)
      return
    case 'signature':
      drawSignature(pen, mark)
      return
    case 'seal':
      drawSeal(pen, mark)
      return
    case 'portrait':
      drawPortrait(pen, mark)
      return
    case 'fingerprint':
      for (let radius = mark.radius; radius > 1; radius -= 2.1) {
        stroke(pen, '#8a8a8a', 0.9, () =>
          pen.ellipse(mark.centre.x, mark.centre.y, radius * 0.8, radius, 0, 0, 2 * Math.PI),
        )
      }
      return
    case 'qr':
      drawQr(pen, mark)
      return
  }
}

type MarkOf<Kind extends Mark['kind']> = Extract<Mark, { kind: Kind }>

function drawBox(pen: SKRSContext2D, mark: MarkOf<'box'>): void {
  pen.beginPath()
  pen.roundRect(mark.at.x, mark.at.y, mark.width, mark.height, mark.radius)
  if (mark.fill.length > 0) {
    const wash = pen.createLinearGradient(mark.at.x, mark.at.y, mark.at.x + mark.width, mark.at.y + mark.height)
    mark.fill.forEach((colour, index) => {
      wash.addColorStop(index / Math.max(1, mark.fill.length - 1), colour)
    })
    pen.fillStyle = wash
    pen.fill()
  }
  if (mark.stroke === null) return
  pen.strokeStyle = mark.stroke
  pen.lineWidth = 0.8
  pen.stroke()
}

function drawTick(pen: SKRSContext2D, mark: MarkOf<'tick'>): void {
  const { x, y } = mark.at
  pen.strokeStyle = '#1c1c1c'
  pen.lineWidth = 0.8
  pen.strokeRect(x, y, mark.size, mark.size)
  if (!mark.checked) return
  const random = seededRandom(mark.seed)
  const jitter = () => (random() - 0.5) * 2
  stroke(pen, '#1f2f8f', 1.5, () => {
    pen.moveTo(x + 2 + jitter(), y + 2 + jitter())
    pen.lineTo(x + mark.size - 2 + jitter(), y + mark.size - 2 + jitter())
    pen.moveTo(x + mark.size - 2 + jitter(), y + 2 + jitter())
    pen.lineTo(x + 2 + jitter(), y + mark.size - 2 + jitter())
  })
}

/** A scrawl in blue ink that says nothing. */
function drawSignature(pen: SKRSContext2D, mark: MarkOf<'signature'>): void {
  const random = seededRandom(mark.seed * 7919 + 13)
  const steps = 6 + Math.floor(random() * 4)
  const step = mark.width / steps
  pen.lineCap = 'round'
  stroke(pen, '#20379c', 1.15, () => {
    let { x, y } = mark.at
    pen.moveTo(x, y)
    for (let index = 0; index < steps; index += 1) {
      const next = { x: x + step * (0.5 + random()), y: mark.at.y + (random() - 0.5) * 20 }
      pen.bezierCurveTo(x + step * 0.9, y - 18 * random(), next.x - step * 1.3, next.y + 22 * random(), next.x, next.y)
      ;({ x, y } = next)
    }
    pen.bezierCurveTo(x - 20, y + 12, mark.at.x + 6, mark.at.y + 15, mark.at.x + mark.width * 1.1, mark.at.y + 7)
  })
}

/** A round red seal whose rim carries the office's invented name. */
function drawSeal(pen: SKRSContext2D, mark: MarkOf<'seal'>): void {
  const { centre, radius } = mark
  pen.save()
  pen.globalAlpha = 0.72
  const red = '#d22b2b'
  for (const [share, width] of [
    [1, 2.2],
    [0.93, 0.7],
    [0.62, 0.9],
  ] as const) {
    stroke(pen, red, width, () => pen.arc(centre.x, centre.y, radius * share, 0, 2 * Math.PI))
  }
  pen.fillStyle = red
  star(pen, centre, radius * 0.3)
  pen.font = canvasFont({ size: 7.2, bold: true, family: 'sans' })
  const letters = [...mark.text]
  letters.forEach((letter, index) => {
    pen.save()
    pen.translate(centre.x, centre.y)
    pen.rotate((index / letters.length) * 2 * Math.PI)
    pen.fillText(letter, -pen.measureText(letter).width / 2, -radius * 0.71)
    pen.restore()
  })
  pen.restore()
}

function star(pen: SKRSContext2D, centre: { x: number; y: number }, radius: number): void {
  pen.beginPath()
  for (let index = 0; index < 10; index += 1) {
    const reach = index % 2 === 0 ? radius : radius * 0.4
    const angle = (index * Math.PI) / 5 - Math.PI / 2
    pen.lineTo(centre.x + reach * Math.cos(angle), centre.y + reach * Math.sin(angle))
  }
  pen.fill()
}

function drawPortrait(pen: SKRSContext2D, mark: MarkOf<'portrait'>): void {
  const { x, y } = mark.at
  pen.fillStyle = '#cdd6dc'
  pen.fillRect(x, y, mark.width, mark.height)
  pen.fillStyle = '#7f868d'
  pen.beginPath()
  pen.arc(x + mark.width / 2, y + mark.height * 0.38, mark.width * 0.23, 0, 2 * Math.PI)
  pen.fill()
  pen.beginPath()
  pen.ellipse(x + mark.width / 2, y + mark.height, mark.width * 0.42, mark.height * 0.38, 0, Math.PI, 2 * Math.PI)
  pen.fill()
}

function drawQr(pen: SKRSContext2D, mark: MarkOf<'qr'>): void {
  const { modules } = qrcode.create([{ data: Buffer.from(mark.payload, 'utf8'), mode: 'byte' }], {
    errorCorrectionLevel: 'M',
  })
  const module = mark.size / (modules.size + 4)
  pen.fillStyle = '#ffffff'
  pen.fillRect(mark.at.x, mark.at.y, mark.size, mark.size)
  pen.fillStyle = '#101010'
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue
      pen.fillRect(mark.at.x + (column + 2) * module, mark.at.y + (row + 2) * module, module * 1.02, module * 1.02)
    }
  }
}

function stroke(pen: SKRSContext2D, colour: string, width: number, path: () => void): void {
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.beginPath()
  path()
  pen.stroke()
}
