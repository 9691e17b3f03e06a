import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractAll } from '@electron/asar'
import { z } from 'zod'

const here = fileURLToPath(new URL('.', import.meta.url))

const Told = z.object({
  opened: z.string(),
  page: z.number(),
  practice: z.boolean(),
  batch: z.object({ state: z.string(), pagesTaken: z.number(), pagesRead: z.number(), refused: z.number() }),
  image: z.tuple([z.number(), z.string().nullable()]),
  fields: z.number(),
  lowThreads: z.number(),
  mappedAnew: z.number(),
})

const onLinux = process.platform === 'linux'

export type PackedStart = { readonly summary: string; readonly findings: readonly string[] }

/**
 * Starts what was packed, out of the archive and away from the checkout, in plain Node with a stand-in of Electron's
 * interface: proves that every module, worker, wasm, font and data file it needs was packed.
 */
export function startPacked(archive: string): PackedStart {
  const program = mkdtempSync(join(tmpdir(), 'packed-'))
  const data = mkdtempSync(join(tmpdir(), 'packed-data-'))
  try {
    extractAll(archive, program)
    const electron = join(program, 'node_modules', 'electron')
    mkdirSync(electron)
    copyFileSync(join(here, 'stand-in', 'electron.cjs'), join(electron, 'index.cjs'))
    writeFileSync(join(electron, 'package.json'), JSON.stringify({ name: 'electron', main: 'index.cjs' }))
    copyFileSync(join(here, 'stand-in', 'drive.mjs'), join(program, 'drive.mjs'))
    const env = { ...process.env, STAND_IN_PROGRAM: program, STAND_IN_DATA: data }
    const run = spawnSync(process.execPath, ['drive.mjs'], { cwd: program, env, encoding: 'utf8', timeout: 240_000 })
    if (run.status !== 0)
      return { summary: 'did not start', findings: [`the packed program stopped: ${run.stderr.slice(-2000)}`] }
    return judge(Told.parse(JSON.parse(run.stdout)))
  } finally {
    for (const folder of [program, data]) rmSync(folder, { recursive: true, force: true })
  }
}

function judge({
  opened,
  page,
  practice,
  batch,
  image,
  fields,
  lowThreads,
  mappedAnew,
}: z.infer<typeof Told>): PackedStart {
  const expectations: readonly (readonly [boolean, string])[] = [
    [opened === 'app://desk/index.html' && page === 200, 'the page is not served'],
    [practice, 'the first start is no practice office'],
    [
      batch.state === 'done' && batch.pagesRead > 0 && batch.pagesRead === batch.pagesTaken,
      'the simulated scan was not read',
    ],
    [fields > 0, 'no field was read'],
    [!onLinux || lowThreads > 0, 'no reading thread stands below the window'],
    [!onLinux || mappedAnew === 3, 'the memory of pictures is not given back at once'],
    [image[0] === 200 && image[1] === 'image/jpeg', 'the page image is not served'],
  ]
  return {
    summary: `practice office furnished, ${batch.pagesRead} of ${batch.pagesTaken} scanned pages read, ${fields} fields, ${lowThreads} threads below the window`,
    findings: expectations.filter(([holds]) => !holds).map(([, finding]) => `packed program: ${finding}`),
  }
}
