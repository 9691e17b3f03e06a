import type { ErrorCode } from '../../../shared/errors.ts'
import { fakeScanner } from '../../support/scanners/fake-scanner-driver.ts'
import { describeScannerDriver, type ScannerScene } from './scanner-driver-suite.ts'

const faults: Partial<Record<ScannerScene, { code: ErrorCode; afterSides: number }>> = {
  jam: { code: 'scanner_jammed', afterSides: 2 },
  cover_open: { code: 'scanner_cover_open', afterSides: 2 },
  no_paper: { code: 'scanner_no_paper', afterSides: 0 },
  busy_for_ever: { code: 'scanner_busy', afterSides: 0 },
  unreachable: { code: 'scanner_unreachable', afterSides: 0 },
}

describeScannerDriver(
  'in memory',
  async (scene) => {
    const fault = faults[scene]
    return {
      ...fakeScanner({ sheets: 4, ...(fault === undefined ? {} : { fault }) }),
      sides: fault?.afterSides ?? 4,
      impossible: { source: 'flatbed', colour: 'gray', dpi: 1200, paper: 'a5' },
      close: async () => {},
    }
  },
  { skips: { busy_for_a_while: 'it is never busy for a while' } },
)
