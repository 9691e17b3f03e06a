import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { DossierView } from '../../../shared/contract/dossiers.ts'
import { documentTypeTitle } from '../../../shared/domain/document-type.ts'
import type { DossierId, UploadId } from '../../../shared/domain/ids.ts'
import { receiptAmong } from '../../../shared/domain/slip-form.ts'
import { formatInstant } from '../../../shared/domain/vietnamese-date.ts'
import { sampleStacks } from '../../practice/sample-stacks.ts'
import { samplePapersFolder } from '../../practice/simulated-scanner.ts'
import { explainSheets } from './explain-sheets.ts'
import { handInWhatIsMissing } from './hand-in-missing.ts'
import { type CliDesk, withDesk } from './open-cli-desk.ts'
import { createOutput } from './output.ts'
import { tellRefusal } from './tell-refusal.ts'
import { waitForBatch } from './wait-for-batch.ts'

const [stack] = sampleStacks
const started = performance.now()
/** Rounds of sending before the demo says that the portal does not answer. */
const mostRounds = 60

type DemoResult = {
  readonly dossier: DossierView
  readonly pages: number
  readonly types: readonly string[]
  readonly fields: number
  readonly proof: string | null
  readonly verified: boolean
  readonly receiptPath: string
  readonly counts: { readonly dossiers: number; readonly receiptNumbers: number; readonly portalDossiers: number }
}

const { values } = parseArgs({ options: { out: { type: 'string' }, data: { type: 'string' } } })
const out = resolve(values.out ?? join('out', 'demo'))
const data = resolve(values.data ?? (await mkdtemp(join(tmpdir(), 'mot-cua-demo-'))))
/** The main job without a screen; run again on the same data it goes on where it was cut off and makes nothing twice. */
async function runDemo(desk: CliDesk): Promise<number> {
  mkdirSync(out, { recursive: true })
  say(`Văn phòng thực hành: ${data}`)
  const dossierId = await findOrOpenDossier(desk)
  await takePapers(desk, dossierId)
  const review = await desk.call.reviews.get({ dossierId })
  const types = review.documents.map((document) => documentTypeTitle[document.documentType])
  const fields = review.documents.flatMap((document) => document.fields)
  say(`Nhận loại: ${types.join('; ')}`)
  say(`Bóc tách: ${fields.length} trường, ${review.doubtful.length} trường cần xem`)

  const receiptPath = await receive(desk, dossierId)
  await send(desk)
  const dossier = await desk.call.dossiers.get({ dossierId })
  const result: DemoResult = {
    dossier,
    pages: review.pages.length,
    types,
    fields: fields.length,
    proof: await proofOf(desk, dossierId),
    verified: await isVerified(desk, dossier),
    receiptPath,
    counts: await countAll(desk),
  }
  writeSummary(result)
  return tellResult(result)
}

async function findOrOpenDossier({ call }: CliDesk): Promise<DossierId> {
  const { items } = await call.dossiers.search({ text: '', limit: 100 })
  const begun = items.findLast((dossier) => dossier.procedureCode === stack.procedureCode)
  if (begun !== undefined) {
    say(`Tiếp tục hồ sơ đã mở (${begun.code === '' ? 'chưa có mã' : begun.code})`)
    return begun.dossierId
  }
  const { dossierId } = await call.dossiers.open({ procedureCode: stack.procedureCode })
  say(`Mở hồ sơ: ${stack.title}`)
  return dossierId
}

/** Only the sheets that are not on this machine yet; each becomes durable before the next. */
async function takePapers(desk: CliDesk, dossierId: DossierId): Promise<void> {
  const { pages } = await desk.call.reviews.get({ dossierId })
  const there = new Set(pages.map((page) => page.sourceName))
  const uploadIds: UploadId[] = []
  for (const name of stack.files.filter((file) => !there.has(file))) {
    const bytes = await readFile(new URL(name, samplePapersFolder))
    uploadIds.push(await desk.office.core.upload(desk.client, { name, bytes }))
  }
  if (uploadIds.length === 0) {
    await desk.office.core.readAll()
    return
  }
  const { batchId } = await desk.call.scans.addFiles({ dossierId, uploadIds })
  await waitForBatch(desk, batchId, (batch) => {
    say(`Nhận giấy: ${batch.pagesTaken} trang, đã đọc ${batch.pagesRead}`)
  })
}

/** Confirms, receives and signs where that is still to do; gives the path of the receipt. */
async function receive(desk: CliDesk, dossierId: DossierId): Promise<string> {
  const before = await desk.call.dossiers.get({ dossierId })
  if (before.status === 'draft' || before.status === 'in_review') {
    const confirmed = desk.office.core.confirmAll(desk.client, dossierId)
    say(`Xác nhận: ${confirmed} trường (thực hành: không có người soát, hồ sơ ghi rõ)`)
    await handInWhatIsMissing(desk, dossierId)
    await explainSheets(desk, dossierId)
    const received = await desk.call.dossiers.receive({ dossierId, duplicateReason: 'hồ sơ mẫu, văn phòng thực hành' })
    say(`Tiếp nhận: ${received.code}`)
  }
  const { slips } = await desk.call.dossiers.get({ dossierId })
  const receipt = receiptAmong(slips)
  if (receipt === undefined) throw new Error('a received dossier has a receipt')
  const path = join(out, 'receipt.pdf')
  writeWhole(path, await desk.office.core.slipPdf(desk.client, receipt.slipId, 'a4'))
  say(`Ký giấy tiếp nhận số ${receipt.number}`)
  return path
}

async function send(desk: CliDesk): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    const { waiting, needsPerson } = await desk.call.outbox.sendNow({ messageId: null })
    if (waiting === 0) {
      say(needsPerson === 0 ? 'Gửi cổng: xong' : `Gửi cổng: ${needsPerson} mục cần người xem`)
      return
    }
    say(`Gửi cổng: còn ${waiting} mục`)
    await new Promise((done) => setTimeout(done, 200))
  }
}

async function proofOf({ call }: CliDesk, dossierId: DossierId): Promise<string | null> {
  const items = await call.outbox.list({ unprovenOnly: false, limit: 500 })
  const mine = items.filter((item) => item.dossierId === dossierId)
  if (mine.length === 0 || mine.some((item) => item.state !== 'proven')) return null
  return mine.find((item) => item.kind === 'dossier')?.proofNumber ?? null
}

async function isVerified({ call }: CliDesk, dossier: DossierView): Promise<boolean> {
  const receipt = receiptAmong(dossier.slips)
  if (receipt === undefined) return false
  return (await call.slips.verify({ slipId: receipt.slipId })).valid
}

async function countAll({ call, office }: CliDesk): Promise<DemoResult['counts']> {
  const { items } = await call.dossiers.search({ text: '', limit: 100 })
  const views = await Promise.all(items.map(({ dossierId }) => call.dossiers.get({ dossierId })))
  const numbers = views.flatMap((view) => view.slips.map((receipt) => receipt.number))
  const atPortal = office.portal.dossiers().map((dossier) => dossier.dossierId)
  return {
    dossiers: new Set(items.map((dossier) => dossier.dossierId)).size,
    receiptNumbers: new Set(numbers).size,
    portalDossiers: new Set(atPortal).size,
  }
}

function writeSummary(result: DemoResult): void {
  const { counts, proof, fields, pages, types } = result
  const summary = { ...counts, proof, fields, pages, types, verified: result.verified, seconds: seconds() }
  writeWhole(join(out, 'summary.json'), Buffer.from(`${JSON.stringify(summary, null, 2)}\n`))
}

function tellResult({ dossier, pages, types, fields, proof, verified, receiptPath }: DemoResult): number {
  const rows = [
    ['Mã hồ sơ', dossier.code],
    ['Trang', String(pages)],
    ['Loại giấy tờ', types.join('; ')],
    ['Trường đọc và xác nhận', String(fields)],
    ['Hẹn trả', dossier.promisedAt === null ? '' : formatInstant(dossier.promisedAt)],
    ['Giấy tiếp nhận', `${receiptPath} (${verified ? 'chữ ký hợp lệ' : 'CHỮ KÝ KHÔNG HỢP LỆ'})`],
    ['Biên nhận của cổng', proof ?? 'CHƯA CÓ'],
    ['Giây', String(seconds())],
  ] as const
  const width = Math.max(...rows.map(([name]) => name.length))
  say('')
  for (const [name, value] of rows) say(`${name.padEnd(width)}  ${value}`)
  return proof !== null && verified ? 0 : 1
}

function seconds(): number {
  return Math.round((performance.now() - started) / 100) / 10
}

function writeWhole(path: string, bytes: Uint8Array): void {
  writeFileSync(`${path}.part`, bytes)
  renameSync(`${path}.part`, path)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

process.exitCode = await withDesk({ values: { data } }, [], runDemo).catch((error: unknown) =>
  tellRefusal(error, createOutput({ out: process.stdout, err: process.stderr }, false)),
)
