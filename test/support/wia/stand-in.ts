// Stands in for PowerShell with scan.ps1: replays a recording, one request a process. Arguments: recording, journal.
import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { WiaRecording, WiaStep } from './recordings.ts'

type Request = {
  readonly do: 'list' | 'capabilities' | 'scan'
  readonly folder: string
  readonly width: number
  readonly height: number
  readonly intent: number
  readonly dpi: number
  readonly select: number
}

const [recordingFile = '', journal = ''] = process.argv.slice(2)
const recording = JSON.parse(readFileSync(recordingFile, 'utf8')) as WiaRecording // written by the test
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
let side = 0
let share = 1

function say(line: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(line, () => resolve()))
}

async function drawPage({ folder, width, height, intent }: Request): Promise<void> {
  side++
  appendFileSync(journal, 'begun\n')
  await say('{"say":"begun"}\n')
  const file = `${String(side).padStart(4, '0')}.png`
  const size = { width: Math.round(width * share), height: Math.round(height * share) }
  // Loaded late: most runs draw nothing.
  const { default: sharp } = await import('sharp')
  const page = sharp({ create: { ...size, channels: 3, background: { r: 250, g: 250, b: 200 + side } } })
  await (intent === 1 ? page : page.toColourspace('b-w')).png().toFile(join(folder, file))
  await say(`{"say":"page","file":"${file}"}\n`)
}

/** A sheet has two sides where both were selected. */
async function drawSheet(request: Request): Promise<void> {
  await drawPage(request)
  if (request.select !== 5) return
  await lines.next()
  await drawPage(request)
}

async function replay(step: WiaStep, request: Request): Promise<'go_on' | 'stop'> {
  if (step === 'exit') return 'stop'
  if (step === 'wait') return (await lines.next()).done ? 'stop' : 'go_on'
  if (step === 'page') await drawSheet(request)
  else if ('line' in step) await say(`${step.line}\n`)
  else if ('bytes' in step) await say(step.bytes)
  else if ('dpi' in step) share = step.dpi / request.dpi
  else await sleep(step.pauseMs)
  return 'go_on'
}

appendFileSync(journal, `pid ${process.pid}\n`)
const first = await lines.next()
const request = JSON.parse(first.value ?? '') as Request // the driver's own words
const steps = request.do === 'scan' ? recording.scan : recording[request.do].map((line) => ({ line }))
for (const step of steps) if ((await replay(step, request)) === 'stop') break
process.exit(0)
