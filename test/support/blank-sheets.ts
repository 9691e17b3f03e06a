import { createRequire } from 'node:module'
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import sharp from 'sharp'
import { seededRandom } from '../../main/practice/seeded-random.ts'

const resolve = createRequire(import.meta.url).resolve
GlobalFonts.registerFromPath(resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'), 'Page Serif')

const [width, height] = [2480, 3508]
const mm = 300 / 25.4

type Draw = (page: SKRSContext2D, random: () => number) => void
type Sheet = {
  readonly paper?: string
  readonly draw?: Draw
  /** What the other side carries: seen through the paper, mirrored and soft. */
  readonly through?: Draw
  /** Standard deviation of each dot, of 255. */
  readonly noise?: number
}

/** Sheets that carry nothing, whatever the scanner and their age made of them. */
export const emptySheets: Readonly<Record<string, Sheet>> = {
  'clean paper': {},
  'what the other side shows through': { through: manyLines('#000000', 46) },
  'a seal that shows through': { paper: '#fbfaf6', through: (page) => seal(page, '#d01020') },
  'noise of the scanner': { noise: 7 },
  'punch holes': { draw: punchHoles },
  'yellowed paper with blotches': { paper: '#efe2bd', draw: blotches, noise: 3 },
  'grey recycled paper with fibres': { paper: '#d9d8d3', draw: fibres, noise: 4 },
  'a folded corner': { draw: foldedCorner },
  dust: { draw: dust },
  'the edge of the scanner’s lid': { draw: lid, noise: 3 },
}

/** Sheets that carry little, which must never be set aside. */
export const faintSheets: Readonly<Record<string, Sheet>> = {
  'a faint red seal': { draw: (page) => seal(page, '#efb9b4') },
  'a pale pencil line': { draw: (page) => stroke(page, '#c3c3c4', 5) },
  'a note in pale pencil': { draw: (page) => write(page, 'đã xem 27/11', { colour: '#bdbdbe', size: 60 }) },
  'a single faint page number': {
    draw: (page) => write(page, '3', { colour: '#9a9a9a', size: 46, x: width / 2, y: height - 15 * mm }),
  },
  'a signature in light blue ink': { draw: (page) => stroke(page, '#a9c4ee', 6) },
  'the washed-out print of a till': { paper: '#f7f5f0', draw: till, noise: 3 },
  'a pale pencil line on yellowed paper': { paper: '#efe2bd', draw: (page) => stroke(page, '#b9ae8e', 5), noise: 3 },
  'a faint seal over what shows through': {
    draw: (page) => seal(page, '#efb9b4'),
    through: manyLines('#000000', 46),
  },
}

/** How it was scanned. */
export const scans = ['colour at 300 dpi', 'grey at 200 dpi'] as const
export type Scan = (typeof scans)[number]

/** The sheet as the scanner's sensor saw it. */
export async function laidOnGlass({ paper = '#fcfcfa', draw, through, noise = 2 }: Sheet): Promise<Buffer> {
  const random = seededRandom(7)
  const canvas = createCanvas(width, height)
  const page = canvas.getContext('2d')
  page.fillStyle = paper
  page.fillRect(0, 0, width, height)
  if (through !== undefined) await shineThrough(page, through, random)
  draw?.(page, random)
  const dots = sharp(canvas.data(), { raw: { width, height, channels: 4 } }).removeAlpha()
  return addNoise(await dots.raw().toBuffer(), noise, random)
}

/** The file that the scanner makes of it. */
export async function scanned(sheet: Buffer, scan: Scan): Promise<Buffer> {
  let image = sharp(sheet, { raw: { width, height, channels: 3 } })
  if (scan === 'grey at 200 dpi') image = image.resize({ width: 1654 }).grayscale()
  return await image
    .withMetadata({ density: scan === 'colour at 300 dpi' ? 300 : 200 })
    .jpeg({ quality: 80 })
    .toBuffer()
}

async function shineThrough(page: SKRSContext2D, draw: Draw, random: () => number): Promise<void> {
  const back = createCanvas(width, height)
  const other = back.getContext('2d')
  other.translate(width, 0)
  other.scale(-1, 1)
  draw(other, random)
  page.filter = `blur(${0.35 * mm}px)`
  page.globalAlpha = 0.13
  page.drawImage(back, 0, 0)
  page.globalAlpha = 1
  page.filter = 'none'
}

function addNoise(rgb: Buffer, sigma: number, random: () => number): Buffer {
  // A table of draws is as good as a draw each, and quick.
  const draws = Float32Array.from({ length: 65_537 }, () => {
    const sum = Array.from({ length: 6 }, random).reduce((a, b) => a + b, -3)
    return sum * Math.SQRT2 * sigma
  })
  let at = 0
  for (let i = 0; i < rgb.length; i += 1) {
    at = (at + 7919) % draws.length
    rgb[i] = Math.max(0, Math.min(255, Math.round((rgb[i] ?? 0) + (draws[at] ?? 0))))
  }
  return rgb
}

function manyLines(colour: string, size: number): Draw {
  return (page) => {
    page.fillStyle = colour
    page.font = `${size}px "Page Serif"`
    for (let y = 400; y < 3000; y += 95)
      page.fillText('Tôi cam đoan những nội dung khai trên đây là đúng sự thật', 300, y)
  }
}

function seal(page: SKRSContext2D, colour: string): void {
  page.strokeStyle = colour
  page.fillStyle = colour
  page.lineWidth = 0.6 * mm
  for (const radius of [17, 11]) {
    page.beginPath()
    page.arc(1500, 2300, radius * mm, 0, 2 * Math.PI)
    page.stroke()
  }
  page.font = `${4 * mm}px "Page Serif"`
  page.fillText('UBND XÃ', 1400, 2320)
}

function stroke(page: SKRSContext2D, colour: string, lineWidth: number): void {
  page.strokeStyle = colour
  page.lineWidth = lineWidth
  page.beginPath()
  page.moveTo(1300, 1900)
  page.bezierCurveTo(1450, 1600, 1550, 2150, 1650, 1850)
  page.bezierCurveTo(1700, 1750, 1800, 2000, 2050, 1820)
  page.stroke()
}

type Written = { readonly colour: string; readonly size: number; readonly x?: number; readonly y?: number }

function write(page: SKRSContext2D, text: string, { colour, size, x = 900, y = 1200 }: Written): void {
  page.fillStyle = colour
  page.font = `${size}px "Page Serif"`
  page.fillText(text, x, y)
}

function till(page: SKRSContext2D): void {
  const lines = ['CUA HANG VAT TU BAN HIN', 'Xi mang PCB40   2 bao   178.000', 'Tong cong            178.000']
  lines.forEach((line, at) => {
    write(page, line, { colour: '#d3d0c9', size: 30, x: 700, y: 700 + at * 44 })
  })
}

function punchHoles(page: SKRSContext2D): void {
  for (const y of [height / 2 - 120 * mm, height / 2 - 40 * mm, height / 2 + 40 * mm, height / 2 + 120 * mm]) {
    page.fillStyle = '#3a3a3a'
    page.beginPath()
    page.arc(12 * mm, y, 3 * mm, 0, 2 * Math.PI)
    page.fill()
  }
}

function blotches(page: SKRSContext2D, random: () => number): void {
  page.filter = 'blur(40px)'
  for (let n = 0; n < 14; n += 1) {
    page.fillStyle = `rgba(150, 110, 40, ${0.08 + random() * 0.12})`
    page.beginPath()
    page.arc(random() * width, random() * height, 40 + random() * 200, 0, 2 * Math.PI)
    page.fill()
  }
  page.filter = 'none'
}

function fibres(page: SKRSContext2D, random: () => number): void {
  for (let n = 0; n < 400; n += 1) {
    const [x, y, turn] = [random() * width, random() * height, random() * Math.PI]
    page.strokeStyle = `rgba(70, 70, 60, ${0.2 + random() * 0.4})`
    page.lineWidth = 1 + random()
    page.beginPath()
    page.moveTo(x, y)
    page.lineTo(x + Math.cos(turn) * 0.7 * mm, y + Math.sin(turn) * 0.7 * mm)
    page.stroke()
  }
}

function foldedCorner(page: SKRSContext2D): void {
  const size = 24 * mm
  page.fillStyle = '#8c8c88'
  page.beginPath()
  page.moveTo(width - size, 0)
  page.lineTo(width, 0)
  page.lineTo(width, size)
  page.fill()
  const shade = page.createLinearGradient(width - size, size, width - size / 2, size / 2)
  shade.addColorStop(0, 'rgba(60, 60, 60, 0)')
  shade.addColorStop(1, 'rgba(60, 60, 60, 0.35)')
  page.fillStyle = shade
  page.beginPath()
  page.moveTo(width - size, 0)
  page.lineTo(width, size)
  page.lineTo(width - size, size)
  page.fill()
}

function dust(page: SKRSContext2D, random: () => number): void {
  page.fillStyle = '#2b2b2b'
  for (let n = 0; n < 120; n += 1) {
    page.beginPath()
    page.arc(random() * width, random() * height, (0.05 + random() * 0.3) * mm, 0, 2 * Math.PI)
    page.fill()
  }
}

/** The sheet lies a little askew on a dark lid. */
function lid(page: SKRSContext2D): void {
  page.fillStyle = '#202020'
  page.fillRect(0, 0, width, 3 * mm)
  page.beginPath()
  page.moveTo(0, 0)
  page.lineTo(7 * mm, 0)
  page.lineTo(2 * mm, height)
  page.lineTo(0, height)
  page.fill()
}
