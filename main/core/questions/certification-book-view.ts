import type { BookView } from '../../../shared/contract/certifications.ts'
import {
  type BookOrder,
  bookVolume,
  type CertificationBook,
  certificationBookTitle,
} from '../../../shared/domain/certification.ts'
import type { EntryId } from '../../../shared/domain/ids.ts'
import { formatMoney } from '../../../shared/domain/money.ts'
import { formatDay, toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { foldDiacritics, tidyText } from '../../../shared/domain/vietnamese-text.ts'
import { AppError } from '../../../shared/errors.ts'
import {
  countFound,
  findClose,
  getEntry,
  listCorrectionsOfYear,
  listFound,
  listNumbers,
  listYears,
  type OneBook,
  sumEntries,
} from '../certification/book-repository.ts'
import { totalsOf } from '../certification/book-totals.ts'
import { type CorrectedEntry, correctEntry } from '../certification/corrected-entry.ts'
import { findElectronicCopy } from '../certification/electronic-copy-repository.ts'
import { formAt } from '../commands/slip-as-printed.ts'
import type { Actor, Desk } from '../desk.ts'
import { getOfficer } from '../officers/get-officer.ts'
import { csvText } from '../reports/csv-text.ts'
import { officeSetting, practiceSetting } from '../settings/office-settings.ts'
import { getSetting } from '../settings/settings.ts'
import { verifyPdf } from '../signing/verify-pdf.ts'
import { slipA4 } from '../slips/layouts/a4.ts'
import { makeSlipContent } from '../slips/slip-content.ts'
import { slipFacts } from '../slips/slip-facts.ts'
import { makeSlipPdf } from '../slips/slip-pdf.ts'
import { toReference } from './certification-view.ts'
import { toVerdictView } from './slip-verdict.ts'

/** Lines on one printed page of the book: a page holds the same numbers for ever. */
export const linesOfPage = 15

export type BookAsked = {
  readonly book: CertificationBook
  readonly year: number | null
  readonly text: string
  readonly offset: number
  readonly order: BookOrder
  readonly limit: number
}

/** A year's book in the order asked for, as far as its lines fit what was typed. */
export function viewBook(desk: Desk, actor: Actor, { book, year: asked, text, ...part }: BookAsked): BookView {
  const thisYear = toVietnamTime(desk.host.clock.now()).year
  const one = { book, year: asked ?? thisYear }
  const corrections = listCorrectionsOfYear(desk.db, one)
  const folded = foldDiacritics(tidyText(text))
  const also = corrections.filter(({ after }) => foldDiacritics(after).includes(folded)).map(({ entryId }) => entryId)
  const wanted = { ...one, folded, also }
  const years = new Set([thisYear, one.year, ...listYears(desk.db, book)])
  return {
    ...one,
    years: [...years].toSorted((a, b) => b - a),
    volume: bookVolume(one),
    rows: listFound(desk.db, { ...wanted, ...part })
      .map((entry) => correctEntry(entry, corrections))
      .map((entry) => toRow(desk, entry)),
    found: countFound(desk.db, wanted),
    pages: Math.ceil(sumEntries(desk.db, one).entries / linesOfPage),
    totals: totalsOf(desk.db, one),
    closed: findClose(desk.db, one),
    mayClose: getOfficer(desk.db, actor.officerId).role !== 'reception',
  }
}

/** The year as CSV, in the columns of the book. */
export function viewBookTable(desk: Desk, one: OneBook): { fileName: string; text: string } {
  const head = [
    'Số thứ tự/số chứng thực',
    'Ngày, tháng, năm chứng thực',
    'Họ tên của người yêu cầu chứng thực',
    'Tên của bản chính giấy tờ, văn bản',
    'Họ tên, chức danh người ký chứng thực',
    'Số bản sao đã được chứng thực',
    'Phí chứng thực (đồng)',
    'Ghi chú',
  ]
  const rows = entriesOf(desk, one, { from: 1, until: Number.MAX_SAFE_INTEGER }).map((entry) => [
    ...[String(entry.number), formatDay(entry.certifiedAt), entry.requester, entry.title, signerOf(entry)],
    ...[String(entry.copies), String(entry.fee), remarkOf(entry)],
  ])
  const name = one.book === 'paper' ? 'so-chung-thuc-ban-sao' : 'so-chung-thuc-ban-sao-dien-tu'
  return { fileName: `${name}-${one.year}.csv`, text: csvText([head, ...rows]) }
}

/** One page of the book as the form has it, PDF/A-2b; throws `not_found` behind its last page. */
export async function bookPagePdf(
  desk: Desk,
  actor: Actor,
  { page, ...one }: OneBook & { readonly page: number },
): Promise<Uint8Array> {
  const from = (page - 1) * linesOfPage + 1
  const rows = entriesOf(desk, one, { from, until: from + linesOfPage - 1 })
  const last = rows.at(-1)
  if (last === undefined) throw new AppError('not_found')
  const office = getSetting(desk.db, officeSetting)
  const officer = getOfficer(desk.db, actor.officerId)
  const issuedAt = desk.host.clock.now()
  const isLast = last.number === sumEntries(desk.db, one).entries
  const template = formAt(desk, 'certification_book', issuedAt)
  const facts = slipFacts.certification_book({
    ...{ agencyParent: office.parentAgency, agency: office.officeName, place: office.place, issuedAt },
    officer: { name: officer.name, title: officer.title },
    isPractice: getSetting(desk.db, practiceSetting),
    title: certificationBookTitle[one.book],
    volume: bookVolume(one),
    period: `Trang ${page}, từ số ${from} đến số ${last.number}`,
    closing: isLast ? closingOf(desk, one) : '',
    rows: rows.map((entry) => ({
      number: entry.number,
      certifiedOn: toVietnamTime(entry.certifiedAt).day,
      ...{ requester: entry.requester, title: entry.title, signer: signerOf(entry) },
      ...{ copies: entry.copies, fee: entry.fee, remark: remarkOf(entry) },
    })),
  })
  return makeSlipPdf(makeSlipContent(template, facts, ''), slipA4)
}

/** The file of an electronic copy, as far as it was signed; throws `not_found`, `page_tampered`. */
export async function electronicCopyPdf(desk: Desk, entryId: EntryId): Promise<Uint8Array> {
  const digest = findElectronicCopy(desk.db, entryId)?.digest ?? null
  if (digest === null) throw new AppError('not_found')
  return desk.pages.get(digest)
}

/** Judges both signatures, and whether the file is bound to the scans that stand in the book. */
export async function verifyElectronicCopy(desk: Desk, entryId: EntryId) {
  const pdf = await electronicCopyPdf(desk, entryId)
  const verdict = toVerdictView(await verifyPdf(pdf, { ...desk.signing.trust(), asOf: null }))
  const { scans } = getEntry(desk.db, entryId)
  const named = [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/<rdf:li>sha256:([0-9a-f]{64})<\/rdf:li>/g),
  ]
  const bound = scans.length > 0 && named.map(([, digest]) => digest).join() === scans.join()
  return { ...verdict, bound }
}

function entriesOf(desk: Desk, one: OneBook, range: { readonly from: number; readonly until: number }) {
  const corrections = listCorrectionsOfYear(desk.db, one)
  return listNumbers(desk.db, { ...one, ...range }).map((entry) => correctEntry(entry, corrections))
}

function toRow(desk: Desk, entry: CorrectedEntry): BookView['rows'][number] {
  const { dossierId, requester, title, pages, copies, fee } = entry
  return {
    ...toReference(entry),
    ...{ dossierId, requester, title, pages, copies, fee, signer: signerOf(entry), void: entry.void },
    hasFile: entry.book === 'electronic' && typeof findElectronicCopy(desk.db, entry.id)?.digest === 'string',
    corrections: entry.corrections.map(({ entryId: _, ...correction }) => correction),
  }
}

function signerOf({ signer, signerTitle, corrections }: CorrectedEntry): string {
  // A corrected signer is written whole, with title.
  return corrections.some(({ part }) => part === 'signer') ? signer : `${signer}, ${signerTitle}`
}

function remarkOf({ corrections, void: isVoid }: CorrectedEntry): string {
  const notes = corrections.map(({ at, part, before, reason }) =>
    part === 'void'
      ? `Hủy ngày ${formatDay(at)}: ${reason}`
      : `Đính chính ngày ${formatDay(at)}, trước ghi «${before}»: ${reason}`,
  )
  return [...(isVoid ? ['ĐÃ HỦY'] : []), ...notes].join('. ')
}

function closingOf(desk: Desk, one: OneBook): string {
  const close = findClose(desk.db, one)
  if (close === null) return ''
  const { at, officer, entries, copies, fee } = close
  const sums = `${entries} việc chứng thực, ${copies} bản sao, phí ${formatMoney(fee)}`
  return `Khóa sổ ngày ${formatDay(at)}: năm ${one.year} có ${sums}. Người khóa sổ: ${officer}.`
}
