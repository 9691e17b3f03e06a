import { describe, expect, it } from 'vitest'
import { setCut } from '../../../main/core/commands/lay-pages.ts'
import { redoPageAct, undoPageAct } from '../../../main/core/commands/page-acts.ts'
import { confirmDocument, confirmField } from '../../../main/core/commands/review-fields.ts'
import { listHistory } from '../../../main/core/dossiers/history-repository.ts'
import { viewField, viewReview } from '../../../main/core/questions/review-view.ts'
import { countDoubtful } from '../../../main/core/review/review-repository.ts'
import type { FieldId } from '../../../shared/domain/ids.ts'
import { aPageDesk, type PageDesk } from '../../support/page-desk.ts'
import { seen } from '../../support/page-evidence.ts'

/** Two papers of one page each, on both of which a person confirmed the same field. */
function twoConfirmed(first: string, second: string) {
  const page = aPageDesk([[seen.request('011090000001'), seen.marriage('1')]])
  const confirm = page.db.prepare(`
    INSERT INTO field (id, document_id, page_id, code, value, raw, confidence, source, state, boxes, problem, confirmed_by,
      confirmed_at, confirmed_how, shown_value, shown_source, shown_state)
    SELECT :id, document_id, page_id, 'ho_ten', :value, 'như trên giấy', 0.9, :source, 'confirmed',
      '[{"x0":1,"y0":2,"x1":3,"y1":4}]', 'handwritten', :officer, '2026-11-27', 'person', :value, :source, 'doubtful'
    FROM document_page WHERE page_id = :pageId
  `)
  const values = [
    { value: first, source: 'ocr' },
    { value: second, source: 'qr' },
  ]
  for (const [at, said] of values.entries()) {
    confirm.run({ ...said, id: `f${at + 1}`, pageId: page.pageIds[at], officer: page.actor.officerId })
  }
  return page
}

function join(page: PageDesk): void {
  const [, pageId] = page.pageIds
  if (pageId === undefined) throw new Error('two pages were fed')
  setCut(page.desk, page.actor, { pageId, mark: 'continues' })
}

const shown = (page: PageDesk) =>
  viewReview(page.desk, page.dossierId).documents.map(({ fields }) =>
    fields
      .filter(({ code }) => code === 'ho_ten')
      .map(({ value, state, problem, rivals }) => ({ value, state, problem, rivals: rivals.map((one) => one.value) })),
  )

const rows = (page: PageDesk) => page.db.prepare("SELECT * FROM field WHERE code = 'ho_ten' ORDER BY id").all()

describe('two papers on which the same field was confirmed', () => {
  it('are told apart as a conflict when they are joined, and the dossier waits for a choice', () => {
    const page = twoConfirmed('LÒ THỊ MẪU', 'LÒ THỊ MẬU')
    expect(countDoubtful(page.db, page.dossierId)).toBe(0)
    join(page)
    expect(shown(page)).toEqual([
      [{ value: 'LÒ THỊ MẪU', state: 'doubtful', problem: 'confirmed_values_differ', rivals: ['LÒ THỊ MẬU'] }],
    ])
    expect(countDoubtful(page.db, page.dossierId)).toBe(1)
    const view = viewReview(page.desk, page.dossierId)
    expect(view.doubtful).toEqual(['f1'])
    expect(view.documents[0]?.fields[0]?.rivals[0]).toMatchObject({
      ...{ source: 'qr', pageId: page.pageIds[1], boxes: [{ x0: 1, y0: 2, x1: 3, y1: 4 }] },
    })
    const [document] = view.documents
    if (document !== undefined) confirmDocument(page.desk, page.actor, document.documentId)
    expect(countDoubtful(page.db, page.dossierId)).toBe(1)
  })

  it('get both values back whole when the papers are taken apart again, and the conflict when that is undone', () => {
    const page = twoConfirmed('LÒ THỊ MẪU', 'LÒ THỊ MẬU')
    const before = rows(page).map((row) => ({ ...(row as object), document_id: '' }))
    join(page)
    expect(rows(page)).toHaveLength(1)
    undoPageAct(page.desk, page.actor, page.dossierId)
    expect(rows(page).map((row) => ({ ...(row as object), document_id: '' }))).toEqual(before)
    expect(countDoubtful(page.db, page.dossierId)).toBe(0)
    redoPageAct(page.desk, page.dossierId)
    expect(shown(page)[0]?.[0]?.rivals).toEqual(['LÒ THỊ MẬU'])
  })

  it('are settled by the officer for either value, with the other one in the history', () => {
    for (const [chosen, left, source] of [
      ['LÒ THỊ MẪU', 'LÒ THỊ MẬU', 'ocr'],
      ['LÒ THỊ MẬU', 'LÒ THỊ MẪU', 'qr'],
      ['LÒ THỊ MÂY', 'LÒ THỊ MẪU', 'typed'],
    ] as const) {
      const page = twoConfirmed('LÒ THỊ MẪU', 'LÒ THỊ MẬU')
      join(page)
      confirmField(page.desk, page.actor, { fieldId: 'f1' as FieldId, value: chosen })
      const settled = viewField(page.desk, 'f1' as FieldId)
      expect(settled).toMatchObject({ value: chosen, state: 'confirmed', source, rivals: [] })
      expect(countDoubtful(page.db, page.dossierId)).toBe(0)
      const texts = listHistory(page.db, page.dossierId).map(({ text }) => text)
      expect(texts.some((text) => text.includes(`chọn «${chosen}», không lấy`) && text.includes(`«${left}»`))).toBe(
        true,
      )
    }
  })

  it('give the value of the second paper back after a choice, once the papers are apart', () => {
    const page = twoConfirmed('LÒ THỊ MẪU', 'LÒ THỊ MẬU')
    join(page)
    confirmField(page.desk, page.actor, { fieldId: 'f1' as FieldId, value: 'LÒ THỊ MẪU' })
    undoPageAct(page.desk, page.actor, page.dossierId)
    expect(shown(page).map(([field]) => field?.value)).toEqual(['LÒ THỊ MẪU', 'LÒ THỊ MẬU'])
  })

  it('are no conflict where both values are the same, and neither confirmation is lost', () => {
    const page = twoConfirmed('LÒ THỊ MẪU', 'LÒ THỊ MẪU')
    join(page)
    expect(shown(page)).toEqual([[{ value: 'LÒ THỊ MẪU', state: 'confirmed', problem: 'handwritten', rivals: [] }]])
    expect(countDoubtful(page.db, page.dossierId)).toBe(0)
    undoPageAct(page.desk, page.actor, page.dossierId)
    expect(shown(page).map(([field]) => field?.state)).toEqual(['confirmed', 'confirmed'])
  })
})
