import type { DocumentType } from '../../../shared/domain/document-type.ts'
import type { DocumentDefinition } from './definition.ts'
import { birthCertificateCopy } from './definitions/birth-certificate-copy.ts'
import { birthDeclaration } from './definitions/birth-declaration.ts'
import { certificationRequest } from './definitions/certification-request.ts'
import { confirmationRequest } from './definitions/confirmation-request.ts'
import { deathDeclaration } from './definitions/death-declaration.ts'
import { landUseCertificate } from './definitions/land-use-certificate.ts'
import { maritalStatusDeclaration } from './definitions/marital-status-declaration.ts'
import { marriageCertificate } from './definitions/marriage-certificate.ts'
import { marriageDeclaration } from './definitions/marriage-declaration.ts'
import { officialLetter } from './definitions/official-letter.ts'
import { poorHouseholdConfirmation } from './definitions/poor-household-confirmation.ts'

/** All kinds of sheets that are known; cards have their own reading. */
export const definitions: readonly DocumentDefinition[] = [
  birthDeclaration,
  deathDeclaration,
  maritalStatusDeclaration,
  marriageDeclaration,
  birthCertificateCopy,
  marriageCertificate,
  confirmationRequest,
  poorHouseholdConfirmation,
  certificationRequest,
  landUseCertificate,
  officialLetter,
]

/** The definition of a kind of sheet; null for cards, blank and unknown pages. */
export function findDefinition(documentType: DocumentType): DocumentDefinition | null {
  return definitions.find((definition) => definition.documentType === documentType) ?? null
}
