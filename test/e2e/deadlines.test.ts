import { openInChromium } from '../support/workstation.ts'
import { describeDeadlines } from './scenarios/deadlines.ts'

describeDeadlines(openInChromium)
