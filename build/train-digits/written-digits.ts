import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { GrayImage } from '../../shared/imaging/raster.ts'

export type WrittenDigit = { readonly digit: number; readonly image: GrayImage }

/**
 * Digits that people wrote into boxes of forms (NIST, some 250 writers in each part, other ones in `t10k`): the files of the
 * MNIST collection in `folder`, 28 × 28 pixels each, turned to dark on white.
 */
export function readWrittenDigits(folder: string, part: 'train' | 't10k'): readonly WrittenDigit[] {
  const images = readFileSync(path.join(folder, `${part}-images-idx3-ubyte`))
  const labels = readFileSync(path.join(folder, `${part}-labels-idx1-ubyte`))
  const side = images.readUInt32BE(8)
  return Array.from({ length: images.readUInt32BE(4) }, (_, index) => {
    const at = 16 + index * side * side
    const data = Uint8Array.from(images.subarray(at, at + side * side), (ink) => 255 - ink)
    return { digit: labels[8 + index] ?? 0, image: { width: side, height: side, data } }
  })
}
