import type { ErrorCode } from '../../../../shared/errors.ts'
import { elementsAt, readXml, textsAt } from './escl-xml.ts'

/** How the scanner stands. */
export type EsclStatus = {
  readonly state: string | null
  /** The feeder's own state; null where the scanner has none or says nothing. */
  readonly feeder: string | null
  readonly jobs: readonly { readonly path: string; readonly state: string | null }[]
}

/** Reads the answer to `ScannerStatus`; `base` is what the addresses of jobs count from. */
export function readStatus(bytes: Uint8Array, base: URL): EsclStatus {
  const root = readXml(bytes, 'ScannerStatus')
  return {
    state: textsAt(root, 'State')[0] ?? null,
    feeder: textsAt(root, 'AdfState')[0] ?? null,
    jobs: elementsAt(root, 'Jobs', 'JobInfo').flatMap((job) => {
      const uri = textsAt(job, 'JobUri')[0] ?? ''
      if (!URL.canParse(uri, base)) return []
      return [{ path: new URL(uri, base).pathname, state: textsAt(job, 'JobState')[0] ?? null }]
    }),
  }
}

const feederFaults: Readonly<Record<string, ErrorCode>> = {
  ScannerAdfJam: 'scanner_jammed',
  ScannerAdfMispick: 'scanner_jammed',
  ScannerAdfMultipickDetected: 'scanner_jammed',
  ScannerAdfDuplexPageTooShort: 'scanner_jammed',
  ScannerAdfDuplexPageTooLong: 'scanner_jammed',
  ScannerAdfInputTrayOverloaded: 'scanner_jammed',
  ScannerAdfInputTrayFailed: 'scanner_failed',
  ScannerAdfHatchOpen: 'scanner_cover_open',
}

/** The fault that the feeder tells of; an empty tray is none, for every run ends with one. */
export function feederFault({ feeder }: EsclStatus): ErrorCode | null {
  return feeder !== null && Object.hasOwn(feederFaults, feeder) ? (feederFaults[feeder] ?? null) : null
}

export function isFeederEmpty({ feeder }: EsclStatus): boolean {
  return feeder === 'ScannerAdfEmpty'
}

/** How a job stands; null where the scanner has forgotten it. */
export function jobState({ jobs }: EsclStatus, job: URL): string | null {
  return jobs.find(({ path }) => path === job.pathname)?.state ?? null
}
