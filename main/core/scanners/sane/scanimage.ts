import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { AppError } from '../../../../shared/errors.ts'
import { type ScanimageEnd, statusSaid } from './scanimage-end.ts'

export type Scanimage = {
  readonly program: string
  /** Told of each start with the process id, and with null of each end. */
  readonly onTool: (pid: number | null) => void
}

export type RunningScanimage = {
  readonly child: ChildProcessWithoutNullStreams
  readonly ended: Promise<ScanimageEnd>
  /** Asks it to stop as the SANE manual says, and makes it stop when it does not. */
  stop(): void
}

const stopPatienceMs = 5_000
/** Enough for the reason; never the whole progress of a stack. */
const longestSaid = 4_000

/** Starts `scanimage` in plain English; throws nothing: a program that isn't there has ended with `code` null. */
export function startScanimage({ program, onTool }: Scanimage, args: readonly string[]): RunningScanimage {
  const child = spawn(program, [...args], { env: { ...process.env, LC_ALL: 'C' }, stdio: 'pipe' })
  let said = ''
  let force: NodeJS.Timeout | undefined
  if (child.pid !== undefined) onTool(child.pid)
  const endWithUs = () => child.kill('SIGINT')
  process.once('exit', endWithUs)
  child.stdin.on('error', () => undefined) // it ended before it was told to go on; its end says why
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text.replace(/Progress: [\d.]+%\r?/g, '')).slice(-longestSaid)
    // Some drivers wait for their own reader for ever once a page failed; the reason has been said by then.
    if (statusSaid(said) !== null) force ??= setTimeout(() => child.kill('SIGKILL'), stopPatienceMs)
  })
  const ended = new Promise<ScanimageEnd>((resolve) => {
    const end = (code: number | null, signal: string | null) => {
      clearTimeout(force)
      process.removeListener('exit', endWithUs)
      onTool(null)
      resolve({ code, signal, said })
    }
    child.on('error', () => end(null, null))
    child.on('close', end)
  })
  return {
    child,
    ended,
    stop: () => {
      child.stdin.end()
      child.kill('SIGINT')
      force ??= setTimeout(() => child.kill('SIGKILL'), stopPatienceMs)
    },
  }
}

/** Runs a question to its end. Throws `cancelled`, and `scanner_unreachable` when it takes longer than it may. */
export async function askScanimage(
  tool: Scanimage,
  args: readonly string[],
  { signal, timeoutMs }: { readonly signal: AbortSignal; readonly timeoutMs: number },
): Promise<ScanimageEnd & { readonly text: string }> {
  if (signal.aborted) throw new AppError('cancelled')
  const running = startScanimage(tool, args)
  let text = ''
  let late = false
  running.child.stdin.end()
  running.child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  const stop = () => running.stop()
  signal.addEventListener('abort', stop, { once: true })
  const timer = setTimeout(() => {
    late = true
    stop()
  }, timeoutMs)
  const end = await running.ended
  clearTimeout(timer)
  signal.removeEventListener('abort', stop)
  if (signal.aborted) throw new AppError('cancelled')
  if (late) throw new AppError('scanner_unreachable')
  return { ...end, text }
}
