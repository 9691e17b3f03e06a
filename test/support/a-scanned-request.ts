import type { OriginalId } from '../../shared/domain/ids.ts'
import { aPaper } from './bad-papers.ts'
import { type Taker, takeInto } from './take-papers.ts'

const nobody = { fullName: '', personalId: '', dateOfBirth: '', address: '', phone: '', email: '' }

/** A received request for an electronic copy of a marriage certificate that was scanned. */
export async function aScannedRequestAt(desk: Taker, signingPassword: string | null = null) {
  const { call } = desk
  const original = aPaper('hon-nhan-dien-tu.pdf')
  const { dossierId } = await takeInto(desk, [{ name: 'ban-chinh.pdf', bytes: original }], '2.000815')
  await desk.office.core.readAll()
  const person = { ...nobody, fullName: 'VÀNG A DÌN', personalId: '011090001234', address: 'Bản Mẫu, xã Na Sang' }
  await call.dossiers.setPeople({ dossierId, applicant: person, submitter: person })
  const { papers } = await call.certifications.get({ dossierId })
  const [paper] = papers
  if (paper === undefined) throw new Error('a paper was scanned')
  const line = { originalId: null, documentId: paper.documentId, pages: paper.pages, copies: 0, electronic: true }
  await call.certifications.setOriginals({ dossierId, originals: [{ ...line, title: paper.title, refusal: null }] })
  await call.certifications.receive({ dossierId, signerId: null, signingPassword })
  const { originals } = await call.certifications.get({ dossierId })
  const originalId = originals[0]?.originalId ?? ('' as OriginalId)
  const { pages } = await call.certifications.comparison({ originalId })
  return { dossierId, originalId, paper, pageIds: pages.map(({ pageId }) => pageId) }
}
