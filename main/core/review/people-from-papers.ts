import type { DocumentType } from '../../../shared/domain/document-type.ts'
import type { FieldSource } from '../../../shared/domain/field.ts'
import type { DocumentId } from '../../../shared/domain/ids.ts'

/** What is known of a person from the papers on the counter, with where each fact came from. */
export type PersonFacts = Partial<Record<PersonPart, PersonFact>>

type PersonFact = { readonly value: string; readonly source: FieldSource; readonly paper: DocumentId | null }

type PersonPart = 'fullName' | 'personalId' | 'dateOfBirth' | 'address' | 'phone'

export type PaperFacts = {
  /** Null for a card that a hand reader read. */
  readonly id: DocumentId | null
  readonly documentType: DocumentType
  readonly fields: readonly { readonly code: string; readonly value: string; readonly source: FieldSource }[]
}

/** Which fields of which paper speak of the person at the counter. */
export const personFields: Partial<Record<DocumentType, Partial<Record<PersonPart, string>>>> = {
  cccd_mat_truoc: {
    fullName: 'ho_ten',
    personalId: 'so_dinh_danh',
    dateOfBirth: 'ngay_sinh',
    address: 'noi_thuong_tru',
  },
  to_khai_dang_ky_khai_sinh: {
    fullName: 'nguoi_yeu_cau_ho_ten',
    personalId: 'nguoi_yeu_cau_so_dinh_danh',
    address: 'nguoi_yeu_cau_noi_cu_tru',
  },
  to_khai_dang_ky_khai_tu: {
    fullName: 'nguoi_yeu_cau_ho_ten',
    personalId: 'nguoi_yeu_cau_so_dinh_danh',
    address: 'nguoi_yeu_cau_noi_cu_tru',
  },
  to_khai_xac_nhan_tinh_trang_hon_nhan: {
    fullName: 'nguoi_yeu_cau_ho_ten',
    personalId: 'nguoi_yeu_cau_so_dinh_danh',
    address: 'nguoi_yeu_cau_noi_cu_tru',
  },
  to_khai_dang_ky_ket_hon: {
    fullName: 'nam_ho_ten',
    personalId: 'nam_so_dinh_danh',
    dateOfBirth: 'nam_ngay_sinh',
    address: 'nam_noi_cu_tru',
  },
  to_khai_cap_ban_sao_trich_luc: {
    fullName: 'nguoi_yeu_cau_ho_ten',
    personalId: 'nguoi_yeu_cau_so_dinh_danh',
    address: 'nguoi_yeu_cau_noi_cu_tru',
  },
  to_khai_cai_chinh_ho_tich: {
    fullName: 'nguoi_yeu_cau_ho_ten',
    personalId: 'nguoi_yeu_cau_so_dinh_danh',
    address: 'nguoi_yeu_cau_noi_cu_tru',
  },
  to_khai_ho_tro_mai_tang: {
    fullName: 'nguoi_yeu_cau_ho_ten',
    personalId: 'nguoi_yeu_cau_so_dinh_danh',
    dateOfBirth: 'nguoi_yeu_cau_ngay_sinh',
    address: 'nguoi_yeu_cau_noi_cu_tru',
  },
  to_khai_thay_doi_cu_tru: {
    fullName: 'ho_ten',
    personalId: 'so_dinh_danh',
    dateOfBirth: 'ngay_sinh',
    phone: 'dien_thoai',
  },
  to_khai_tro_giup_xa_hoi: {
    fullName: 'ho_ten',
    personalId: 'so_dinh_danh',
    dateOfBirth: 'ngay_sinh',
    address: 'noi_cu_tru',
  },
  don_dang_ky_bien_dong_dat: {
    fullName: 'ho_ten',
    personalId: 'so_dinh_danh',
    address: 'dia_chi',
    phone: 'dien_thoai',
  },
  phieu_de_nghi_chung_thuc: {
    fullName: 'ho_ten',
    personalId: 'nguoi_yeu_cau_so_dinh_danh',
    address: 'dia_chi',
    phone: 'dien_thoai',
  },
  phieu_nguoi_nop: {
    fullName: 'ho_ten',
    personalId: 'so_dinh_danh',
    dateOfBirth: 'ngay_sinh',
    address: 'dia_chi',
    phone: 'dien_thoai',
  },
  don_xin_xac_nhan: {
    fullName: 'ho_ten',
    personalId: 'so_dinh_danh',
    dateOfBirth: 'ngay_sinh',
    address: 'noi_cu_tru',
    phone: 'dien_thoai',
  },
  giay_xac_nhan_ho_ngheo: {
    fullName: 'chu_ho',
    personalId: 'so_dinh_danh',
    dateOfBirth: 'ngay_sinh',
    address: 'dia_chi',
  },
}

const parts: readonly PersonPart[] = ['fullName', 'personalId', 'dateOfBirth', 'address', 'phone']

/**
 * Who stands at the counter, by the papers: the person of the request, completed by the identity card of the same
 * number; by a card alone where no request is there. A card of somebody else completes nothing.
 */
export function personFromPapers(papers: readonly PaperFacts[]): PersonFacts {
  const cards = papers.filter((paper) => paper.documentType === 'cccd_mat_truoc').map(factsOf)
  const request = papers
    .filter((paper) => paper.documentType !== 'cccd_mat_truoc')
    .map(factsOf)
    .find(hasSomebody)
  if (request === undefined) return cards.find(hasSomebody) ?? {}
  const card = cards.find((candidate) => isSamePerson(candidate, request))
  return card === undefined ? request : { ...request, ...card }
}

function factsOf(paper: PaperFacts): PersonFacts {
  const codes = personFields[paper.documentType]
  if (codes === undefined) return {}
  const facts: PersonFacts = {}
  for (const part of parts) {
    const field = paper.fields.find((candidate) => candidate.code === codes[part])
    if (field !== undefined && field.value !== '') {
      facts[part] = { value: field.value, source: field.source, paper: paper.id }
    }
  }
  return facts
}

function hasSomebody(facts: PersonFacts): boolean {
  return facts.fullName !== undefined || facts.personalId !== undefined
}

function isSamePerson(card: PersonFacts, request: PersonFacts): boolean {
  if (card.personalId === undefined) return false
  if (request.personalId !== undefined) return card.personalId.value === request.personalId.value
  return fold(card.fullName?.value) === fold(request.fullName?.value)
}

function fold(name: string | undefined): string {
  return (name ?? '').toLocaleLowerCase('vi')
}
