import { openInChromium } from '../support/workstation.ts'
import { describeMoney } from './scenarios/money.ts'

describeMoney(openInChromium)
