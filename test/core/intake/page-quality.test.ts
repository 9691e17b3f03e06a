import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { decodePageImage } from '../../../main/core/intake/page-image.ts'
import { preparePage } from '../../../main/core/intake/page-image-preparation.ts'
import { judgePrepared } from '../../../main/core/intake/page-quality.ts'
import { samplePapersFolder } from '../../../main/practice/simulated-scanner.ts'
import type { PageProblem } from '../../../shared/domain/page-problem.ts'
import type { Quad } from '../../../shared/imaging/geometry.ts'
import { asJpeg, lyingSheet, photograph } from '../../support/photographed-paper.ts'

const paper = (name: string) => readFileSync(new URL(name, samplePapersFolder))

async function problemsOf(bytes: Uint8Array): Promise<readonly PageProblem[]> {
  return judgePrepared(await preparePage(await decodePageImage(bytes))).problems
}

/** Drawn pages of every condition: clean, grey and askew, photocopied, turned, cards. */
const goodScans = [
  'khai-sinh-a-1.jpg',
  'khai-sinh-a-2.jpg',
  'khai-sinh-a-3.jpg',
  'khai-sinh-a-4.jpg',
  'hon-nhan-1.png',
  'hon-nhan-2.jpg',
  'chung-thuc-1.jpg',
  'chung-thuc-2.jpg',
]

const spoilt: Readonly<Record<string, (bytes: Buffer) => Promise<Uint8Array>>> = {
  blurred: (bytes) => sharp(bytes).withMetadata().blur(3.5).jpeg().toBuffer(),
  few_dots: async (bytes) => {
    const { width = 0, density = 300 } = await sharp(bytes).metadata()
    const at100 = Math.round((width * 100) / density)
    return await sharp(bytes).resize({ width: at100 }).withMetadata({ density: 100 }).jpeg().toBuffer()
  },
  too_dark: (bytes) => sharp(bytes).withMetadata().linear(0.28, 0).jpeg().toBuffer(),
  too_light: (bytes) => sharp(bytes).withMetadata().linear(0.2, 200).jpeg().toBuffer(),
}

// Pages of 300 dpi on a busy machine.
describe('the judge of page pictures', { timeout: 120_000 }, () => {
  it.each(goodScans)('has nothing against %s', async (name) => {
    expect(await problemsOf(paper(name))).toEqual([])
  })

  it('has nothing against a photograph of a paper that lies askew on a desk', async () => {
    expect(await problemsOf(await asJpeg(await photograph(paper('khai-sinh-a-1.jpg'))))).toEqual([])
  })

  it.each(Object.keys(spoilt))('says %s of pages that are', async (problem) => {
    for (const name of ['khai-sinh-a-1.jpg', 'chung-thuc-1.jpg']) {
      const bytes = await spoilt[problem]?.(paper(name))
      expect(bytes && (await problemsOf(bytes)), name).toContain(problem)
    }
  })

  it('says that print runs out of the picture where the sheet lay too far to one side', async () => {
    const whole = paper('khai-sinh-a-1.jpg')
    const { width = 0, height = 0 } = await sharp(whole).metadata()
    const left = Math.round(width * 0.16)
    const cut = sharp(whole)
      .withMetadata()
      .extract({ left, top: 0, width: width - left, height })
    expect(await problemsOf(await cut.jpeg().toBuffer())).toEqual(['cut_off'])
  })

  it('says nothing where only an empty margin is missing', async () => {
    const whole = paper('khai-sinh-a-1.jpg')
    const { width = 0, height = 0 } = await sharp(whole).metadata()
    const cut = sharp(whole)
      .withMetadata()
      .extract({ left: 60, top: 60, width: width - 120, height: height - 120 })
    expect(await problemsOf(await cut.jpeg().toBuffer())).toEqual([])
  })

  it('says that a corner of the sheet lies outside of the photograph', async () => {
    const [a, b, c, d] = lyingSheet
    const pushed: Quad = [a, { ...b, y: b.y + 160 }, { ...c, y: c.y + 160 }, d]
    const photo = await photograph(paper('khai-sinh-a-1.jpg'), pushed)
    expect(await problemsOf(await asJpeg(photo))).toContain('cut_off')
  })

  it('says that a lamp shines back from a photographed sheet', async () => {
    const photo = await photograph(paper('khai-sinh-a-1.jpg'))
    const lamp = Buffer.from(
      `<svg width="${photo.width}" height="${photo.height}"><defs><radialGradient id="g"><stop offset="0.5" stop-color="#fff"/>` +
        '<stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient></defs>' +
        '<circle cx="1900" cy="1000" r="380" fill="url(#g)"/></svg>',
    )
    const shining = await sharp(await asJpeg(photo))
      .composite([{ input: lamp }])
      .jpeg({ quality: 90 })
      .toBuffer()
    expect(await problemsOf(shining)).toEqual(['glare'])
  })

  it('says few dots of a photograph from too far away, by the sheet and not by the file', async () => {
    const far: Quad = [
      { x: 2550, y: 250 },
      { x: 2550, y: 1381 },
      { x: 950, y: 1381 },
      { x: 950, y: 250 },
    ]
    expect(await problemsOf(await asJpeg(await photograph(paper('khai-sinh-a-1.jpg'), far)))).toContain('few_dots')
  })

  it('costs less than 150 ms of processor time a page of 300 dpi', async () => {
    const prepared = await preparePage(await decodePageImage(paper('khai-sinh-a-1.jpg')))
    judgePrepared(prepared)
    const times = [1, 2, 3].map(() => {
      const before = process.threadCpuUsage()
      judgePrepared(prepared)
      const { user, system } = process.threadCpuUsage(before)
      return (user + system) / 1000
    })
    expect(Math.min(...times)).toBeLessThan(150)
  })
})
