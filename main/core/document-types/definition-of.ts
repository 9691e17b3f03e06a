import type { DocumentType, SheetType } from '../../../shared/domain/document-type.ts'
import type { DocumentDefinition } from './definition.ts'
import { birthCertificateCopy } from './definitions/birth-certificate-copy.ts'
import { birthDeclaration } from './definitions/birth-declaration.ts'
import { certificationRequest } from './definitions/certification-request.ts'
import { civilStatusCopyRequest } from './definitions/civil-status-copy-request.ts'
import { confirmationRequest } from './definitions/confirmation-request.ts'
import { deathDeclaration } from './definitions/death-declaration.ts'
import { deathExtract } from './definitions/death-extract.ts'
import { deathNotice } from './definitions/death-notice.ts'
import { landUseCertificate } from './definitions/land-use-certificate.ts'
import { maritalStatusConfirmation } from './definitions/marital-status-confirmation.ts'
import { maritalStatusDeclaration } from './definitions/marital-status-declaration.ts'
import { marriageCertificate } from './definitions/marriage-certificate.ts'
import { marriageDeclaration } from './definitions/marriage-declaration.ts'
import { officialLetter } from './definitions/official-letter.ts'
import { poorHouseholdConfirmation } from './definitions/poor-household-confirmation.ts'

/** The definition of every kind of sheet; one that is forgotten here fails to compile. */
const definitionOf: Readonly<Record<SheetType, DocumentDefinition>> = {
  to_khai_dang_ky_khai_sinh: birthDeclaration,
  to_khai_dang_ky_khai_tu: deathDeclaration,
  to_khai_xac_nhan_tinh_trang_hon_nhan: maritalStatusDeclaration,
  to_khai_dang_ky_ket_hon: marriageDeclaration,
  to_khai_cap_ban_sao_trich_luc: civilStatusCopyRequest,
  giay_khai_sinh_ban_sao: birthCertificateCopy,
  giay_chung_nhan_ket_hon: marriageCertificate,
  giay_xac_nhan_tinh_trang_hon_nhan: maritalStatusConfirmation,
  trich_luc_khai_tu: deathExtract,
  giay_bao_tu: deathNotice,
  don_xin_xac_nhan: confirmationRequest,
  giay_xac_nhan_ho_ngheo: poorHouseholdConfirmation,
  phieu_de_nghi_chung_thuc: certificationRequest,
  giay_chung_nhan_quyen_su_dung_dat: landUseCertificate,
  cong_van: officialLetter,
}

/** All kinds of sheets that are known; cards have their own reading. */
export const definitions: readonly DocumentDefinition[] = Object.values(definitionOf)

/** The definition of a kind of sheet; null for cards, blank and unknown pages. */
export function findDefinition(documentType: DocumentType): DocumentDefinition | null {
  return definitions.find((definition) => definition.documentType === documentType) ?? null
}
