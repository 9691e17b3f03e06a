import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { explainSheets } from '../../../main/hosts/cli/explain-sheets.ts'
import { createFileLog } from '../../../main/hosts/line-log.ts'
import { createPlainHost } from '../../../main/hosts/plain-host.ts'
import { sampleStacks } from '../../../main/practice/sample-stacks.ts'
import { foldDiacritics } from '../../../shared/domain/vietnamese-text.ts'
import { aPaper, torn } from '../../support/bad-papers.ts'
import { aSignedInDesk, type PracticeDesk } from '../../support/practice-desk.ts'
import { cli } from '../../support/run-cli.ts'
import { takeInto } from '../../support/take-papers.ts'
import { aTempFolder } from '../../support/temp-folder.ts'

const patienceMs = 600_000
const [stack] = sampleStacks

const Truth = z.array(
  z.object({ file: z.string(), fields: z.array(z.object({ name: z.string(), type: z.string(), value: z.unknown() })) }),
)

/** What the papers say of people: names, numbers, places; not the office that is named on them. */
function secretsOfPapers(): string[] {
  const papers = Truth.parse(JSON.parse(Buffer.from(aPaper('truth.json')).toString('utf8')))
  const personal = new Set(['name', 'id', 'place', 'phone'])
  const values = papers
    .filter(({ file }) => stack.files.some((name) => name === file))
    .flatMap(({ fields }) => fields.filter(({ type }) => personal.has(type)).map(({ value }) => value))
  return [...new Set(values.filter((value): value is string => typeof value === 'string' && value.length >= 6))]
}

/** A text as it may stand in a file: as it is, without tone marks, in small letters, in any composition. */
function spellings(secret: string): string[] {
  const texts = [secret, secret.toLowerCase(), foldDiacritics(secret), foldDiacritics(secret).toUpperCase()]
  return [...new Set([...texts, secret.normalize('NFD')])]
}

function found(secrets: readonly string[], text: string): string[] {
  return secrets.filter((secret) => spellings(secret).some((spelling) => text.includes(spelling)))
}

/** Every file of the office; the practice portal's own folder is another's: there lies what was sent to it. */
function filesOf(dataDir: string): { name: string; bytes: Buffer }[] {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(dataDir, path).startsWith('practice-portal/'))
    .map((path) => ({ name: relative(dataDir, path), bytes: readFileSync(path) }))
}

/** The main job with everything that an officer may do to a value, and refusals on the way. */
async function workThrough(desk: PracticeDesk): Promise<string> {
  const { call, office, client } = desk
  const files = stack.files.map((name, at) => ({ name: `CCCD GIÀNG A PHỬ ${at}.jpg`, bytes: aPaper(name) }))
  const bad = { name: 'GIÀNG A PHỬ rách.jpg', bytes: torn(aPaper('khai-sinh-a-2.jpg')) }
  const { dossierId } = await takeInto(desk, [...files, bad], stack.procedureCode)
  await office.core.readAll()
  const view = await call.dossiers.get({ dossierId })
  const wrong = { ...view.applicant, personalId: '01109600471' }
  await expect(call.dossiers.setPeople({ dossierId, applicant: wrong, submitter: wrong })).rejects.toThrow()
  await expect(call.dossiers.receive({ dossierId })).rejects.toThrow()
  await expect(call.dossiers.search({ text: 'GIÀNG A PHỬ', limit: 1000 })).rejects.toThrow()
  await call.dossiers.setPeople({
    dossierId,
    applicant: { ...view.applicant, phone: '0987654321' },
    submitter: view.submitter,
  })
  office.core.confirmAll(client, dossierId)
  for (const { componentId, required, satisfied } of view.components) {
    if (!required || satisfied) continue
    await call.dossiers.setComponent({ componentId, originals: 1, certifiedCopies: 0, photocopies: 0, shown: true })
  }
  await explainSheets(desk, dossierId)
  desk.office.portal.setFaults({ html: 1 })
  const { slipId } = await call.dossiers.receive({ dossierId })
  await call.outbox.sendNow({ messageId: null })
  desk.office.portal.setFaults({ 'lose-answer': 0.3 })
  for (let left = 1, round = 0; left > 0 && round < 50; round += 1) {
    left = (await call.outbox.sendNow({ messageId: null })).waiting
  }
  expect((await call.slips.verify({ slipId })).valid).toBe(true)
  expect((await call.dossiers.search({ text: 'giang' })).items.map((item) => item.dossierId)).toContain(dossierId)
  return view.applicant.fullName
}

it(
  'writes nothing of the papers into a log, a file name or any byte of the data folder',
  async () => {
    const dataDir = aTempFolder()
    const logFile = join(dataDir, 'logs', 'desk.log')
    const log = createFileLog(logFile)
    const { log: _, ...host } = createPlainHost({ dataDir, log })
    const desk = await aSignedInDesk({ dataDir, host: { ...host, log } })
    const secrets = [...secretsOfPapers(), '0987654321', 'GIÀNG A PHỬ']
    expect(secrets.length).toBeGreaterThan(8)

    const applicant = await workThrough(desk)

    // The search is able to find: the dossier does hold these values, and so does what the portal was sent.
    expect(applicant.length).toBeGreaterThan(5)
    expect(found(secrets, JSON.stringify(await desk.call.dossiers.search({ text: '' }))).length).toBeGreaterThan(0)
    const logged = readFileSync(logFile, 'utf8')
    expect(logged.split('\n').length).toBeGreaterThan(20)
    expect(logged).toContain('practice_portal_started')
    expect(logged).toContain('outbox_attempt')
    expect(logged).toContain('"what":"refused"')
    expect(found([...secrets, applicant], logged)).toEqual([])

    // While it is open, so that the write-ahead log is there as well; then closed.
    const open = filesOf(dataDir)
    expect(open.map(({ name }) => name)).toEqual(expect.arrayContaining(['desk.db', 'desk.db-wal', 'store.key']))
    await desk.close()
    const pieces = stack.files.map((name) => Buffer.from(aPaper(name)).subarray(20_000, 20_024))
    for (const { name, bytes } of [...open, ...filesOf(dataDir)]) {
      expect([name, found([...secrets, applicant], name)]).toEqual([name, []])
      const text = bytes.toString('utf8')
      const wide = bytes.toString('utf16le')
      expect([name, found([...secrets, applicant], text), found([...secrets, applicant], wide)]).toEqual([name, [], []])
      expect([name, pieces.filter((piece) => bytes.includes(piece)).length]).toEqual([name, 0])
      const latin = bytes.subarray(0, 16).toString('latin1')
      expect([name, /^(\xff\xd8\xff|\x89PNG|%PDF|II\*|SQLite format 3)/.test(latin) && name !== 'lock.db']).toEqual([
        name,
        false,
      ])
    }
    const pages = open.filter(({ name }) => name.startsWith('pages/'))
    expect(pages.length).toBeGreaterThan(2 * stack.files.length)
    expect(pages.every(({ name }) => /^pages\/[0-9a-f]{2}\/[0-9a-f]{64}$/.test(name))).toBe(true)
    console.log(
      `${open.length} files, ${pages.length} of them pages, ${secrets.length} secrets, ${logged.split('\n').length} log lines: nothing found`,
    )
  },
  patienceMs,
)

it(
  'says nothing of the papers on stderr when the command line refuses',
  async () => {
    const folder = aTempFolder()
    const data = join(folder, 'data')
    const [half, page] = [join(folder, 'rach.jpg'), join(folder, 'to.jpg')]
    writeFileSync(half, torn(aPaper('khai-sinh-a-2.jpg')))
    writeFileSync(page, aPaper('khai-sinh-a-3.jpg'))
    const runs = [
      await cli(['read', half]),
      await cli(['verify', page, '--data', data]),
      await cli(['intake', '--procedure', '1.001193', '--papers', half, page, '--data', data]),
      await cli([
        'intake',
        '--procedure',
        '1.001193',
        '--papers',
        half,
        '--confirm-all',
        '--data',
        data,
        '--out',
        folder,
      ]),
      await cli(['outbox', '--data', data]),
    ]
    expect(runs.map(({ code }) => code)).toEqual([1, 1, 1, 1, 0])
    expect(runs.map(({ err }) => err).join('')).toContain('rach.jpg: Ảnh bị hỏng')
    const secrets = secretsOfPapers()
    for (const { err } of runs) expect(found(secrets, err)).toEqual([])
    expect(found(secrets, readFileSync(join(data, 'logs', 'desk.log'), 'utf8'))).toEqual([])
  },
  patienceMs,
)
