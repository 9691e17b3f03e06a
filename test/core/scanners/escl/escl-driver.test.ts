import { anEsclDriver } from '../../../support/escl/escl-desk.ts'
import { startEsclDouble } from '../../../support/escl/escl-double.ts'
import type { EsclQuirks } from '../../../support/escl/escl-quirks.ts'
import { describeScannerDriver, type ScannerScene } from '../scanner-driver-suite.ts'

const quirksOf: Partial<Record<ScannerScene, EsclQuirks>> = {
  jam: { feederFault: { state: 'ScannerAdfJam', afterSides: 2, answers: 409 } },
  cover_open: { feederFault: { state: 'ScannerAdfHatchOpen', afterSides: 2, answers: 404 } },
  busy_for_a_while: { busyTimes: 3 },
  busy_for_ever: { busyTimes: 1_000_000 },
}

const sidesOf: Partial<Record<ScannerScene, number>> = {
  jam: 2,
  cover_open: 2,
  no_paper: 0,
  busy_for_ever: 0,
  unreachable: 0,
}

describeScannerDriver('eSCL, over HTTP', async (scene) => {
  const sheets = scene === 'no_paper' ? [] : [1, 2, 3, 4]
  const double = await startEsclDouble({ sheets, quirks: quirksOf[scene] ?? {} })
  if (scene === 'unreachable') await double.close()
  return {
    driver: anEsclDriver({ typed: [double.base] }),
    deviceId: double.base,
    sides: sidesOf[scene] ?? sheets.length,
    impossible: { source: 'flatbed', colour: 'bilevel', dpi: 100, paper: 'a5' },
    sidesBegun: double.sidesBegun,
    isAtWork: double.isAtWork,
    close: async () => {
      if (scene !== 'unreachable') await double.close()
    },
  }
})
