import { describe, expect, it } from 'vitest'
import { recogniseType } from '../../../main/core/document-types/recognise-type.ts'
import type { PageRegion } from '../../../main/core/ocr/words.ts'
import { layOut } from '../../../main/practice/paper-maker/draw-paper.ts'
import { samplePapers } from '../../../main/practice/paper-maker/sample-papers.ts'
import { documentTypes } from '../../../shared/domain/document-type.ts'
import {
  aBirthDeclaration,
  aCertificationRequest,
  aConfirmationRequest,
  aDeathDeclaration,
  aMaritalStatusDeclaration,
  aMarriageDeclaration,
} from '../../support/declarations.ts'
import {
  aBirthCertificate,
  aLandUseCertificate,
  aMarriageCertificate,
  anOfficialLetter,
  aPoorHouseholdConfirmation,
} from '../../support/issued-papers.ts'
import { setSample } from '../../support/papers/sample.ts'
import { samples } from '../../support/papers/samples.ts'
import { strangers } from '../../support/papers/strangers.ts'
import { wordsOfSheet } from '../../support/papers/words-of-sheet.ts'

type Paper = { readonly is: string; readonly region: PageRegion }

const papers: readonly Paper[] = [
  { is: 'to_khai_dang_ky_khai_sinh', region: aBirthDeclaration() },
  { is: 'to_khai_dang_ky_khai_tu', region: aDeathDeclaration() },
  { is: 'to_khai_xac_nhan_tinh_trang_hon_nhan', region: aMaritalStatusDeclaration() },
  { is: 'to_khai_dang_ky_ket_hon', region: aMarriageDeclaration() },
  { is: 'giay_khai_sinh_ban_sao', region: aBirthCertificate() },
  { is: 'giay_chung_nhan_ket_hon', region: aMarriageCertificate() },
  { is: 'don_xin_xac_nhan', region: aConfirmationRequest() },
  { is: 'giay_xac_nhan_ho_ngheo', region: aPoorHouseholdConfirmation() },
  { is: 'phieu_de_nghi_chung_thuc', region: aCertificationRequest() },
  { is: 'giay_chung_nhan_quyen_su_dung_dat', region: aLandUseCertificate() },
  { is: 'cong_van', region: anOfficialLetter() },
  ...samplePapers
    .filter((paper) => paper.documentType !== 'cccd')
    .map(({ documentType, fields, seed }) => ({
      is: documentType,
      region: wordsOfSheet(layOut(documentType, fields, seed)),
    })),
  ...[...samples, ...strangers].flatMap((sample) =>
    sample.forms.map((_, form) => ({ is: sample.documentType, region: wordsOfSheet(setSample(sample, form)) })),
  ),
]

/** For each kind what its papers were taken for, and how often. */
function matrix(told: readonly { readonly is: string; readonly as: string }[]): string {
  return documentTypes
    .flatMap((is) => {
      const as = told.filter((one) => one.is === is).map((one) => one.as)
      const counts = [...new Set(as)].map((kind) => `${kind} ×${as.filter((one) => one === kind).length}`)
      return as.length === 0 ? [] : [`${is.padEnd(40)} ${counts.join(', ')}`]
    })
    .join('\n')
}

describe('papers of all kinds side by side', { timeout: 120_000 }, () => {
  it('are never taken for a neighbour, and papers of no kind that we read are told as unknown', () => {
    const told = papers.map(({ is, region }) => ({ is, as: recogniseType(region).documentType }))
    console.info(matrix(told))
    expect(told.filter(({ is, as }) => is !== as)).toEqual([])
    expect(new Set(told.map(({ is }) => is)).size).toBeGreaterThanOrEqual(29)
  })

  it('keep their kind with a letter in fifteen misread', () => {
    const told = papers
      .filter(({ is }) => is !== 'khong_ro')
      .map(({ is, region }) => ({ is, as: recogniseType(misread(region)).documentType }))
    const wrong = told.filter(({ is, as }) => is !== as)
    expect(wrong.filter(({ as }) => as !== 'khong_ro')).toEqual([])
    expect(wrong.length / told.length).toBeLessThan(0.05)
  })
})

/** The same page from a tired copier: every fifteenth letter is another one. */
function misread(region: PageRegion): PageRegion {
  let count = 0
  const worse = (text: string) =>
    text.replace(/\p{L}/gu, (letter) => {
      count += 1
      return count % 15 === 0 ? 'r' : letter
    })
  return {
    ...region,
    lines: region.lines.map((line) => ({
      ...line,
      words: line.words.map((word) => ({ ...word, text: worse(word.text) })),
    })),
  }
}
