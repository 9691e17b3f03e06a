import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { drawPaper } from '../../main/practice/paper-maker/draw-paper.ts'
import { machineReadableZone } from '../../main/practice/paper-maker/machine-readable-zone.ts'
import { samplePapers } from '../../main/practice/paper-maker/sample-papers.ts'
import { samplePeople } from '../../main/practice/paper-maker/sample-people.ts'
import truth from '../../main/practice/papers/truth.json' with { type: 'json' }
import { sampleStacks } from '../../main/practice/sample-stacks.ts'

const folder = new URL('../../main/practice/papers/', import.meta.url)

describe('the committed sample papers', () => {
  it('are the files that the truth speaks of, byte by byte, and no others', () => {
    const files = readdirSync(folder).filter((file) => file !== 'truth.json')
    expect(new Set(truth.map((page) => page.file))).toEqual(new Set(files))
    for (const page of truth) {
      const bytes = readFileSync(new URL(page.file, folder))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(page.sha256)
    }
    expect(new Set(sampleStacks.flatMap((stack) => stack.files))).toEqual(new Set(files))
  })

  it('take less than 6 MB', () => {
    const total = readdirSync(folder).reduce((sum, file) => sum + statSync(new URL(file, folder)).size, 0)
    expect(total).toBeLessThan(6_000_000)
  })

  it('have the pages, sizes and resolutions that the truth tells', async () => {
    for (const page of truth.filter(({ file }) => !file.endsWith('.pdf'))) {
      const {
        pages = 1,
        width,
        height,
        pageHeight,
        density,
      } = await sharp(readFileSync(new URL(page.file, folder)), { pages: -1 }).metadata()
      expect([width, pageHeight ?? height]).toEqual([page.width, page.height])
      expect(pages).toBe(truth.filter((other) => other.file === page.file).length)
      expect(Math.round(density ?? 0)).toBe(page.dpi)
    }
  })

  it('carry QR codes that say what is printed', async () => {
    const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
    prepareZXingModule({
      overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer },
    })
    const sheets = truth.filter((page) => page.doc_type === 'cccd' && page.file.endsWith('.jpg'))
    expect(sheets).toHaveLength(2)
    for (const sheet of sheets) {
      const [code] = await readBarcodes(readFileSync(new URL(sheet.file, folder)), {
        formats: ['QRCode'],
        tryHarder: true,
      })
      expect(code?.text).toBe(sheet.fields.find((field) => field.name === 'qr')?.value)
    }
  }, 30_000)

  it('carry invented numbers with the right structure: sex, century and year of birth', () => {
    for (const { personalId, gender, dateOfBirth } of Object.values(samplePeople)) {
      const year = Number(dateOfBirth.slice(0, 4))
      const digit = (year >= 2000 ? 2 : 0) + (gender === 'Nữ' ? 1 : 0)
      expect(personalId.slice(3, 6)).toBe(`${digit}${dateOfBirth.slice(2, 4)}`)
    }
  })
})

it('reckons the check digits of a public specimen MRZ', () => {
  const specimen = {
    personalId: '011190004321',
    fullName: 'Lò Thị Mai',
    gender: 'Nữ',
    dateOfBirth: '1990-03-15',
    expiry: '2030-03-15',
  }
  expect(machineReadableZone(specimen)).toEqual([
    'IDVNM1900043216011190004321<<0',
    '9003152F3003150VNM<<<<<<<<<<<0',
    'LO<<THI<MAI<<<<<<<<<<<<<<<<<<<',
  ])
})

describe('drawing a paper', () => {
  const [declaration] = samplePapers
  if (!declaration) throw new Error('no sample papers')

  it('gives the same bytes for the same seed and others for another', async () => {
    const paper = { ...declaration, condition: 'skewed_grey' } as const
    const digest = async (seed: number) =>
      createHash('sha256')
        .update((await drawPaper({ ...paper, seed })).bytes)
        .digest('hex')
    expect(await digest(5)).toBe(await digest(5))
    expect(await digest(5)).not.toBe(await digest(6))
  }, 30_000)

  it.each(['clean', 'skewed_grey', 'photocopy', 'turned_90'] as const)(
    '%s: ink lies where the truth says',
    async (condition) => {
      const { bytes, truth: drawn } = await drawPaper({ ...declaration, condition })
      const name = drawn.fields.find((field) => field.name === 'con_ho_ten')
      expect(name?.text).toBe('GIÀNG THỊ MAI SƯƠNG')
      const quad = name?.quads[0] ?? []
      const [xs, ys] = [quad.map(([x]) => x), quad.map(([, y]) => y)]
      const box = {
        left: Math.round(Math.min(...xs)),
        top: Math.round(Math.min(...ys)),
        width: Math.round(Math.max(...xs) - Math.min(...xs)),
        height: Math.round(Math.max(...ys) - Math.min(...ys)),
      }
      const { channels } = await sharp(await sharp(bytes).extract(box).png().toBuffer())
        .greyscale()
        .stats()
      expect(channels[0]?.min).toBeLessThan(90)
      expect(channels[0]?.mean).toBeGreaterThan(140)
      expect(channels[0]?.mean).toBeLessThan(245)
    },
    30_000,
  )

  it('knows no fields of an unknown kind and refuses kinds that it can not draw', async () => {
    const pledge = samplePapers[1]
    if (!pledge) throw new Error('no birth pledge')
    expect((await drawPaper(pledge)).truth).toMatchObject({ doc_type: 'khong_ro', fields: [] })
    await expect(drawPaper({ ...pledge, documentType: 'cong_van' })).rejects.toMatchObject({ code: 'not_found' })
  }, 30_000)
})
