import { openInChromium } from '../support/workstation.ts'
import { describeReports } from './scenarios/reports.ts'

describeReports(openInChromium)
