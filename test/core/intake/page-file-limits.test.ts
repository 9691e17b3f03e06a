import { readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { openPageFile } from '../../../main/core/intake/page-file.ts'
import { appError } from '../../support/refusal.ts'

const photograph = new Uint8Array(readFileSync(new URL('./telephone.heic', import.meta.url)))

async function takeAll(bytes: Uint8Array, name: string): Promise<readonly Uint8Array[]> {
  const pages: Uint8Array[] = []
  for await (const page of (await openPageFile(bytes, name)).pages()) pages.push(page.bytes)
  return pages
}

describe('a HEIC photograph of a telephone', () => {
  it('becomes one page with the picture that was taken', async () => {
    const [page] = await takeAll(photograph, 'anh.heic')
    if (page === undefined) throw new Error('the photograph has a page')

    const bar = await sharp(page).extract({ left: 60, top: 202, width: 300, height: 8 }).greyscale().raw().toBuffer()
    const { width, height } = await sharp(page).metadata()
    expect({ width, height }).toEqual({ width: 620, height: 877 })
    expect(Math.max(...bar)).toBeLessThan(60)
  })

  it('is refused when it was cut in the middle', async () => {
    await expect(takeAll(photograph.slice(0, 900), 'anh.heic')).rejects.toEqual(appError('image_damaged'))
  })
})

describe('the bounds of what is taken in', () => {
  it('refuses a file over 200 MB before looking into it', async () => {
    await expect(takeAll(new Uint8Array(200_000_001), 'to.pdf')).rejects.toEqual(appError('file_too_large'))
  })

  it('refuses a file of more than 2000 pages', async () => {
    const document = new PDFDocument({ size: [72, 72], autoFirstPage: false })
    const parts: Buffer[] = []
    document.on('data', (part: Buffer) => parts.push(part))
    const ended = new Promise((resolve) => document.once('end', resolve))
    for (let page = 0; page <= 2000; page += 1) document.addPage()
    document.end()
    await ended

    await expect(takeAll(Buffer.concat(parts), 'day.pdf')).rejects.toEqual(appError('batch_too_large'))
  })
})
