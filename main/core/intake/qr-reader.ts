import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader'
import { applyTransform, type Quad, type Transform } from '../../../shared/imaging/geometry.ts'
import type { GrayImage } from '../../../shared/imaging/raster.ts'
import { toPgm } from './page-image.ts'

/** A code as found: its corners in pixels of the image, in the code's own reading order from its top left. */
export type FoundCode = {
  readonly text: string
  readonly format: 'qr' | 'code128' | 'other'
  readonly corners: Quad
}

/** The same code seen in another image. */
export function moveCode(code: FoundCode, to: Transform): FoundCode {
  const [a, b, c, d] = code.corners
  const move = (p: Quad[0]): Quad[0] => applyTransform(to, p)
  return { ...code, corners: [move(a), move(b), move(c), move(d)] }
}

let ready: Promise<unknown> | null = null

/**
 * Finds QR codes however they are turned, and bar codes that stand upright or turned by a quarter. The decoder comes from
 * the installed package, never the network.
 */
export async function readCodes(image: GrayImage): Promise<readonly FoundCode[]> {
  ready ??= loadDecoder()
  await ready
  const found = await readBarcodes(toPgm(image), {
    formats: ['QRCode', 'Code128'],
    tryHarder: true,
    tryRotate: false,
    tryInvert: false,
    maxNumberOfSymbols: 16,
    textMode: 'Plain',
  })
  return found.filter((code) => code.isValid && code.text !== '').map(toFoundCode)
}

async function loadDecoder(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const bytes = await readFile(path)
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const decoder: Promise<unknown> = prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
  await decoder
}

const formats: Readonly<Record<string, FoundCode['format']>> = { QRCode: 'qr', Code128: 'code128' }

function toFoundCode(code: ReadResult): FoundCode {
  const { topLeft, topRight, bottomRight, bottomLeft } = code.position
  return {
    text: code.text.normalize('NFC'),
    format: formats[code.format] ?? 'other',
    corners: [topLeft, topRight, bottomRight, bottomLeft],
  }
}
