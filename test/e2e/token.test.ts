import { openInChromium } from '../support/workstation.ts'
import { describeToken } from './scenarios/token.ts'

describeToken(openInChromium)
