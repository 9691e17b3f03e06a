import type { Canvas } from '@napi-rs/canvas'
import sharp from 'sharp'
import { inkOf } from './filled-form.ts'

const side = 28

/**
 * Digits by 240 people's hands, a row for each digit: from the part of NIST's Special Database 19 (public domain) whose
 * writers taught the network nothing. `build/bench-entry-form.ts` takes all ten thousand of them.
 */
export async function writtenDigits(): Promise<ReadonlyMap<string, readonly Canvas[]>> {
  const file = new URL('../golden/written-digits.png', import.meta.url).pathname
  const { data, info } = await sharp(file).greyscale().raw().toBuffer({ resolveWithObject: true })
  const digitAt = (row: number, column: number): Canvas => {
    const picture = new Uint8Array(side * side)
    for (let y = 0; y < side; y++) {
      const from = (row * side + y) * info.width + column * side
      picture.set(data.subarray(from, from + side), y * side)
    }
    return inkOf({ width: side, height: side, data: picture }, 90)
  }
  const columns = Array.from({ length: info.width / side }, (_, column) => column)
  return new Map(Array.from({ length: 10 }, (_, row) => [String(row), columns.map((column) => digitAt(row, column))]))
}
