import { openInChromium } from '../support/workstation.ts'
import { describeTemplatePacks } from './scenarios/template-packs.ts'

describeTemplatePacks(openInChromium)
