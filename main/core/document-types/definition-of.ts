import type { DocumentType, SheetType } from '../../../shared/domain/document-type.ts'
import type { DocumentDefinition } from './definition.ts'
import { authorisation } from './definitions/authorisation.ts'
import { birthCertificateCopy } from './definitions/birth-certificate-copy.ts'
import { birthDeclaration } from './definitions/birth-declaration.ts'
import { birthNotice } from './definitions/birth-notice.ts'
import { certificationRequest } from './definitions/certification-request.ts'
import { civilStatusChangeDeclaration } from './definitions/civil-status-change-declaration.ts'
import { civilStatusCopyRequest } from './definitions/civil-status-copy-request.ts'
import { confirmationRequest } from './definitions/confirmation-request.ts'
import { deathDeclaration } from './definitions/death-declaration.ts'
import { deathExtract } from './definitions/death-extract.ts'
import { deathNotice } from './definitions/death-notice.ts'
import { decision } from './definitions/decision.ts'
import { drivingLicence } from './definitions/driving-licence.ts'
import { feeReceipt } from './definitions/fee-receipt.ts'
import { funeralSupportDeclaration } from './definitions/funeral-support-declaration.ts'
import { healthInsuranceCard } from './definitions/health-insurance-card.ts'
import { householdBook } from './definitions/household-book.ts'
import { landChangeRequest } from './definitions/land-change-request.ts'
import { landUseCertificate } from './definitions/land-use-certificate.ts'
import { maritalStatusConfirmation } from './definitions/marital-status-confirmation.ts'
import { maritalStatusDeclaration } from './definitions/marital-status-declaration.ts'
import { marriageCertificate } from './definitions/marriage-certificate.ts'
import { marriageDeclaration } from './definitions/marriage-declaration.ts'
import { officialLetter } from './definitions/official-letter.ts'
import { parentRecognitionDeclaration } from './definitions/parent-recognition-declaration.ts'
import { passport } from './definitions/passport.ts'
import { poorHouseholdConfirmation } from './definitions/poor-household-confirmation.ts'
import { residenceChangeDeclaration } from './definitions/residence-change-declaration.ts'
import { residenceConfirmation } from './definitions/residence-confirmation.ts'
import { socialAssistanceDeclaration } from './definitions/social-assistance-declaration.ts'
import { submitterSheet } from './definitions/submitter-sheet.ts'

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
  phieu_nguoi_nop: submitterSheet,
  giay_chung_nhan_quyen_su_dung_dat: landUseCertificate,
  to_khai_cai_chinh_ho_tich: civilStatusChangeDeclaration,
  giay_chung_sinh: birthNotice,
  to_khai_nhan_cha_me_con: parentRecognitionDeclaration,
  to_khai_thay_doi_cu_tru: residenceChangeDeclaration,
  giay_xac_nhan_cu_tru: residenceConfirmation,
  so_ho_khau: householdBook,
  giay_uy_quyen: authorisation,
  to_khai_tro_giup_xa_hoi: socialAssistanceDeclaration,
  to_khai_ho_tro_mai_tang: funeralSupportDeclaration,
  the_bhyt: healthInsuranceCard,
  giay_phep_lai_xe: drivingLicence,
  ho_chieu: passport,
  don_dang_ky_bien_dong_dat: landChangeRequest,
  bien_lai_thu_phi: feeReceipt,
  quyet_dinh: decision,
  cong_van: officialLetter,
}

/** All kinds of sheets that are known; cards have their own reading. */
export const definitions: readonly DocumentDefinition[] = Object.values(definitionOf)

/** The definition of a kind of sheet; null for cards, blank and unknown pages. */
export function findDefinition(documentType: DocumentType): DocumentDefinition | null {
  return definitions.find((definition) => definition.documentType === documentType) ?? null
}
