import { openInChromium } from '../support/workstation.ts'
import { describeFurtherSlips } from './scenarios/further-slips.ts'

describeFurtherSlips(openInChromium)
