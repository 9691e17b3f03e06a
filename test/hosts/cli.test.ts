import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cliCommands } from '../../main/hosts/cli/commands.ts'
import { samplePapersFolder } from '../../main/practice/simulated-scanner.ts'
import { DocumentType } from '../../shared/domain/document-type.ts'
import { FieldSource } from '../../shared/domain/field.ts'
import { cli, startCli } from '../support/run-cli.ts'

const patienceMs = 300_000

/** One practice office for all commands, opened anew by each. */
const folder = mkdtempSync(join(tmpdir(), 'mot-cua-desk-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const data = join(folder, 'data')
const receipts = join(folder, 'giay')

function paper(name: string): string {
  return fileURLToPath(new URL(name, samplePapersFolder))
}

const ReadFields = z.record(
  z.string(),
  z.strictObject({ value: z.string(), confidence: z.number(), source: FieldSource }),
)
const ReadPage = z.strictObject({
  file: z.string(),
  page: z.number().int().min(1),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  blank: z.boolean(),
  document_type: DocumentType.or(z.literal('cccd')),
  confidence: z.number().min(0).max(1),
  text: z.string(),
  fields: ReadFields,
  documents: z
    .array(z.strictObject({ document_type: DocumentType, confidence: z.number(), fields: ReadFields }))
    .optional(),
  ms: z.number(),
  first: z.boolean(),
  first_reason: z.string().nullable(),
  paper: z.number().int().nullable(),
})

const Intake = z.object({
  dossierId: z.string(),
  code: z.string().regex(/^H99\.18\.05-\d{6}-\d{4}$/),
  promisedAt: z.iso.datetime(),
  receipt: z.string(),
  receiptNumber: z.string(),
  components: z.array(z.object({ code: z.string(), satisfied: z.boolean(), required: z.boolean() })),
  confirmedBy: z.literal('confirm_all'),
  refused: z.array(z.unknown()),
})
let intake: z.infer<typeof Intake> | undefined

describe('the command line', () => {
  it(
    'explains itself and every command',
    async () => {
      const overview = await cli(['--help'])
      expect([overview.code, overview.err]).toEqual([0, ''])
      for (const { name, about } of cliCommands)
        expect(overview.out).toMatch(new RegExp(`^  ${name} +${about.slice(0, 12)}`, 'm'))
      const helps = await Promise.all(cliCommands.map(async ({ name }) => ({ name, run: await cli([name, '--help']) })))
      for (const { name, run } of helps) {
        expect([name, run.code, run.err]).toEqual([name, 0, ''])
        expect(run.out).toContain(`npm run -s desk -- ${name}`)
      }
      expect((await cli([])).code).toBe(2)
    },
    patienceMs,
  )

  it(
    'says in a sentence what it can not do, on stderr, and never with a stack',
    async () => {
      const tries = [
        [['doktor'], 2, 'Không có lệnh «doktor»'],
        [['doctor', '--nope'], 1, 'chưa đúng dạng'],
        [['read'], 1, 'Chưa có tệp'],
        [['read', join(folder, 'none.pdf')], 1, 'none.pdf: Không đọc được tệp'],
        [['verify', join(folder, 'none.pdf'), '--data', data], 1, 'none.pdf: Không đọc được tệp'],
        [['portal', '--port', 'x'], 1, '--port'],
        [['portal', '--port', '0', '--fail', 'moon:1', '--dir', join(folder, 'p')], 1, 'moon:1'],
        [
          ['intake', '--procedure', '9.999999', '--papers', paper('hon-nhan-2.jpg'), '--data', data],
          1,
          'Không có thủ tục',
        ],
        [['intake', '--procedure', '1.001193', '--data', data], 1, 'Chưa có tệp'],
        [['intake', '--papers', paper('hon-nhan-2.jpg'), '--data', data], 1, 'Không có thủ tục'],
      ] as const
      for (const [args, code, sentence] of tries) {
        const run = await cli(args)
        expect([args, run.code]).toEqual([args, code])
        expect(run.err).toContain(sentence)
        expect(run.err).not.toMatch(/\n\s+at |ORPCError|AppError/)
        expect(args[0] === 'read' || run.out === '').toBe(true)
      }
      const asJson = await cli(['intake', '--procedure', '9.999999', '--papers', 'x', '--data', data, '--json'])
      expect(JSON.parse(asJson.out)).toMatchObject({ error: { code: 'procedure_not_found' } })
    },
    patienceMs,
  )

  it(
    'finds procedures',
    async () => {
      const run = await cli(['procedures', 'khai', 'sinh', '--data', data, '--json'])
      expect([run.code, run.err]).toEqual([0, ''])
      const found = z.array(z.object({ code: z.string(), shortName: z.string() })).parse(JSON.parse(run.out))
      expect(found.map(({ code }) => code)).toContain('1.001193')
      const text = await cli(['procedures', 'khai', 'sinh', '--data', data])
      expect(text.out).toContain('1.001193  ')
    },
    patienceMs,
  )
})

describe('read', () => {
  it(
    'gives one JSON array of pages for a photograph and a PDF, and touches no store',
    async () => {
      const bad = join(folder, 'bad.pdf')
      writeFileSync(bad, 'không phải PDF')
      const files = [paper('khai-sinh-a-3.jpg'), paper('hon-nhan-dien-tu.pdf')]
      const home = join(folder, 'home')
      mkdirSync(home)
      const run = await cli(['read', ...files, '--json'], home)

      expect([run.code, run.err]).toEqual([0, ''])
      const pages = z.array(ReadPage).parse(JSON.parse(run.out))
      expect(pages.map(({ file }) => basename(file))).toEqual([
        'khai-sinh-a-3.jpg',
        ...pages.slice(1).map(() => 'hon-nhan-dien-tu.pdf'),
      ])
      const [card, declaration] = pages
      expect(card?.documents?.map(({ document_type }) => document_type)).toContain('cccd_mat_truoc')
      expect(Object.keys(declaration?.fields ?? {}).length).toBeGreaterThan(3)
      expect(run.out).toBe(run.out.normalize('NFC'))
      const everyField = pages.flatMap(({ fields, documents = [] }) => [fields, ...documents.map((one) => one.fields)])
      for (const [code, { value }] of everyField.flatMap((fields) => Object.entries(fields))) {
        if (/(^|_)ngay(_|$)/.test(code)) expect(value, code).toMatch(/^\d{4}(-\d{2}-\d{2})?$|^\d{4}-\d{2}$/)
      }
      expect(readdirSync(home)).toEqual([])
      console.log(`read: ${pages.length} pages in ${Math.round(run.ms)} ms`)

      const mixed = await cli(['read', bad])
      expect(mixed.code).toBe(1)
      expect(JSON.parse(mixed.out)).toMatchObject([{ file: bad, error: { code: 'file_type_unsupported' } }])
      expect(mixed.err).toContain('bad.pdf: ')
    },
    patienceMs,
  )
})

describe('intake, outbox, send, verify and doctor', () => {
  it(
    'take papers to a signed receipt and the dossier to the portal',
    async () => {
      const papers = ['khai-sinh-a-1.jpg', 'khai-sinh-a-3.jpg'].map(paper)
      const run = await cli([
        'intake',
        '--procedure',
        '1.001193',
        '--papers',
        ...papers,
        '--confirm-all',
        '--out',
        receipts,
        '--data',
        data,
        '--json',
      ])
      expect(run.code, run.err).toBe(0)
      intake = Intake.parse(JSON.parse(run.out))
      expect(intake.components.filter(({ required, satisfied }) => required && !satisfied)).toEqual([])
      expect(run.err).toContain('Đã nhận 2 trang')
      expect(basename(intake.receipt)).toBe(`${intake.code}.pdf`)

      const waiting = await cli(['outbox', '--data', data, '--json'])
      expect(waiting.code).toBe(0)
      expect(JSON.parse(waiting.out)).toMatchObject([
        { dossierCode: intake.code, state: 'waiting' },
        { state: 'waiting' },
      ])
      expect(waiting.out).not.toContain('applicantName')
      const sent = await cli(['send', '--data', data, '--json'])
      expect([sent.code, JSON.parse(sent.out)]).toEqual([0, { proven: 2, waiting: 0, needsPerson: 0 }])
      expect((await cli(['outbox', '--data', data])).out).toContain('trống')
      const doctor = await cli(['doctor', '--data', data, '--json'])
      expect(doctor.code, doctor.out).toBe(0)
      const checks = z.array(z.object({ name: z.string(), state: z.string() })).parse(JSON.parse(doctor.out))
      expect(checks.filter(({ state }) => state === 'failed')).toEqual([])
      expect(checks.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['Kho dữ liệu', 'Nhật ký', 'Ổ đĩa', 'Chứng thư số']),
      )
      console.log(`intake of two papers: ${Math.round(run.ms)} ms`)
    },
    patienceMs,
  )

  it(
    'call a signed file valid, a changed one changed and a plain one unsigned, by word and exit code',
    async () => {
      if (intake === undefined) throw new Error('the intake above gave a receipt')
      const good = readFileSync(intake.receipt)
      const changed = join(folder, 'changed.pdf')
      const at = good.indexOf('/Title')
      const other = Buffer.from(good)
      other.writeUInt8((other[at + 9] ?? 0) ^ 1, at + 9)
      writeFileSync(changed, other)
      const longer = join(folder, 'longer.pdf')
      writeFileSync(longer, Buffer.concat([good, Buffer.from('\n% thêm\n')]))

      const verdict = await cli(['verify', intake.receipt, '--data', data, '--json'])
      expect(verdict.code).toBe(0)
      expect(JSON.parse(verdict.out)).toMatchObject({
        valid: true,
        signatures: [
          { valid: true, level: 'PAdES-B-B', coversWholeFile: true, signedAt: expect.stringMatching(/^\d{4}-/) },
        ],
      })
      expect((await cli(['verify', intake.receipt, '--data', data])).out).toMatch(/^HỢP LỆ\n/)
      for (const path of [changed, longer, paper('hon-nhan-dien-tu.pdf'), paper('hon-nhan-2.jpg')]) {
        const bad = await cli(['verify', path, '--data', data, '--json'])
        expect([basename(path), bad.code, bad.err]).toEqual([basename(path), 1, ''])
        const { valid, reason } = JSON.parse(bad.out)
        expect([valid, reason.length > 10]).toEqual([false, true])
      }
    },
    patienceMs,
  )

  it(
    'run a portal of its own on any free port until it is stopped',
    async () => {
      const portal = startCli(['portal', '--port', '0', '--dir', join(folder, 'cong'), '--fail', 'lose-answer:0.33'])
      const url = /http:\/\/127\.0\.0\.1:\d+$/.exec(await portal.firstLine)?.[0]
      const answer = await fetch(`${url}/practice/dossiers`)
      expect(await answer.json()).toEqual({ dossiers: [], files: 0 })
      portal.stop()
      expect(await portal.ended).toBe(0)
    },
    patienceMs,
  )

  it(
    'say that the store is open elsewhere instead of opening it twice',
    async () => {
      const holder = fileURLToPath(new URL('../support/desk-process.ts', import.meta.url))
      const { spawn } = await import('node:child_process')
      const other = spawn(process.execPath, [holder, data], { stdio: ['ignore', 'pipe', 'inherit'] })
      await new Promise((resolve) => other.stdout.once('data', resolve))
      const run = await cli(['doctor', '--data', data, '--json'])
      const gone = new Promise((resolve) => other.once('close', resolve))
      other.kill('SIGKILL')
      await gone

      expect([run.code, JSON.parse(run.out).error.code]).toEqual([1, 'store_in_use'])
      expect(run.err).toContain('đang được mở')
      expect((await cli(['doctor', '--data', data])).code).toBe(0)
    },
    patienceMs,
  )
})
