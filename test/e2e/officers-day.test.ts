import { openInChromium } from '../support/workstation.ts'
import { describeOfficersDay } from './scenarios/officers-day.ts'

describeOfficersDay(openInChromium)
