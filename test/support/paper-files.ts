import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { samplePapersFolder } from '../../main/practice/simulated-scanner.ts'

export type PaperFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

const samplePaper = (name: string) => readFileSync(new URL(name, samplePapersFolder))

/** Files that citizens really bring, the good ones. */
export const goodFiles = {
  /** Two pages of pictures. */
  tiff: (): PaperFile => ({ name: 'chung-thuc.tiff', mimeType: 'image/tiff', buffer: samplePaper('chung-thuc.tiff') }),
  /** Text that was never paper. */
  bornDigital: (name = 'to-khai.pdf'): PaperFile => ({
    name,
    mimeType: 'application/pdf',
    buffer: samplePaper('hon-nhan-dien-tu.pdf'),
  }),
}

/** And the bad ones, made of good ones; `folder` is for the tool that needs files. */
export function badFiles(folder: string): readonly PaperFile[] {
  const whole = samplePaper('khai-sinh-a-1.jpg')
  const locked = join(folder, 'locked.pdf')
  const open = new URL('hon-nhan-dien-tu.pdf', samplePapersFolder).pathname
  execFileSync('qpdf', ['--encrypt', 'citizen', 'owner', '256', '--', open, locked])
  return [
    { name: 'rong.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
    { name: 'ho-so.pdf', mimeType: 'application/pdf', buffer: emptyZip },
    { name: 'chup-do.jpg', mimeType: 'image/jpeg', buffer: whole.subarray(0, Math.floor(whole.length / 2)) },
    { name: 'mat-khau.pdf', mimeType: 'application/pdf', buffer: readFileSync(locked) },
  ]
}

const emptyZip = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(60)])
