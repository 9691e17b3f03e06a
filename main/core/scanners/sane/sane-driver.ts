import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ScanSettings } from '../../../../shared/domain/scan-profile.ts'
import { AppError } from '../../../../shared/errors.ts'
import { spooledName } from '../page-spool.ts'
import type { DriverPage, ScannerCapabilities, ScannerDevice, ScannerDriver, ScanRun } from '../scanner-driver.ts'
import type { DriverOptions } from '../serve-scanner.ts'
import { requirePixels } from './png-resolution.ts'
import { parseSaneOptions, type SaneOptions } from './sane-options.ts'
import { abilitiesOf, planScan, sourcesOf } from './sane-plan.ts'
import { askScanimage, type Scanimage } from './scanimage.ts'
import { requireGoodEnd, startBatch } from './scanimage-batch.ts'
import { refusalOfEnd } from './scanimage-end.ts'

export type SaneDriverOptions = Partial<Pick<DriverOptions, 'onTool'>> & {
  readonly program?: string
  readonly silenceMs?: number
}

/** The list of all backends asks the network too. */
const listMs = 45_000
const optionsMs = 30_000

/** Scanners of Linux, through the program `scanimage` (SANE): USB, and by sane-airscan most network devices. */
export function createSaneDriver(options: SaneDriverOptions = {}): ScannerDriver {
  const { program = 'scanimage', onTool = () => undefined, silenceMs = 120_000 } = options
  const tool: Scanimage = { program, onTool }
  return {
    kind: 'sane',
    list: (signal) => listDevices(tool, signal),
    capabilities: (deviceId, signal) => findCapabilities(tool, deviceId, signal),
    scan: (deviceId, settings, run) => scan({ tool, deviceId, settings, silenceMs }, run),
  }
}

async function listDevices(tool: Scanimage, signal: AbortSignal): Promise<readonly ScannerDevice[]> {
  const { text } = await askScanimage(tool, ['-f', '%d\t%v\t%m\t%t%n'], { signal, timeoutMs: listMs })
  return text.split('\n').flatMap((line): ScannerDevice[] => {
    const [id = '', vendor = '', model = ''] = line.split('\t')
    return id === '' ? [] : [{ id, name: `${vendor} ${model}`.trim(), driver: 'sane' }]
  })
}

async function findCapabilities(tool: Scanimage, deviceId: string, signal: AbortSignal): Promise<ScannerCapabilities> {
  const sources = []
  for (const { source, choice } of sourcesOf(await askOptions(tool, { deviceId, choice: [], signal }))) {
    const abilities = abilitiesOf(source, await askOptions(tool, { deviceId, choice, signal }))
    if (abilities !== null) sources.push(abilities)
  }
  if (sources.length === 0) throw new AppError('scanner_wrong_answer')
  return { sources }
}

type OptionsAsked = { readonly deviceId: string; readonly choice: readonly string[]; readonly signal: AbortSignal }

/** The device's options while a source is chosen: sizes and modes may differ from source to source. */
async function askOptions(tool: Scanimage, { deviceId, choice, signal }: OptionsAsked): Promise<SaneOptions> {
  const end = await askScanimage(tool, ['-d', deviceId, ...choice, '-A'], { signal, timeoutMs: optionsMs })
  if (end.code === null && end.signal === null) throw new AppError('scanner_unreachable')
  const code = refusalOfEnd(end)
  if (code !== null) throw new AppError(code)
  return parseSaneOptions(end.text)
}

type Wanted = {
  readonly tool: Scanimage
  readonly deviceId: string
  readonly settings: ScanSettings
  readonly silenceMs: number
}

async function* scan(wanted: Wanted, run: ScanRun): AsyncGenerator<DriverPage> {
  const { tool, deviceId, settings, silenceMs } = wanted
  const plan = await planFor(wanted, run.signal)
  const folder = run.folder ?? (await mkdtemp(join(tmpdir(), 'mot-cua-sane-')))
  // What scanimage is still writing ends in `.part`: only whole pages ever have the spool's name.
  const files = ['--format=png', `--batch=${join(folder, '%04d.page')}`, '--batch-print', '--batch-prompt', '-p']
  const count = settings.source === 'flatbed' ? ['--batch-count=1'] : []
  const batch = startBatch(tool, ['-d', deviceId, ...plan.args, ...files, ...count], { ...run, silenceMs })
  let number = 1
  try {
    for (; ; number += 1) {
      const event = await batch.nextPage()
      if (event.kind === 'ended') {
        if (run.signal.aborted) throw new AppError('cancelled')
        requireGoodEnd(event.end, number - 1)
        return
      }
      const file = join(folder, spooledName(number))
      const bytes = new Uint8Array(await readFile(file))
      await requirePixels(bytes, file, { settings, width: plan.width })
      yield { number, bytes }
    }
  } finally {
    await batch.close()
    // A scanimage that had to be killed leaves its half page behind.
    await rm(join(folder, `${spooledName(number)}.part`), { force: true })
    if (run.folder === undefined) await rm(folder, { recursive: true, force: true })
  }
}

async function planFor({ tool, deviceId, settings }: Wanted, signal: AbortSignal) {
  const sources = sourcesOf(await askOptions(tool, { deviceId, choice: [], signal }))
  const chosen = sources.find(({ source }) => source === settings.source)
  if (chosen === undefined) throw new AppError('scanner_settings_refused', { source: settings.source })
  return planScan(settings, chosen, await askOptions(tool, { deviceId, choice: chosen.choice, signal }))
}
