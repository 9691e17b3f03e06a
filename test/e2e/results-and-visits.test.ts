import { openInChromium } from '../support/workstation.ts'
import { describeResultsAndVisits } from './scenarios/results-and-visits.ts'

describeResultsAndVisits(openInChromium)
