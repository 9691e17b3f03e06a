import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { AppError } from '../../../../shared/errors.ts'
import { WiaAnswer } from './wia-answers.ts'

/** The program that speaks to WIA; see `wiaProgram`. */
export type WiaProgram = { readonly command: string; readonly args: readonly string[] }

export type WiaTalk = {
  /** The next thing the program says. Refuses with its fault's name; a program that ends in silence was lost. */
  next(): Promise<WiaAnswer>
  say(request: object): void
  /** Lets the program end by itself for a moment, then ends it; resolves when it is gone. */
  end(): Promise<void>
}

/** Characters of the longest line that makes sense. */
const longestLine = 65_536
/** Milliseconds from the end of its stdin to the end of the program: the length of a side, at most. */
const graceMs = 3_000

/** Starts the program for one request. The signal ends it. */
export function openTalk(program: WiaProgram, request: object, signal: AbortSignal): WiaTalk {
  if (signal.aborted) throw new AppError('cancelled')
  const child = spawn(program.command, [...program.args], { windowsHide: true, stdio: ['pipe', 'pipe', 'pipe'] })
  const gone = new Promise<void>((resolve) => {
    // Not `close`: that waits for words which nobody wants to hear any more.
    child.once('exit', () => resolve())
    child.once('error', () => {
      // A program that can't be started says nothing, for ever.
      child.stdout.destroy()
      resolve()
    })
  })
  // A program that ends while it is spoken to is told by its silence.
  child.stdin.on('error', () => {})
  child.stderr.resume()
  const lines = linesOf(child)
  const say = (what: object) => void child.stdin.write(`${JSON.stringify(what)}\n`)
  say(request)
  const cancelled = new Promise<'cancelled'>((resolve) => {
    signal.addEventListener('abort', () => resolve('cancelled'), { once: true })
  })
  return {
    say,
    next: async () => {
      const line = await Promise.race([lines.next(), cancelled])
      if (line === 'cancelled') throw new AppError('cancelled')
      if (line.done) throw new AppError('scanner_driver_lost')
      return toAnswer(line.value)
    },
    end: async () => {
      child.stdin.end()
      const timer = setTimeout(() => child.kill('SIGKILL'), graceMs)
      await gone
      clearTimeout(timer)
      child.stdout.destroy()
    },
  }
}

/** Whole lines; what a program leaves without an end when it dies is not one. */
async function* linesOf(child: ChildProcessWithoutNullStreams): AsyncGenerator<string, void> {
  let rest = ''
  child.stdout.setEncoding('utf8')
  try {
    for await (const part of child.stdout as AsyncIterable<string>) {
      const lines = `${rest}${part}`.split('\n')
      rest = lines.pop() ?? ''
      if (rest.length > longestLine) throw new AppError('scanner_wrong_answer')
      for (const line of lines) if (line.trim() !== '') yield line
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('scanner_driver_lost', {}, { cause: error })
  }
}

function toAnswer(line: string): WiaAnswer {
  try {
    return WiaAnswer.parse(JSON.parse(line))
  } catch (error) {
    throw new AppError('scanner_wrong_answer', {}, { cause: error })
  }
}
