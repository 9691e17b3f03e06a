import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { FilePage } from '../../../main/core/intake/file-page.ts'
import { openPageFile } from '../../../main/core/intake/page-file.ts'
import { AppError, type ErrorCode } from '../../../shared/errors.ts'

const font = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')
const nothing = { width: 900, height: 1200, channels: 3, background: '#ffffff' } as const

async function allPages(bytes: Uint8Array): Promise<FilePage[]> {
  const pages: FilePage[] = []
  for await (const page of (await openPageFile(bytes, 'giấy tờ')).pages()) pages.push(page)
  return pages
}

async function refusalOf(bytes: Uint8Array): Promise<ErrorCode | 'taken'> {
  try {
    await allPages(bytes)
    return 'taken'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

function aPdf(options: PDFKit.PDFDocumentOptions, write: (doc: PDFKit.PDFDocument) => void): Promise<Buffer> {
  return new Promise((resolve) => {
    const doc = new PDFDocument({ size: 'A4', ...options })
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.font(font)
    write(doc)
    doc.end()
  })
}

/** Random dots, so that compressed data is long enough to be cut. */
async function aPhotograph(): Promise<Buffer> {
  const data = Buffer.alloc(900 * 1200 * 3)
  for (let i = 0; i < data.length; i++) data[i] = (i * 7919 + (i >> 7) * 31) & 255
  return await sharp(data, { raw: { width: 900, height: 1200, channels: 3 } })
    .jpeg()
    .toBuffer()
}

describe('a file of papers', () => {
  it('takes JPEG, PNG and WebP as they are', async () => {
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const bytes = await sharp({ create: nothing }).toFormat(format).toBuffer()
      const [page, ...more] = await allPages(bytes)
      expect(more).toEqual([])
      expect(page?.number).toBe(1)
      expect(Buffer.compare(Buffer.from(page?.bytes ?? []), bytes)).toBe(0)
    }
  })

  it('gives a TIFF page by page', async () => {
    const sheets = await Promise.all(
      ['#ff0000', '#00ff00', '#0000ff'].map((background) =>
        sharp({ create: { ...nothing, background } })
          .png()
          .toBuffer(),
      ),
    )
    const tiff = await sharp(sheets, { join: { animated: true } })
      .tiff({ compression: 'lzw' })
      .toBuffer()
    const file = await openPageFile(tiff, 'x.tif')
    expect(file.pageCount).toBe(3)
    const colours: string[] = []
    for await (const page of file.pages()) {
      const { channels } = await sharp(page.bytes).stats()
      colours.push(
        channels
          .slice(0, 3)
          .map((c) => (c.mean > 128 ? 'x' : '.'))
          .join(''),
      )
    }
    expect(colours).toEqual(['x..', '.x.', '..x'])
  })

  it('takes CMYK and 16 bit', async () => {
    const cmyk = await sharp({ create: nothing }).toColourspace('cmyk').jpeg().toBuffer()
    const deep = await sharp({ create: nothing }).toColourspace('rgb16').png().toBuffer()
    expect((await sharp(deep).metadata()).depth).toBe('ushort')
    expect(await allPages(cmyk)).toHaveLength(1)
    expect(await allPages(deep)).toHaveLength(1)
  })

  it('gives the words of a born-digital PDF with their places, and none for a scanned page', async () => {
    const scan = await aPhotograph()
    const bytes = await aPdf({}, (doc) => {
      doc.fontSize(13).text('Họ, chữ đệm, tên: NGUYỄN VĂN ĐỖ', 72, 100)
      doc.addPage().image(scan, 0, 0, { width: 595.28, height: 841.89 })
    })
    const [digital, scanned] = await allPages(bytes)
    expect(digital?.textWords?.map((word) => word.text)).toEqual(['Họ,', 'chữ', 'đệm,', 'tên:', 'NGUYỄN', 'VĂN', 'ĐỖ'])
    const first = digital?.textWords?.[0]?.box
    expect(first?.x0).toBeCloseTo((72 / 72) * 300, 0)
    expect(first?.y1).toBeGreaterThan((100 / 72) * 300)
    expect(first?.y1).toBeLessThan((125 / 72) * 300)
    expect(scanned?.textWords).toBeUndefined()
    const { width } = await sharp(scanned?.bytes).metadata()
    expect(width).toBeGreaterThan(1200)
  })

  it('makes the next page only when it is asked for', async () => {
    const bytes = await aPdf({}, (doc) => {
      for (let i = 0; i < 40; i++) doc.addPage()
    })
    const pages = (await openPageFile(bytes, 'x.pdf')).pages()
    expect((await pages.next()).value?.number).toBe(1)
    expect((await pages.return()).done).toBe(true)
  })

  it('refuses what is empty, packed or of another kind by its content', async () => {
    expect(await refusalOf(new Uint8Array())).toBe('file_empty')
    expect(await refusalOf(Buffer.from('PK\x03\x04 anything', 'latin1'))).toBe('archive_refused')
    expect(await refusalOf(Buffer.from('Rar!\x1a\x07\0 anything', 'latin1'))).toBe('archive_refused')
    expect(await refusalOf(Buffer.from('7z\xbc\xaf\x27\x1c anything', 'latin1'))).toBe('archive_refused')
    expect(await refusalOf(Buffer.from('\x1f\x8b\x08 anything', 'latin1'))).toBe('archive_refused')
    expect(await refusalOf(Buffer.from('PK\x03\x04 [Content_Types].xml', 'latin1'))).toBe('file_type_unsupported')
    expect(await refusalOf(Buffer.from('just words'))).toBe('file_type_unsupported')
    expect(await refusalOf(Buffer.from('MZ\x90\0 program', 'latin1'))).toBe('file_type_unsupported')
  })

  it('refuses a PDF with a password, cut off or full of nonsense', async () => {
    const write = (doc: PDFKit.PDFDocument): void => {
      doc.text('Bí mật')
    }
    const locked = await aPdf({ userPassword: 'abc', pdfVersion: '1.7' }, write)
    const open = await aPdf({}, write)
    expect(await refusalOf(locked)).toBe('pdf_encrypted')
    expect(await refusalOf(open.subarray(0, open.length >> 1))).toBe('pdf_damaged')
    expect(await refusalOf(Buffer.from('%PDF-1.7\nnothing\n%%EOF'))).toBe('pdf_damaged')
    expect(await refusalOf(open)).toBe('taken')
  })

  it('refuses images cut in the middle', async () => {
    const jpeg = await aPhotograph()
    const png = await sharp(jpeg).png().toBuffer()
    expect(await refusalOf(jpeg.subarray(0, jpeg.length >> 1))).toBe('image_damaged')
    expect(await refusalOf(png.subarray(0, png.length >> 1))).toBe('image_damaged')
    expect(await refusalOf(jpeg.subarray(0, 20))).toBe('image_damaged')
  })

  it('refuses enormous and tiny images by their header alone', async () => {
    const small = await sharp({ create: { ...nothing, width: 120, height: 90 } })
      .png()
      .toBuffer()
    const claims = Buffer.from(small)
    claims.writeUInt32BE(20_000, 16)
    claims.writeUInt32BE(20_000, 20)
    expect(await refusalOf(small)).toBe('image_too_small')
    const started = performance.now()
    expect(['image_too_large', 'image_damaged']).toContain(await refusalOf(claims))
    expect(performance.now() - started).toBeLessThan(2000)
    const large = await sharp({ create: { ...nothing, width: 9000, height: 8000 } })
      .png()
      .toBuffer()
    expect(await refusalOf(large)).toBe('image_too_large')
  })

  it('never runs what a PDF carries', async () => {
    const bytes = await aPdf({}, (doc) => {
      doc.text('Đơn xin xác nhận nơi cư trú')
      doc.file(Buffer.from('attached'), { name: 'a.js' })
      const catalog = doc.ref({ S: 'JavaScript', JS: new String('globalThis.ranFromPdf = true') })
      catalog.end('')
      ;(doc as unknown as { _root: { data: Record<string, unknown> } })._root.data['OpenAction'] = catalog
    })
    expect(bytes.includes('JavaScript')).toBe(true)
    expect(await allPages(bytes)).toHaveLength(1)
    expect(globalThis).not.toHaveProperty('ranFromPdf')
  })
})
