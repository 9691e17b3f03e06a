import { openInChromium } from '../support/workstation.ts'
import { describeRealScanner } from './scenarios/real-scanner.ts'

describeRealScanner(openInChromium)
