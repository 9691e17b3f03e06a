import { openInChromium } from '../support/workstation.ts'
import { describeLostNetwork } from './scenarios/lost-network.ts'

describeLostNetwork(openInChromium)
