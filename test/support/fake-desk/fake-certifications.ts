import { implement } from '@orpc/server'
import { certificationCalls } from '../../../shared/contract/certifications.ts'
import type { DossierId, EntryId } from '../../../shared/domain/ids.ts'
import { officerId, slipId } from './ids.ts'

const done = { done: true as const }
const price = { dong: 2000, fromThirdPageDong: 1000, maxPerCopyDong: 200_000, text: '2.000đ/trang' }
const signers = [{ officerId: officerId(2), name: 'Nguyễn Minh Quân', title: 'Phó Chủ tịch' }]

/** Certified copies, answered with one empty request and an empty book. */
export function fakeCertifications() {
  const { certifications } = implement({ certifications: certificationCalls })
  const rights = { mayCertify: true, maySeal: true }
  const request = (dossierId: DossierId) => ({
    ...{ dossierId, status: 'draft' as const, originals: [], papers: [], price, total: 0, slipId: null, signers },
    promise: { promisedAt: '2026-11-22T10:00:00.000Z', today: true },
    ...{ promisedAt: null, ...rights, complete: false },
  })
  return {
    get: certifications.get.handler(({ input }) => request(input.dossierId)),
    setOriginals: certifications.setOriginals.handler(() => done),
    receive: certifications.receive.handler(() => ({ code: 'H00-1', slipId: slipId(1), numbers: [1] })),
    enter: certifications.enter.handler(() => ({ numbers: [1] })),
    refuse: certifications.refuse.handler(() => done),
    handBack: certifications.handBack.handler(() => done),
    waiting: certifications.waiting.handler(() => []),
    comparison: certifications.comparison.handler(({ input, errors }) => {
      throw errors.REFUSED({ data: { code: 'copy_without_scan', details: { id: input.originalId }, report: null } })
    }),
    signCopy: certifications.signCopy.handler(({ input }) => ({
      entryId: input.originalId as string as EntryId,
      number: 1,
      sealed: input.seal !== null,
    })),
    sealCopies: certifications.sealCopies.handler(() => ({ sealed: 0, left: 0 })),
    verifyCopy: certifications.verifyCopy.handler(() => ({ valid: true, reason: '', signatures: [], bound: true })),
    book: certifications.book.handler(({ input }) => ({
      ...{ book: input.book, year: 2026, years: [2026], volume: '01/2026-SCT/BS', rows: [], found: 0, pages: 0 },
      ...{ totals: { entries: 0, copies: 0, fee: 0 }, closed: null, mayClose: true },
    })),
    correct: certifications.correct.handler(() => done),
    close: certifications.close.handler(() => ({ entries: 0, copies: 0, fee: 0 })),
    table: certifications.table.handler(() => ({ fileName: 'so-chung-thuc-2026.csv', text: 'Số\r\n' })),
    certifiers: certifications.certifiers.handler(() =>
      signers.map((one) => ({ ...one, lead: true, authorised: true })),
    ),
    setCertifiers: certifications.setCertifiers.handler(() => done),
  }
}
