import { openInChromium } from '../support/workstation.ts'
import { describeDayOfCitizens } from './scenarios/day-of-citizens.ts'

describeDayOfCitizens(openInChromium, Number(process.env['CITIZENS'] ?? 12))
