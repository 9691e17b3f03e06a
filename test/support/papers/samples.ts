import { authorisation } from './authorisation.ts'
import { birthNotice } from './birth-notice.ts'
import { civilStatusChangeDeclaration } from './civil-status-change-declaration.ts'
import { civilStatusCopyRequest } from './civil-status-copy-request.ts'
import { deathExtract } from './death-extract.ts'
import { deathNotice } from './death-notice.ts'
import { decision } from './decision.ts'
import { drivingLicence } from './driving-licence.ts'
import { feeReceipt } from './fee-receipt.ts'
import { funeralSupportDeclaration } from './funeral-support-declaration.ts'
import { healthInsuranceCard } from './health-insurance-card.ts'
import { householdBook } from './household-book.ts'
import { landChangeRequest } from './land-change-request.ts'
import { maritalStatusConfirmation } from './marital-status-confirmation.ts'
import { parentRecognitionDeclaration } from './parent-recognition-declaration.ts'
import { passport } from './passport.ts'
import { residenceChangeDeclaration } from './residence-change-declaration.ts'
import { residenceConfirmation } from './residence-confirmation.ts'
import type { Sample } from './sample.ts'
import { socialAssistanceDeclaration } from './social-assistance-declaration.ts'

/** A drawn sample of each kind of paper. */
export const samples: readonly Sample[] = [
  civilStatusCopyRequest,
  deathExtract,
  deathNotice,
  maritalStatusConfirmation,
  civilStatusChangeDeclaration,
  birthNotice,
  residenceChangeDeclaration,
  residenceConfirmation,
  householdBook,
  authorisation,
  socialAssistanceDeclaration,
  funeralSupportDeclaration,
  healthInsuranceCard,
  drivingLicence,
  passport,
  parentRecognitionDeclaration,
  landChangeRequest,
  feeReceipt,
  decision,
]
