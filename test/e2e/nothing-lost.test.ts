import { openInChromium } from '../support/workstation.ts'
import { describeNothingLost } from './scenarios/nothing-lost.ts'

describeNothingLost(openInChromium)
