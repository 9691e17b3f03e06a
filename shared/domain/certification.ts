import { z } from 'zod'
import type { Fee } from './procedure.ts'

/** The procedure of certifying copies from originals, as the national catalogue numbers it. */
export const certifyCopies = '2.000815'

/** Copies on paper and electronic copies are numbered in books of their own. */
export const CertificationBook = z.enum(['paper', 'electronic'])
export type CertificationBook = z.infer<typeof CertificationBook>

/** What the lines of a book can stand in order of; days run with numbers. */
export const BookOrder = z.object({ by: z.enum(['number', 'copies', 'fee']), direction: z.enum(['up', 'down']) })
export type BookOrder = z.infer<typeof BookOrder>

export const certificationBookTitle = {
  paper: 'Sổ chứng thực bản sao từ bản chính',
  electronic: 'Sổ chứng thực bản sao điện tử từ bản chính',
} as const satisfies Record<CertificationBook, string>

const bookLetters = { paper: 'SCT/BS', electronic: 'SCTĐT/BS' } as const satisfies Record<CertificationBook, string>

/** `01/2026-SCT/BS`: one volume a year (NĐ 23/2015/NĐ-CP Điều 13). */
export function bookVolume({ book, year }: { readonly book: CertificationBook; readonly year: number }): string {
  return `01/${year}-${bookLetters[book]}`
}

/** Originals that no copy may be certified of: NĐ 23/2015/NĐ-CP Điều 18 and 22. */
export const CertificationRefusal = z.enum([
  'not_original',
  'altered',
  'damaged',
  'secret',
  'unlawful_content',
  'not_legalised',
  'private_paper',
])
export type CertificationRefusal = z.infer<typeof CertificationRefusal>

export const certificationRefusalTitle = {
  not_original: 'Không phải bản chính giấy tờ, văn bản (Điều 18)',
  altered: 'Bản chính bị tẩy xóa, sửa chữa, thêm, bớt nội dung không hợp lệ (Điều 22 khoản 1)',
  damaged: 'Bản chính bị hư hỏng, cũ nát, không xác định được nội dung (Điều 22 khoản 2)',
  secret: 'Bản chính đóng dấu mật, hoặc ghi rõ không được sao chụp (Điều 22 khoản 3)',
  unlawful_content:
    'Bản chính có nội dung trái pháp luật, đạo đức xã hội, xúc phạm danh dự, vi phạm quyền công dân (Điều 22 khoản 4)',
  not_legalised: 'Giấy tờ của nước ngoài chưa được hợp pháp hóa lãnh sự (Điều 22 khoản 5)',
  private_paper: 'Giấy tờ do cá nhân tự lập, không có xác nhận và đóng dấu của cơ quan, tổ chức (Điều 22 khoản 6)',
} as const satisfies Record<CertificationRefusal, string>

/** What of an entry in the book may be corrected; a correction is added to it and never written over it. */
export const CorrectablePart = z.enum(['requester', 'title', 'copies', 'fee', 'signer', 'void'])
export type CorrectablePart = z.infer<typeof CorrectablePart>

export const correctablePartTitle = {
  requester: 'Họ tên người yêu cầu',
  title: 'Tên bản chính',
  copies: 'Số bản sao',
  fee: 'Phí chứng thực',
  signer: 'Người ký chứng thực',
  void: 'Hủy việc chứng thực',
} as const satisfies Record<CorrectablePart, string>

/** The parts of a fee by the page: whole đồng. */
export type PageFee = Pick<Fee, 'dong' | 'fromThirdPageDong' | 'maxPerCopyDong'>

/**
 * What so many copies of an original of so many pages cost, in đồng: the first two pages at one price, those behind at
 * another, a copy never above its limit (TT 226/2016/TT-BTC). Null where the catalogue gives no price.
 */
export function feeOfCopies(fee: PageFee, { pages, copies }: { readonly pages: number; readonly copies: number }) {
  if (fee.dong === null) return null
  const behind = fee.fromThirdPageDong ?? fee.dong
  const copy = Math.min(pages, 2) * fee.dong + Math.max(0, pages - 2) * behind
  return copies * Math.min(copy, fee.maxPerCopyDong ?? copy)
}
