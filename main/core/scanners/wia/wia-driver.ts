import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ScanSettings } from '../../../../shared/domain/scan-profile.ts'
import { AppError } from '../../../../shared/errors.ts'
import { assertPixels } from '../scanned-pixels.ts'
import type { DriverPage, ScannerCapabilities, ScannerDevice, ScannerDriver, ScanRun } from '../scanner-driver.ts'
import { faultOf, feederFault, intents, selects, toCapabilities, type WiaAnswer } from './wia-answers.ts'
import { openTalk, type WiaProgram, type WiaTalk } from './wia-talk.ts'

export type WiaPorts = {
  readonly program: WiaProgram
  /** Folder of this officer alone in which each run gets one of its own; it goes with the run. */
  readonly folder: string
}

/**
 * Scanners of Windows. The talk is tested on answers written by hand after the documents of WIA; neither `scan.ps1`
 * nor any scanner's driver was met on Windows yet.
 */
export function createWiaDriver({ program, folder }: WiaPorts): ScannerDriver {
  return {
    kind: 'wia',
    list: (signal) => listDevices(program, signal),
    capabilities: (deviceId, signal) => askCapabilities(program, deviceId, signal),
    scan: async function* (deviceId, settings, run) {
      const able = await askCapabilities(program, deviceId, run.signal)
      const asked = toRequest(able, deviceId, settings)
      const own = await mkdtemp(join(folder, 'wia-'))
      try {
        const talk = openTalk(program, { ...asked, folder: own }, run.signal)
        try {
          yield* takePages({ talk, asked, own, settings, run })
        } finally {
          await talk.end()
        }
      } finally {
        await rm(own, { recursive: true, force: true })
      }
    },
  }
}

async function listDevices(program: WiaProgram, signal: AbortSignal): Promise<readonly ScannerDevice[]> {
  const answers = await askOnce(program, { do: 'list' }, signal)
  return answers.flatMap((answer) =>
    answer.say === 'device' ? [{ id: answer.id, name: answer.name || 'WIA', driver: 'wia' as const }] : [],
  )
}

async function askCapabilities(program: WiaProgram, device: string, signal: AbortSignal): Promise<ScannerCapabilities> {
  const answers = await askOnce(program, { do: 'capabilities', device }, signal)
  const told = answers.find((answer) => answer.say === 'capabilities')
  if (told === undefined) throw new AppError('scanner_wrong_answer')
  return toCapabilities(told)
}

/** Everything that is said to one question, up to the end. */
async function askOnce(program: WiaProgram, request: object, signal: AbortSignal): Promise<readonly WiaAnswer[]> {
  const talk = openTalk(program, request, signal)
  try {
    const answers: WiaAnswer[] = []
    for (;;) {
      const answer = await talk.next()
      if (answer.say === 'fault') throw new AppError(faultOf(answer.code))
      if (answer.say === 'end') return answers
      answers.push(answer)
    }
  } finally {
    await talk.end()
  }
}

type Asked = {
  readonly do: 'scan'
  readonly device: string
  readonly select: number
  readonly intent: number
  readonly dpi: number
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** Width and height in millimetres. */
const papers = { a3: [297, 420], a4: [210, 297], a5: [148, 210], card: [85.6, 53.98] } as const

/** What a scanner may be short of a paper, in millimetres. */
const shortBy = 3

function toRequest({ sources }: ScannerCapabilities, device: string, settings: ScanSettings): Asked {
  const { source, colour, dpi, paper } = settings
  const able = sources.find((one) => one.source === source)
  if (able === undefined) throw new AppError('scanner_settings_refused')
  const [wide, long] = paper === 'longest' ? [able.widest, able.longest] : papers[paper]
  const fits = wide <= able.widest + shortBy && long <= able.longest + shortBy
  if (!fits || !able.colours.includes(colour) || !able.resolutions.includes(dpi)) {
    throw new AppError('scanner_settings_refused')
  }
  const pixels = (length: number) => Math.floor((length / 25.4) * dpi)
  return {
    do: 'scan',
    device,
    select: selects[source],
    intent: intents[colour],
    dpi,
    width: pixels(Math.min(wide, able.widest)),
    height: pixels(Math.min(long, able.longest)),
  }
}

type Taking = {
  readonly talk: WiaTalk
  readonly asked: Asked
  readonly own: string
  readonly settings: ScanSettings
  readonly run: ScanRun
}

async function* takePages({ talk, asked, own, settings, run }: Taking): AsyncGenerator<DriverPage> {
  const isGlass = settings.source === 'flatbed'
  let given = 0
  for (;;) {
    const answer = await talk.next()
    if (run.signal.aborted) throw new AppError('cancelled')
    switch (answer.say) {
      case 'ready': {
        const fault = isGlass ? null : feederFault(answer.status)
        if (fault !== null) throw new AppError(fault)
        talk.say({ do: 'next' })
        break
      }
      case 'begun':
        // WIA's automation tells nothing within a side.
        run.onProgress?.(0)
        break
      case 'page': {
        const file = join(own, answer.file)
        const bytes = await readFile(file)
        await rm(file)
        await assertPixels(bytes, pixelsOf(asked, settings))
        run.onProgress?.(1)
        given++
        yield { number: given, bytes }
        if (isGlass) return
        talk.say({ do: 'next' })
        break
      }
      case 'fault': {
        const code = faultOf(answer.code)
        // An empty feeder is how every run from it ends.
        if (code === 'scanner_no_paper' && given > 0) return
        throw new AppError(code)
      }
      case 'device':
      case 'capabilities':
      case 'end':
        throw new AppError('scanner_wrong_answer')
    }
  }
}

function pixelsOf({ width, height }: Asked, { source, colour }: ScanSettings) {
  const isGlass = source === 'flatbed'
  return { widths: [width], heights: { least: isGlass ? height : 1, most: height }, colour }
}
