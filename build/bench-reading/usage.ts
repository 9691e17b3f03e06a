import { readdirSync, readFileSync } from 'node:fs'

/** What a run cost: seconds by the clock and of the processors, and the most memory at one time. */
export type Usage = { readonly wallS: number; readonly cpuS: number; readonly peakMb: number }

export type MemoryWatch = {
  /** Memory now, in MB: this process and all that it started. */
  readonly now: () => number
  readonly stop: () => number
}

/** Looks every 100 ms at the memory of this process and its children, and keeps the most. */
export function watchMemory(): MemoryWatch {
  let peak = 0
  const now = () => {
    const mb = treeMemory(process.pid)
    peak = Math.max(peak, mb)
    return mb
  }
  const timer = setInterval(now, 100)
  return {
    now,
    stop: () => {
      clearInterval(timer)
      now()
      return peak
    },
  }
}

/** Resident memory of a process and its descendants in MB; without /proc that of this process alone. */
function treeMemory(root: number): number {
  const processes = runningProcesses()
  if (processes.length === 0) return process.memoryUsage.rss() / 1024 ** 2
  const family = new Set([root])
  for (let grown = true; grown; ) {
    const before = family.size
    for (const { id, parent } of processes) if (family.has(parent)) family.add(id)
    grown = family.size > before
  }
  const kb = processes.filter(({ id }) => family.has(id)).reduce((sum, one) => sum + one.residentKb, 0)
  return kb / 1024
}

function runningProcesses(): { readonly id: number; readonly parent: number; readonly residentKb: number }[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => processOf(name))
  } catch {
    return []
  }
}

/** Nothing for a process that ended while it was looked at. */
function processOf(name: string): { readonly id: number; readonly parent: number; readonly residentKb: number }[] {
  try {
    const status = readFileSync(`/proc/${name}/status`, 'utf8')
    const figure = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
    return [{ id: Number(name), parent: figure('PPid'), residentKb: figure('VmRSS') }]
  } catch {
    return []
  }
}
