import { setImmediate } from 'node:timers/promises'
import sharp, { type Sharp } from 'sharp'
import { type FaxImage, toFaxImage } from './fax-image.ts'

/** A page for the archive: its ink as bits, and behind it what is not plain ink, where there is any. */
export type ArchiveLayers = {
  /** Dark, colourless ink at 300 dpi; every dot is its own, no sign stands for another. */
  readonly ink: FaxImage
  /** Seals, photographs, pencil and tinted paper at 100 dpi, as JPEG; null for a page of plain print. */
  readonly ground: Uint8Array | null
}

export type PageSize = { readonly width: number; readonly height: number; readonly dpi: number }

/** Dots per inch of the ink. */
export const archiveInkDpi = 300
const groundDpi = 100
/** How much darker than the paper around it ink is, as a share of the paper's brightness. */
const inkDepth = 0.36
/** Ink so dark that it shows through a red seal. */
const blackDepth = 0.45
const rowsASlice = 200
/** From here on the eye sees a shade: pencil, faint stamps, grey pictures. */
const shadeDepth = 22
/** Farthest apart that the channels of a colourless dot lie, of 255. */
const colourless = 44
/** Share of the page that may be tinted or shaded and still be dust. */
const dust = 0.0006

/**
 * Parts a page's upright view (JPEG, pixels at `dpi`) into ink and ground. Pages with a seal, a photograph, pencil or
 * colour keep a ground; plain print is kept as ink alone, some 50 KB a sheet of A4.
 */
export async function toArchiveLayers(view: Uint8Array, size: PageSize): Promise<ArchiveLayers> {
  const fine = await rawOf(sharp(view).resize(scaled(size, archiveInkDpi)).removeAlpha().toColourspace('srgb'))
  const coarse = await rawOf(sharp(view).resize(scaled(size, groundDpi)).removeAlpha().toColourspace('srgb'))
  const paper = await paperOf(coarse)
  const tint = await rawOf(image(await chromaOf(coarse)).threshold(colourless))
  const ink = await inkOf({ fine, paper, nearTint: await grown(tint, 1) })
  return { ink: await toFaxImage(ink), ground: await groundOf({ coarse, paper, ink, tint }) }
}

type InkParts = { readonly fine: Raw; readonly paper: Raw; readonly nearTint: Raw }

/** Which dots are ink, 255 each. Row by row in slices, so that a page never holds the desk up. */
async function inkOf({ fine, paper, nearTint }: InkParts): Promise<Raw> {
  const { width, height, data } = fine
  const ink = Buffer.alloc(width * height)
  for (let y = 0; y < height; y++) {
    const coarseRow = Math.floor((y * paper.height) / height) * paper.width
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3
      const under = coarseRow + Math.floor((x * paper.width) / width)
      const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
      const most = Math.max(red, green, blue)
      const depth = 1 - most / Math.max(1, paperAt(paper, under))
      const isPlain = nearTint.data[under] === 0 && most - Math.min(red, green, blue) < colourless
      // Under a red seal black ink is dark in every channel; blue ink, however dark, is a signature and stays blue.
      if ((isPlain && depth > inkDepth) || (depth > blackDepth && blue - red < colourless)) ink[y * width + x] = 255
    }
    if (y % rowsASlice === 0) await setImmediate()
  }
  return { data: ink, width, height, channels: 1 }
}

function paperAt({ data }: Raw, dot: number): number {
  return Math.max(data[dot * 3] ?? 0, data[dot * 3 + 1] ?? 0, data[dot * 3 + 2] ?? 0)
}

/** Raw pixels with one or three channels of 8 bits. */
type Raw = { readonly data: Buffer; readonly width: number; readonly height: number; readonly channels: 1 | 3 }

function image({ data, width, height, channels }: Raw): Sharp {
  return sharp(data, { raw: { width, height, channels } })
}

async function rawOf(pipeline: Sharp): Promise<Raw> {
  const { data, info } = await pipeline.raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: info.channels === 3 ? 3 : 1 }
}

function scaled(size: PageSize, dpi: number) {
  const [width, height] = [(size.width * dpi) / size.dpi, (size.height * dpi) / size.dpi]
  return { width: Math.max(16, Math.round(width)), height: Math.max(16, Math.round(height)), fit: 'fill' as const }
}

function resized(raw: Raw, { width, height }: Raw): Promise<Raw> {
  const resize = image(raw).resize({ width, height, fit: 'fill' })
  return rawOf(raw.channels === 1 ? resize.toColourspace('b-w').extractChannel(0) : resize)
}

/** The bare paper everywhere: print swept away on a small picture, then spread again. */
async function paperOf(page: Raw): Promise<Raw> {
  const { width, height } = page
  const small = { width: Math.ceil(width / 3), height: Math.ceil(height / 3), fit: 'fill' as const }
  const swept = brightest(await rawOf(image(page).resize(small)), 4)
  return await resized(await rawOf(image(swept).blur(3)), page)
}

/** Each dot as bright as the brightest within `radius`, channel by channel. */
function brightest(page: Raw, radius: number): Raw {
  const { width, height, channels } = page
  const row = width * channels
  const across = spread(page.data, {
    step: channels,
    count: width,
    lines: height * channels,
    radius,
    lineStart: (at) => Math.floor(at / channels) * row + (at % channels),
  })
  const down = spread(across, { step: row, count: height, lines: row, radius, lineStart: (at) => at })
  return { ...page, data: down }
}

type Lines = {
  readonly step: number
  readonly count: number
  readonly lines: number
  readonly radius: number
  readonly lineStart: (line: number) => number
}

function spread(data: Buffer, { step, count, lines, radius, lineStart }: Lines): Buffer {
  const out = Buffer.alloc(data.length)
  for (let line = 0; line < lines; line++) {
    const start = lineStart(line)
    for (let at = 0; at < count; at++) {
      let most = 0
      for (let near = Math.max(0, at - radius); near <= Math.min(count - 1, at + radius); near++) {
        most = Math.max(most, data[start + near * step] ?? 0)
      }
      out[start + at * step] = most
    }
  }
  return out
}

/** Set dots grow by so many dots. libvips calls it eroding: what grows there is the dark. */
function grown(bits: Raw, by: number): Promise<Raw> {
  return rawOf(image(bits).erode(by).extractChannel(0))
}

/** How much darker than the paper each dot is. */
function darker(gray: Raw, paper: Raw): Promise<Raw> {
  return blended(paper, gray, 'difference')
}

function grayOf(page: Raw): Promise<Raw> {
  return rawOf(image(page).greyscale().toColourspace('b-w').extractChannel(0))
}

/** How far apart red, green and blue lie. */
async function chromaOf(page: Raw): Promise<Raw> {
  const [red, green, blue] = await Promise.all([
    rawOf(image(page).extractChannel(0)),
    rawOf(image(page).extractChannel(1)),
    rawOf(image(page).extractChannel(2)),
  ])
  return await blended(await blended(red, green, 'difference'), await blended(red, blue, 'difference'), 'lighten')
}

function blended(under: Raw, over: Raw, blend: 'difference' | 'lighten'): Promise<Raw> {
  return rawOf(
    image(under)
      .composite([{ input: over.data, raw: shape(over), blend }])
      .extractChannel(0),
  )
}

function both(one: Raw, other: Raw): Promise<Raw> {
  return rawOf(
    image(one)
      .boolean(other.data, 'and', { raw: shape(other) })
      .extractChannel(0),
  )
}

function shape({ width, height, channels }: Raw) {
  return { width, height, channels }
}

type GroundParts = { readonly coarse: Raw; readonly paper: Raw; readonly ink: Raw; readonly tint: Raw }

/** What is left of the page when its ink is taken away; null where that is bare paper. */
async function groundOf({ coarse, paper, ink, tint }: GroundParts): Promise<Uint8Array | null> {
  const inked = await grown(await rawOf(image(await resized(ink, coarse)).threshold(8)), 1)
  // What is coloured under the ink stays: only its plain surroundings are made even.
  const away = await rawOf(image(await both(inked, await rawOf(image(tint).negate()))).negate())
  const darkness = await darker(await grayOf(coarse), await grayOf(paper))
  const shade = await both(await rawOf(image(darkness).threshold(shadeDepth)), away)
  if ((await shareOf(shade)) < dust && (await shareOf(tint)) < dust) return null
  // Holes of the ink are filled with what lies around them, so that a JPEG of few dots has no edges to blur.
  const holed = await sharp(coarse.data, { raw: shape(coarse) })
    .joinChannel(away.data, { raw: shape(away) })
    .png({ compressionLevel: 0 })
    .toBuffer()
  const filled = image(paper)
    .composite([{ input: holed }])
    .removeAlpha()
  return await filled.jpeg({ quality: 55, mozjpeg: true }).toBuffer()
}

/** Share of dots that are set, specks of a dot or two left out. */
async function shareOf(bits: Raw): Promise<number> {
  const { data } = await rawOf(image(bits).dilate(1).extractChannel(0))
  return data.reduce((set, dot) => set + (dot > 0 ? 1 : 0), 0) / data.length
}
