import { openInChromium } from '../support/workstation.ts'
import { describePageWork } from './scenarios/page-work.ts'

describePageWork(openInChromium)
