import { openInChromium } from '../support/workstation.ts'
import { describeCitizensFiles } from './scenarios/citizens-files.ts'

describeCitizensFiles(openInChromium)
