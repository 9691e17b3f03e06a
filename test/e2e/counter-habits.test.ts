import { openInChromium } from '../support/workstation.ts'
import { describeCounterHabits } from './scenarios/counter-habits.ts'

describeCounterHabits(openInChromium)
