import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { sheetIdOf } from '../../../support/escl/drawn-sheet.ts'
import { startEsclDouble } from '../../../support/escl/escl-double.ts'
import type { EsclQuirks } from '../../../support/escl/escl-quirks.ts'
import { aTempFolder } from '../../../support/temp-folder.ts'

const run = promisify(execFile)
const hasAirscan = ['/usr/bin/airscan-discover', '/usr/bin/scanimage'].every((program) => existsSync(program))
if (!hasAirscan) console.warn('sane-airscan is not installed: nobody else scans from our double of an eSCL scanner.')

/** The double is honest when a client that was written by others, for real scanners, scans from it too. */
async function scanByOthers(quirks: EsclQuirks, args: readonly string[]) {
  const double = await startEsclDouble({ sheets: [31, 32, 33], quirks })
  onTestFinished(() => double.close())
  const folder = aTempFolder()
  writeFileSync(join(folder, 'dll.conf'), 'airscan\n')
  writeFileSync(
    join(folder, 'airscan.conf'),
    `[devices]\ndouble = ${double.base}\n[options]\ndiscovery = disable\nws-discovery = off\n`,
  )
  const common = ['-d', 'airscan:e0:double', '--format=png', '--resolution=75', '--mode=Gray']
  const ending = await run('scanimage', [...common, ...args, `--batch=${folder}/p%d.png`], {
    env: { ...process.env, SANE_CONFIG_DIR: folder },
    timeout: 60_000,
  }).then(
    ({ stderr }) => ({ code: 0, stderr }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
  )
  const files = readdirSync(folder).filter((name) => name.endsWith('.png'))
  const ids = await Promise.all(files.sort().map((name) => sheetIdOf(readFileSync(join(folder, name)))))
  return { ...ending, ids, double }
}

it.skipIf(!hasAirscan)('gives sane-airscan every sheet of the feeder', async () => {
  const { code, stderr, ids, double } = await scanByOthers({}, ['--source=ADF'])
  expect({ code, stderr: stderr.split('\n').at(-2), ids }).toEqual({
    code: 0,
    stderr: expect.stringContaining('3 pages'),
    ids: [31, 32, 33],
  })
  expect(double.isAtWork()).toBe(false)
})

it.skipIf(!hasAirscan)('tells sane-airscan of a jam after the first page', async () => {
  const { stderr, ids } = await scanByOthers({ feederFault: { state: 'ScannerAdfJam', afterSides: 1, answers: 409 } }, [
    '--source=ADF',
  ])
  expect(stderr).toMatch(/jammed/i)
  expect(ids).toEqual([31])
})
