import { describe, expect, it } from 'vitest'
import { toOutgoing } from '../../../main/core/commands/tell-portal.ts'
import { getDossier } from '../../../main/core/dossiers/dossier-repository.ts'
import { OutgoingDossier } from '../../../main/core/outbox/outgoing-dossier.ts'
import { setDocumentComponent } from '../../../main/core/review/review-repository.ts'
import { listSources } from '../../../main/core/review/value-sources.ts'
import { aReviewDesk } from '../../support/review-desk.ts'

const receipt = { digest: '0'.repeat(64), size: 1, name: 'giấy.pdf', mediaType: 'application/pdf' }

/** A dossier with one paper in its first component: read by code, by eye, and mended by the officer. */
function aDossierWithValues() {
  const review = aReviewDesk()
  const dossierId = review.openDossier()
  const paper = review.layPaper({
    dossierId,
    read: {
      ho_ten: { value: 'LÒ THỊ MẪU', source: 'qr' },
      dan_toc: { value: 'Thai' },
      que_quan: { value: 'Na Sang' },
      noi_sinh: { value: '' },
    },
  })
  const [component] = getDossier(review.db, dossierId).components
  if (component === undefined) throw new Error('the procedure asks for something')
  setDocumentComponent(review.db, paper.documentId, component.componentId)
  const ethnic = paper.fields.find(({ code }) => code === 'dan_toc')
  if (ethnic === undefined) throw new Error('it was read')
  review.confirm(ethnic, 'Thái')
  return { ...review, dossierId, componentId: component.componentId, documentId: paper.documentId }
}

describe('where values came from', () => {
  it('goes out with each component of the dossier, counted, and without the values', () => {
    const { desk, db, dossierId, componentId } = aDossierWithValues()
    const files = new Map([[componentId, receipt]])
    const dossier = {
      ...getDossier(db, dossierId),
      people: {
        ...getDossier(db, dossierId).people,
        applicant: { ...getDossier(db, dossierId).people.applicant, fullName: 'LÒ THỊ MẪU', phone: '0900000001' },
        sources: { fullName: 'qr', phone: 'typed', email: 'typed' },
      },
    } as const
    const told = toOutgoing(desk, { dossier, status: 'received', receiptNumber: '1', receipt, files })
    expect(told.components).toMatchObject([{ componentId, sources: { qr: 1, ocr: 1, typed: 1 } }])
    // Nobody knows an address of mail: what is empty came from nowhere.
    expect(told.applicantSources).toEqual({ qr: 1, typed: 1 })
    const { components } = OutgoingDossier.parse({ ...told, code: { text: 'H99', provisional: false } })
    expect(components[0]?.sources).toEqual({ qr: 1, ocr: 1, typed: 1 })
  })

  it('is told field by field for the papers that are asked for, and for no others', () => {
    const { db, dossierId, documentId } = aDossierWithValues()
    expect(listSources(db, { dossierId, documentIds: [documentId] })).toEqual([
      { code: 'ho_ten', source: 'qr' },
      { code: 'dan_toc', source: 'typed' },
      { code: 'que_quan', source: 'ocr' },
    ])
    expect(listSources(db, { dossierId, documentIds: [] })).toEqual([])
  })

  it('is not missed in messages that an earlier release queued', () => {
    const { desk, db, dossierId, componentId } = aDossierWithValues()
    const files = new Map([[componentId, receipt]])
    const dossier = getDossier(db, dossierId)
    const people = { ...dossier.people, applicant: { ...dossier.people.applicant, fullName: 'LÒ THỊ MẪU' } }
    const told = toOutgoing(desk, {
      ...{ dossier: { ...dossier, people }, status: 'received', receiptNumber: '1', receipt, files },
    })
    const { applicantSources: _, ...older } = told
    const components = older.components.map(({ sources: __, ...component }) => component)
    const queued = { ...older, components, code: { text: 'H99', provisional: false } }
    expect(OutgoingDossier.parse(queued)).toEqual(queued)
  })
})
