import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { samplePapersFolder } from '../../main/practice/simulated-scanner.ts'
import { aTempFolder } from './temp-folder.ts'

/** A sample paper as it lies in the repository. */
export function aPaper(name: string): Uint8Array {
  return readFileSync(new URL(name, samplePapersFolder))
}

/** The first half of a file, as a broken download leaves it. */
export function torn(bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, Math.floor(bytes.length / 2))
}

/** A PDF that asks for a password before it opens. */
export function lockedPdf(): Uint8Array {
  const folder = aTempFolder()
  const [open, locked] = [join(folder, 'open.pdf'), join(folder, 'locked.pdf')]
  writeFileSync(open, aPaper('hon-nhan-dien-tu.pdf'))
  execFileSync('qpdf', ['--encrypt', 'mat-khau', 'chu', '256', '--', open, locked])
  return readFileSync(locked)
}

/** A PNG of a hundred bytes whose header promises so many pixels. */
export function pngBomb(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', Buffer.alloc(32)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

export function tinyPng(): Promise<Uint8Array> {
  return sharp({ create: { width: 1, height: 1, channels: 3, background: 'white' } })
    .png()
    .toBuffer()
}

/** A page in colours or depths that screens don't have. */
export function unusualTiff(space: 'cmyk' | 'rgb16'): Promise<Uint8Array> {
  return sharp({ create: { width: 900, height: 1200, channels: 3, background: '#f0f0f0' } })
    .toColourspace(space)
    .tiff()
    .toBuffer()
}

/** A zip archive with one empty file in it. */
export function aZip(): Uint8Array {
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(26), Buffer.from('to-khai.txt')])
}

const side = { width: 408, height: 408 }
const entrySize = 12

/** A black-and-white TIFF of so many small pages, each with its own number drawn as a bar. */
export function manyPageTiff(pages: number): Uint8Array {
  const rowBytes = side.width / 8
  const stripBytes = rowBytes * side.height
  const directoryBytes = 2 + 8 * entrySize + 4
  const out = Buffer.alloc(8 + pages * (stripBytes + directoryBytes), 0xff)
  out.write('II*\0', 0, 'latin1')
  out.writeUInt32LE(8 + stripBytes, 4)
  for (let page = 0; page < pages; page += 1) {
    const strip = 8 + page * (stripBytes + directoryBytes)
    // Pages differ, so that none is taken for another.
    out.fill(0, strip + rowBytes * 10, strip + rowBytes * 10 + 1 + Math.floor(page / 8))
    out[strip + rowBytes * 20] = page % 256
    const next = page + 1 < pages ? strip + stripBytes + directoryBytes + stripBytes : 0
    writeDirectory(out, { at: strip + stripBytes, strip, stripBytes, next })
  }
  return out
}

function writeDirectory(
  out: Buffer,
  { at, strip, stripBytes, next }: { at: number; strip: number; stripBytes: number; next: number },
): void {
  const entries = [
    [256, side.width],
    [257, side.height],
    [258, 1],
    [259, 1],
    [262, 1],
    [273, strip],
    [278, side.height],
    [279, stripBytes],
  ] as const
  out.writeUInt16LE(entries.length, at)
  for (const [index, [tag, value]] of entries.entries()) {
    const entry = at + 2 + index * entrySize
    out.writeUInt16LE(tag, entry)
    out.writeUInt16LE(4, entry + 2)
    out.writeUInt32LE(1, entry + 4)
    out.writeUInt32LE(value, entry + 8)
  }
  out.writeUInt32LE(next, at + 2 + entries.length * entrySize)
}
