import type { Paper } from '../html.ts'
import type { Chance } from '../random.ts'
import { birthCertificate } from './birth-certificate.ts'
import { birthDeclaration } from './birth-declaration.ts'
import { certificationSlip } from './certification-slip.ts'
import { confirmationRequest } from './confirmation-request.ts'
import { deathDeclaration } from './death-declaration.ts'
import { landCertificate } from './land-certificate.ts'
import { maritalStatusDeclaration } from './marital-status-declaration.ts'
import { marriageCertificate } from './marriage-certificate.ts'
import { marriageDeclaration } from './marriage-declaration.ts'
import { officialLetter } from './official-letter.ts'
import { poorHousehold } from './poor-household.ts'

/** One drawer a kind of A4 paper. */
export const allPapers: readonly [Drawer, ...Drawer[]] = [
  birthDeclaration,
  deathDeclaration,
  maritalStatusDeclaration,
  marriageDeclaration,
  birthCertificate,
  marriageCertificate,
  confirmationRequest,
  poorHousehold,
  certificationSlip,
  landCertificate,
  officialLetter,
]

type Drawer = (chance: Chance) => Paper
