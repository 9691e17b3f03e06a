import { openInChromium } from '../support/workstation.ts'
import { describeKeyboardDay } from './scenarios/keyboard-day.ts'

describeKeyboardDay(openInChromium)
