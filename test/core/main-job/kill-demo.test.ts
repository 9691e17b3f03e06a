import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { seededRandom } from '../../../main/practice/seeded-random.ts'
import { type DemoFolders, type DemoRun, type KillAt, runDemo, summaryOf } from '../../support/demo-process.ts'
import { storeOf } from '../../support/store-of.ts'
import { aTempFolder } from '../../support/temp-folder.ts'

/** Eight kills at each run of the suite; KILL_FOLDERS=5 for twenty, KILL_SEED for other moments. */
const folders = Number(process.env['KILL_FOLDERS'] ?? 2)
const killsEach = 4
// Runs of the whole program with real reading: minutes on an idle machine, long on a busy one.
const patienceMs = 30 * 60_000
const seed = Number(process.env['KILL_SEED'] ?? 20261122)
/** The first word that is said when everything is read; from here on the stages are short. */
const allRead = 'Nhận loại'

function freshFolders(): DemoFolders {
  const folder = aTempFolder()
  return { out: join(folder, 'out'), data: join(folder, 'data') }
}

/** What was said last before the end: the stage that the kill hit. */
function stageOf(run: DemoRun): string {
  const last = run.lines.at(-1)?.text ?? ''
  return /^[^:(0-9]+/.exec(last)?.[0].trim() || 'trước lời đầu tiên'
}

function promisedCodes(run: DemoRun): string[] {
  return run.lines.flatMap(({ text }) => /^Tiếp nhận: (.+)$/.exec(text)?.slice(1) ?? [])
}

/** Every value of every paper, in the order of the pages. */
function valuesIn(data: string): unknown[] {
  return storeOf(data)
    .prepare(`
      SELECT page.source_name, place.region, document.document_type, field.code, field.value, field.state
      FROM field JOIN document ON document.id = field.document_id
        JOIN document_page AS place ON place.document_id = document.id AND place.position = 0
        JOIN page ON page.id = place.page_id
      ORDER BY page.source_name, place.region, field.code, field.value
    `)
    .raw()
    .all()
}

/** Half of the moments while papers are taken and read, half in the short stages after that. */
function momentsOf(whole: DemoRun, random: () => number): KillAt[] {
  const readAt = whole.lines.find(({ text }) => text.startsWith(allRead))?.atMs ?? whole.ms
  const early = [random() * readAt, random() * readAt].toSorted((a, b) => a - b)
  const [first = 0, second = 0] = early
  return [
    { after: null, ms: first },
    // What is taken and read stays: the second run goes on from the first.
    { after: 'Văn phòng', ms: second - first },
    { after: allRead, ms: random() * (whole.ms - readAt) },
    { after: allRead, ms: random() * (whole.ms - readAt) },
  ]
}

/** Kills a running demo; where it was done before its moment came, the moment is drawn anew within what it took. */
async function killOnce(at: DemoFolders, moment: KillAt, random: () => number): Promise<DemoRun[]> {
  const runs = [await runDemo(at, moment)]
  for (let last = runs[0]; last !== undefined && last.exitCode !== null; last = runs.at(-1)) {
    expect(last.exitCode, last.complaints).toBe(0)
    runs.push(await runDemo(at, { after: null, ms: random() * last.ms * 0.9 }))
  }
  return runs
}

it(
  'ends with one dossier, one number and one dossier at the portal, killed again and again in the middle',
  async () => {
    const random = seededRandom(seed)
    const undisturbed = freshFolders()
    const whole = await runDemo(undisturbed, null)
    expect(whole.exitCode, whole.complaints).toBe(0)
    const wanted = summaryOf(undisturbed)
    expect(wanted).toMatchObject({ dossiers: 1, receiptNumbers: 1, portalDossiers: 1, verified: true })
    const wantedValues = valuesIn(undisturbed.data)
    console.log(`KILL_SEED=${seed}; undisturbed ${Math.round(whole.ms)} ms, ${wanted.fields} fields`)

    const stages: string[] = []
    for (let folder = 0; folder < folders; folder += 1) {
      const at = freshFolders()
      const runs: DemoRun[] = []
      for (const moment of momentsOf(whole, random)) {
        const killed = await killOnce(at, moment, random)
        runs.push(...killed)
        stages.push(...killed.filter(({ exitCode }) => exitCode === null).map(stageOf))
      }
      const last = await runDemo(at, null)
      runs.push(last)

      expect(last.exitCode, `${last.complaints}\n${last.lines.map(({ text }) => text).join('\n')}`).toBe(0)
      expect(summaryOf(at)).toMatchObject({
        dossiers: 1,
        receiptNumbers: 1,
        portalDossiers: 1,
        fields: wanted.fields,
        verified: true,
        proof: expect.any(String),
      })
      expect(valuesIn(at.data)).toEqual(wantedValues)
      expect(new Set(runs.flatMap(promisedCodes)).size).toBeLessThanOrEqual(1)
      expect(last.lines.map(({ text }) => text).join('\n')).toContain(codeIn(at.data))
      for (const code of runs.flatMap(promisedCodes)) expect(code).toBe(codeIn(at.data))
      expect(readFileSync(join(at.out, 'receipt.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    }
    expect(stages).toHaveLength(folders * killsEach)
    console.log(
      Object.entries(Object.groupBy(stages, (stage) => stage))
        .map(([stage, hits]) => `${hits?.length}× ${stage}`)
        .join('; '),
    )
  },
  patienceMs,
)

function codeIn(data: string): string {
  return String(storeOf(data).prepare('SELECT dossier_code FROM dossier').pluck().get())
}
