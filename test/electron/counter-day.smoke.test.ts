import { beforeAll, describe } from 'vitest'
import { describeCitizensFiles } from '../e2e/scenarios/citizens-files.ts'
import { describeCounterHabits } from '../e2e/scenarios/counter-habits.ts'
import { describeKeyboardDay } from '../e2e/scenarios/keyboard-day.ts'
import { describeLostNetwork } from '../e2e/scenarios/lost-network.ts'
import { describeNothingLost } from '../e2e/scenarios/nothing-lost.ts'
import { describeOfficersDay } from '../e2e/scenarios/officers-day.ts'
import { openInElectron } from '../support/electron-workstation.ts'
import { buildProgram } from './build-program.ts'
import { findElectron } from './electron-runtime.ts'

const runtime = findElectron()

if (runtime.kind === 'absent')
  console.warn(
    `SKIPPED  the counter's day in Electron: ${runtime.reason}. Only Chromium on the loopback host proves it.`,
  )
else console.log(`driver: Electron at ${runtime.executablePath}`)

describe.skipIf(runtime.kind === 'absent')('in Electron', () => {
  beforeAll(buildProgram)

  describeOfficersDay(openInElectron)
  describeKeyboardDay(openInElectron)
  describeCitizensFiles(openInElectron)
  describeLostNetwork(openInElectron)
  describeNothingLost(openInElectron)
  describeCounterHabits(openInElectron)
})
