import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader'
import type { Quad } from '../../../shared/imaging/geometry.ts'
import type { ColourImage } from '../../../shared/imaging/raster.ts'

/** A code as found: its corners in pixels of the image, in the code's own reading order from its top left. */
export type FoundCode = {
  readonly text: string
  readonly format: 'qr' | 'code128' | 'other'
  readonly corners: Quad
}

let ready: Promise<unknown> | null = null

/** Finds QR and bar codes, however they are turned. The decoder comes from the installed package, never the network. */
export async function readCodes(image: ColourImage): Promise<readonly FoundCode[]> {
  ready ??= loadDecoder()
  await ready
  const found = await readBarcodes(toImageData(image), {
    formats: ['QRCode', 'Code128'],
    tryHarder: true,
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

function toImageData({ width, height, data }: ColourImage): ImageData {
  const rgba = new Uint8ClampedArray(width * height * 4)
  for (let i = 0, j = 0; i < rgba.length; i += 4, j += 3) {
    rgba[i] = data[j] ?? 0
    rgba[i + 1] = data[j + 1] ?? 0
    rgba[i + 2] = data[j + 2] ?? 0
    rgba[i + 3] = 255
  }
  return { width, height, data: rgba, colorSpace: 'srgb' } as ImageData
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
