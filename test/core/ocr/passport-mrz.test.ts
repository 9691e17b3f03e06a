import { createRequire } from 'node:module'
import { GlobalFonts } from '@napi-rs/canvas'
import { expect, it } from 'vitest'
import { readDocuments } from '../../../main/core/extraction/read-documents.ts'
import { isValidPassport, settlePassport } from '../../../main/core/ocr/passport-mrz.ts'
import { readPage } from '../../../main/core/ocr/read-page.ts'
import { startTesseract } from '../../../main/core/ocr/tesseract-engine.ts'
import { aDrawnPage, printLines } from '../../support/drawn-page.ts'

const fixed = createRequire(import.meta.url).resolve('pdfjs-dist/standard_fonts/FoxitFixedBold.pfb')
GlobalFonts.registerFromPath(fixed, 'Page Mono')

/** The specimen of ICAO 9303-4, and one of an invented Vietnamese passport. */
const specimen = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
] as const
const zone = ['P<VNMHOANG<<THI<THAM<<<<<<<<<<<<<<<<<<<<<<<<', 'C4512738<6VNM9012042F3307216011190003846<<56'] as const

it('knows the zone of a passport by its five check digits', () => {
  expect(isValidPassport(specimen)).toBe(true)
  expect(isValidPassport([specimen[0], specimen[1].replace('740812', '740813')])).toBe(false)
  expect(isValidPassport([specimen[0], specimen[1].replace('L8', 'L9')])).toBe(false)
})

it('puts figures and letters right where only the one or the other can stand', () => {
  const read = [specimen[0].replace('ERIKSSON', 'ER1KSS0N'), specimen[1].replace('7408122', '74O8I22')] as const
  expect(settlePassport([read, read])).toEqual(specimen)
})

it('gives the zone up where its check digits never agree', () => {
  const read = [specimen[0], specimen[1].replace('L898902', 'L811902')] as const
  expect(settlePassport([read, read, read])).toEqual([])
})

it('reads number, days and sex of a passport from the zone of its page', { timeout: 120_000 }, async () => {
  const bytes = await aDrawnPage((page) => {
    printLines(page, [
      'HỘ CHIẾU / PASSPORT',
      'Số hộ chiếu / Passport No: C4512738',
      'Họ và tên / Full name: HOÀNG THỊ THẮM',
      'Ngày sinh / Date of birth: 04/12/1990',
      'Nơi cấp / Place of issue: Cục Quản lý xuất nhập cảnh',
    ])
    page.font = '36px "Page Mono"'
    for (const [i, line] of zone.entries()) page.fillText(line, 180, 700 + i * 50)
  })
  const engine = await startTesseract()
  const reading = await readPage(bytes, engine, { now: () => 0 })
  await engine.close()
  expect(reading.regions[0]?.mrz[1]).toBe(zone[1])
  const [passport] = readDocuments(reading).documents
  expect(passport?.documentType).toBe('ho_chieu')
  const values = Object.fromEntries(
    (passport?.fields ?? []).map(({ code, value, source }) => [code, `${source} ${value}`]),
  )
  expect(values).toMatchObject({
    so_ho_chieu: 'mrz C4512738',
    ngay_sinh: 'mrz 1990-12-04',
    gioi_tinh: 'mrz Nữ',
    co_gia_tri_den: 'mrz 2033-07-21',
    so_dinh_danh: 'mrz 011190003846',
  })
})
