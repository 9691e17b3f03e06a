import sharp from 'sharp'
import type { DocumentType } from '../../../shared/domain/document-type.ts'
import { AppError } from '../../../shared/errors.ts'
import { birthCertificateCopy } from './layouts/birth-certificate-copy.ts'
import { birthDeclaration } from './layouts/birth-declaration.ts'
import { birthNotice } from './layouts/birth-notice.ts'
import { birthPledge } from './layouts/birth-pledge.ts'
import { certificationRequest } from './layouts/certification-request.ts'
import { identityCards } from './layouts/identity-cards.ts'
import { marriageCertificate } from './layouts/marriage-certificate.ts'
import type { PaperFields } from './layouts/paper-fields.ts'
import { singleStatusDeclaration } from './layouts/single-status-declaration.ts'
import { type PaperCondition, paperConditions, weather } from './paper-condition.ts'
import { type PaperTruth, truthOf } from './paper-truth.ts'
import { pageMatrix, renderCanvas } from './render-canvas.ts'
import type { Sheet } from './sheet.ts'

export type DrawnPaper = {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/jpeg' | 'image/png'
  readonly truth: PaperTruth
}

const layouts: Partial<Record<DocumentType, (fields: PaperFields, seed: number) => Sheet>> = {
  to_khai_dang_ky_khai_sinh: birthDeclaration,
  to_khai_xac_nhan_tinh_trang_hon_nhan: singleStatusDeclaration,
  giay_khai_sinh_ban_sao: birthCertificateCopy,
  giay_chung_nhan_ket_hon: marriageCertificate,
  phieu_de_nghi_chung_thuc: certificationRequest,
  cccd: identityCards,
  giay_chung_sinh: birthNotice,
  khong_ro: birthPledge,
}

/** The marks of one paper; throws `not_found` for kinds that are not drawn. `khong_ro` gives a Giấy cam đoan về việc sinh. */
export function layOut(documentType: DocumentType, fields: PaperFields, seed: number): Sheet {
  const layout = layouts[documentType]
  if (!layout) throw new AppError('not_found', { documentType })
  return layout(fields, seed)
}

/** Draws a paper of invented people as a scan; the same arguments give the same bytes. */
export async function drawPaper(paper: {
  readonly documentType: DocumentType
  readonly fields: PaperFields
  readonly condition: PaperCondition
  readonly seed: number
}): Promise<DrawnPaper> {
  const { documentType, fields, condition, seed } = paper
  const { dpi, skew, rotation } = paperConditions[condition]
  const sheet = layOut(documentType, fields, seed)
  const matrix = pageMatrix(dpi, skew)
  const canvas = renderCanvas(sheet, matrix, dpi)
  const bytes = await weather(canvas, condition, seed)
  const { width = 0, height = 0, format } = await sharp(bytes).metadata()
  return {
    bytes,
    mediaType: format === 'png' ? 'image/png' : 'image/jpeg',
    truth: truthOf({
      documentType,
      fields,
      seed,
      sheet,
      matrix,
      dpi,
      skew,
      rotation,
      width,
      height,
      scenario: condition,
    }),
  }
}
