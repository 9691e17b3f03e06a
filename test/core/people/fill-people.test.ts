import { describe, expect, it } from 'vitest'
import { setPeople } from '../../../main/core/commands/change-dossier.ts'
import { fillPeople } from '../../../main/core/commands/fill-people.ts'
import { binPage } from '../../../main/core/commands/lay-pages.ts'
import { undoPageAct } from '../../../main/core/commands/page-acts.ts'
import { sendPaper } from '../../../main/core/commands/send-paper.ts'
import { nobody } from '../../../main/core/dossiers/dossier.ts'
import { getDossier } from '../../../main/core/dossiers/dossier-repository.ts'
import { listDocuments } from '../../../main/core/review/review-repository.ts'
import type { DossierId, PageId } from '../../../shared/domain/ids.ts'
import { anotherDossier, aPageDesk, type PageDesk } from '../../support/page-desk.ts'
import { seen } from '../../support/page-evidence.ts'

/** An invented person, as the code of a card says. */
const owner = { ho_ten: 'LÒ THỊ MẪU', so_dinh_danh: '011190004321', ngay_sinh: '1990-02-03' }
const asApplicant = { ...nobody, fullName: 'LÒ THỊ MẪU', personalId: '011190004321', dateOfBirth: '1990-02-03' }

/** A dossier into which nothing but a card came, whose owner became the applicant, and one more open dossier. */
function aCard() {
  const page = aPageDesk([[seen.marriage()]])
  const [card] = listDocuments(page.db, page.dossierId)
  const [pageId] = page.pageIds
  if (card === undefined || pageId === undefined) throw new Error('a page was laid in')
  page.db.prepare("UPDATE document SET document_type = 'cccd_mat_truoc' WHERE id = ?").run(card.id)
  const insert = page.db.prepare(`
    INSERT INTO field (id, document_id, page_id, code, value, raw, confidence, source, state, boxes, confirmed_how,
      shown_value, shown_source, shown_state)
    VALUES (:code, :document, :pageId, :code, :value, '', 1, 'qr', 'confirmed', '[]', 'person', :value, 'qr', 'proposed')
  `)
  for (const [code, value] of Object.entries(owner)) insert.run({ code, value, document: card.id, pageId })
  fillPeople(page.desk, page.dossierId)
  expect(peopleOf(page, page.dossierId).applicant).toEqual(asApplicant)
  return { page, pageId, other: anotherDossier(page) }
}

const peopleOf = ({ db }: PageDesk, dossierId: DossierId) => getDossier(db, dossierId).people

const send = ({ desk, actor }: PageDesk, pageId: PageId, dossierId: DossierId) =>
  sendPaper(desk, actor, { pageId, to: { kind: 'dossier', dossierId } })

describe('what is known of a person from a card', () => {
  it('goes with the card to another dossier, and comes back with it', () => {
    const { page, pageId, other } = aCard()
    send(page, pageId, other)
    expect(peopleOf(page, page.dossierId)).toMatchObject({ applicant: nobody, submitter: nobody, sources: {} })
    expect(peopleOf(page, other)).toMatchObject({ applicant: asApplicant, submitter: asApplicant })
    undoPageAct(page.desk, page.actor, page.dossierId)
    expect(peopleOf(page, page.dossierId)).toMatchObject({ applicant: asApplicant, submitter: asApplicant })
    expect(peopleOf(page, other)).toMatchObject({ applicant: nobody, submitter: nobody })
  })

  it('goes with the card into the bin', () => {
    const { page, pageId } = aCard()
    binPage(page.desk, page.actor, { pageId, binned: true })
    expect(peopleOf(page, page.dossierId).applicant).toEqual(nobody)
  })

  it('stays where an officer typed it', () => {
    const { page, pageId, other } = aCard()
    const { dossierId } = page
    const typed = { ...asApplicant, fullName: 'LÒ THỊ MẬN', phone: '0912345678' }
    setPeople(page.desk, { dossierId, applicant: typed, submitter: typed })
    send(page, pageId, other)
    const left = { ...nobody, fullName: 'LÒ THỊ MẬN', phone: '0912345678' }
    expect(peopleOf(page, dossierId)).toMatchObject({ applicant: left, submitter: left })
  })

  it('leaves alone what was typed of who stands at the counter', () => {
    const { page } = aCard()
    const { dossierId } = page
    const submitter = { ...asApplicant, email: 'mau@example.vn' }
    setPeople(page.desk, { dossierId, applicant: asApplicant, submitter })
    fillPeople(page.desk, dossierId)
    expect(peopleOf(page, dossierId).submitter).toEqual(submitter)
  })
})
