import { readFileSync } from 'node:fs'

/** What a run cost: seconds by the clock and of the processors, and the most memory at one time. */
export type Usage = { readonly wallS: number; readonly cpuS: number; readonly peakMb: number }

export type MemoryWatch = {
  /** Memory now, in MB: this process and all that it started. */
  readonly now: () => number
  readonly stop: () => number
}

/** Looks four times a second at the memory of this process and its children, and keeps the most. */
export function watchMemory(): MemoryWatch {
  let peak = 0
  const now = () => {
    const mb =
      process.memoryUsage.rss() / 1024 ** 2 + childrenOf(process.pid).reduce((sum, id) => sum + treeMemory(id), 0)
    peak = Math.max(peak, mb)
    return mb
  }
  const timer = setInterval(now, 250)
  return {
    now,
    stop: () => {
      clearInterval(timer)
      now()
      return peak
    },
  }
}

/** Resident memory of a child and its children in MB. */
function treeMemory(id: number): number {
  const kb = Number(/^VmRSS:\s+(\d+)/m.exec(systemText(`/proc/${id}/status`))?.[1] ?? 0)
  return kb / 1024 + childrenOf(id).reduce((sum, child) => sum + treeMemory(child), 0)
}

function childrenOf(id: number): number[] {
  return [...systemText(`/proc/${id}/task/${id}/children`).matchAll(/\d+/g)].map(([child]) => Number(child))
}

/** Empty where the system has no such file, or the process has ended meanwhile. */
function systemText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
