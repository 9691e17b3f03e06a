import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { readDocuments } from '../../../main/core/extraction/read-documents.ts'
import type { PageReading } from '../../../main/core/ocr/words.ts'
import { sourceWorkerFile } from '../../../main/hosts/plain-host.ts'
import type { FieldView, ReviewView } from '../../../shared/contract/reviews.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { marksOfType } from '../../../shared/domain/page-mark.ts'
import { aPaper } from '../../support/bad-papers.ts'
import { aBirthDeclaration } from '../../support/declarations.ts'
import { aSignedInDesk, type PracticeDesk } from '../../support/practice-desk.ts'
import { takeInto } from '../../support/take-papers.ts'
import { aTempFolder } from '../../support/temp-folder.ts'

const patienceMs = 120_000
const whole = aBirthDeclaration()
/** Up to the line with the child's birthday. */
const upper = { ...whole, lines: whole.lines.slice(0, 11), tickBoxes: [] }

async function aReading(region: typeof whole): Promise<PageReading> {
  const picture = { create: { width: 165, height: 234, channels: 3, background: '#ffffff' } } as const
  return {
    rotation: 0,
    skew: 0,
    look: { corners: null, rotation: 0, skew: 0, crop: null, cleaning: 'on' },
    original: { width: 1654, height: 2339 },
    blank: false,
    source: 'ocr',
    view: { width: 1654, height: 2339, dpi: 200, jpeg: await sharp(picture).jpeg().toBuffer() },
    regions: [region],
    marks: [],
    quality: null,
    fingerprint: '0000000000000000',
    ms: 1,
  }
}

/** A desk whose reader tells the upper part of each page and ends as `ending` says once a file lies at `flag`. */
async function aDeskThatTellsEarly(ending: 'reads' | 'dies') {
  const folder = aTempFolder()
  const flag = join(folder, 'go-on')
  const readings = join(folder, 'readings.json')
  const early = { ...(await aReading(upper)), unfinished: true }
  writeFileSync(readings, JSON.stringify({ early, read: await aReading(whole) }))
  const program = `import { parentPort } from 'node:worker_threads'
    import { existsSync, readFileSync } from 'node:fs'
    const readings = JSON.parse(readFileSync(${JSON.stringify(readings)}, 'utf8'))
    const tell = (kind) => {
      const reading = readings[kind]
      const jpeg = new Uint8Array(reading.view.jpeg.data)
      parentPort.postMessage({ kind, reading: { ...reading, view: { ...reading.view, jpeg } } })
    }
    parentPort.on('message', (request) => {
      if (request.kind === 'warm') return parentPort.postMessage({ kind: 'ready' })
      if (request.early) tell('early')
      const look = setInterval(() => {
        if (!existsSync(${JSON.stringify(flag)})) return
        clearInterval(look)
        if (${ending === 'dies'}) process.exit(1)
        tell('read')
      }, 10)
    })`
  const reader = new URL(`data:text/javascript,${encodeURIComponent(program)}`)
  const desk = await aSignedInDesk({
    host: { workerFile: (name) => (name === 'page-worker' ? reader : sourceWorkerFile(name)) },
  })
  const { dossierId } = await takeInto(desk, [{ name: 'to-khai.jpg', bytes: aPaper('khai-sinh-a-1.jpg') }])
  const reading = desk.office.core.readAll()
  return { desk, dossierId, goOn: () => writeFileSync(flag, ''), reading }
}

async function untilSome({ call }: PracticeDesk, dossierId: DossierId): Promise<ReviewView> {
  for (;;) {
    const review = await call.reviews.get({ dossierId })
    if (review.documents.length > 0) return review
    await wait(10)
  }
}

function fieldOf({ documents }: ReviewView, code: string): FieldView | undefined {
  return documents.flatMap(({ fields }) => fields).find((field) => field.code === code)
}

it(
  'shows what is read of a page while the rest is read, and replaces it by the whole, but never what the officer touched',
  async () => {
    const { desk, dossierId, goOn, reading } = await aDeskThatTellsEarly('reads')
    const early = await untilSome(desk, dossierId)
    expect(early.pages.map(({ state, width }) => [state, width])).toEqual([['reading', 1654]])
    expect(early.documents.map(({ documentType }) => documentType)).toEqual(['to_khai_dang_ky_khai_sinh'])
    const requester = fieldOf(early, 'nguoi_yeu_cau_ho_ten')
    const relation = fieldOf(early, 'quan_he')
    if (requester === undefined || relation === undefined) throw new Error('the upper part tells of both')
    // The last two lines there are may go on below, and nothing is told to be missing yet.
    expect(fieldOf(early, 'con_ngay_sinh')).toBeUndefined()
    expect(early.documents.flatMap(({ fields }) => fields).every(({ value }) => value !== '')).toBe(true)
    expect(early.documents.flatMap(({ notSeen }) => notSeen)).toEqual([])
    await desk.call.reviews.confirmField({ fieldId: requester.fieldId, value: 'SÙNG A DÍNH' })

    goOn()
    await reading
    const { documents, pages } = await desk.call.reviews.get({ dossierId })
    expect(pages.map(({ state }) => state)).toEqual(['read'])
    expect(documents.map(({ documentId }) => documentId)).toEqual(early.documents.map(({ documentId }) => documentId))
    expect(documents.flatMap(({ notSeen }) => notSeen)).toEqual(marksOfType.to_khai_dang_ky_khai_sinh)
    const order = readDocuments(await aReading(whole)).documents.flatMap(({ fields }) => fields.map(({ code }) => code))
    expect(documents.flatMap(({ fields }) => fields.map(({ code }) => code))).toEqual(order)
    const review = await desk.call.reviews.get({ dossierId })
    expect(fieldOf(review, 'nguoi_yeu_cau_ho_ten')).toMatchObject({
      fieldId: requester.fieldId,
      value: 'SÙNG A DÍNH',
      state: 'confirmed',
    })
    expect(fieldOf(review, 'quan_he')?.fieldId).toBe(relation.fieldId)
    expect(fieldOf(review, 'con_ngay_sinh')?.value).toBe('2025-06-04')
    expect(fieldOf(review, 'cha_ho_ten')).toBeDefined()
  },
  patienceMs,
)

it(
  'keeps what was read of a page whose reading breaks off, and says so',
  async () => {
    const { desk, dossierId, goOn, reading } = await aDeskThatTellsEarly('dies')
    const requester = fieldOf(await untilSome(desk, dossierId), 'nguoi_yeu_cau_ho_ten')
    goOn()
    await reading
    const review = await desk.call.reviews.get({ dossierId })
    expect(review.pages.map(({ state, failure }) => [state, failure])).toEqual([['failed', 'reading_failed']])
    expect(fieldOf(review, 'nguoi_yeu_cau_ho_ten')).toEqual(requester)
  },
  patienceMs,
)
