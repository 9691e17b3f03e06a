import type { ScanSettings } from '../../shared/domain/scan-profile.ts'
import { messages } from '../messages/vi.ts'

/** How a scanner is asked to scan, in one line. */
export function aboutSettings(settings: ScanSettings | null): string {
  if (settings === null) return ''
  const { sources, colours, papers, dpi } = messages.scanners
  return [sources[settings.source], colours[settings.colour], dpi(settings.dpi), papers[settings.paper]].join(' · ')
}
