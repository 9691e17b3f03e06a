import type { PageToCut } from '../../main/core/batches/cut-papers.ts'
import type { PageEvidence } from '../../main/core/batches/page-evidence.ts'

/** What a plain second page tells: nothing that opens a paper. */
export function anEvidence(more: Partial<PageEvidence> = {}): PageEvidence {
  return {
    documentType: 'khong_ro',
    typeConfidence: 0.9,
    cards: [],
    opening: 'none',
    asks: false,
    printed: null,
    slip: null,
    size: { width: 210, height: 297 },
    people: { ids: [], names: [] },
    letters: '',
    likeness: { picture: '', words: [], numbers: [] },
    ...more,
  }
}

const person = (ids: readonly string[]) => ({ people: { ids, names: [] }, letters: ids.join(' ') })

/** Pages of the usual kinds; `ids` are the people they tell of. */
export const seen = {
  request: (...ids: readonly string[]) =>
    anEvidence({ documentType: 'to_khai_dang_ky_khai_sinh', opening: 'title', asks: true, ...person(ids) }),
  marriage: (...ids: readonly string[]) =>
    anEvidence({ documentType: 'giay_chung_nhan_ket_hon', opening: 'title', ...person(ids) }),
  land: (...ids: readonly string[]) =>
    anEvidence({ documentType: 'giay_chung_nhan_quyen_su_dung_dat', ...person(ids) }),
  unknown: () => anEvidence({ opening: 'motto' }),
  second: (...ids: readonly string[]) => anEvidence(person(ids)),
  numbered: (number: number, total: number | null, more: Partial<PageEvidence> = {}) =>
    anEvidence({ printed: { number, total }, ...more }),
  cards: (...ids: readonly string[]) =>
    anEvidence({ documentType: 'cccd', cards: ['cccd_mat_truoc', 'cccd_mat_sau'], size: null, ...person(ids) }),
  blank: () => anEvidence({ documentType: 'trang_trang', size: null }),
  slip: (dossier: string, component: string | null = null) => anEvidence({ slip: { dossier, component } }),
} as const

/** A stack of read pages, named p1, p2 …, with changes by name. */
export function aStack(
  evidence: readonly (PageEvidence | null)[],
  changes: Readonly<Record<string, Partial<PageToCut>>> = {},
): PageToCut[] {
  return evidence.map((one, at) => ({
    id: `p${at + 1}`,
    state: one === null ? 'unread' : 'read',
    evidence: one,
    binned: false,
    mark: null,
    ...changes[`p${at + 1}`],
  }))
}
