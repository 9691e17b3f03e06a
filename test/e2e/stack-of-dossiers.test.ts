import { openInChromium } from '../support/workstation.ts'
import { describeStackOfDossiers } from './scenarios/stack-of-dossiers.ts'

describeStackOfDossiers(openInChromium)
