import {
  enterCopies,
  handBackCopies,
  receiveCertification,
  refuseCertification,
  setOriginals,
} from '../commands/certify-copies.ts'
import { sealElectronicCopies, signElectronicCopy } from '../commands/certify-electronically.ts'
import { closeBook, correctBook, setCertifiers } from '../commands/keep-certification-book.ts'
import type { Desk } from '../desk.ts'
import type { Os } from '../dispatch.ts'
import { verifyElectronicCopy, viewBook, viewBookTable } from '../questions/certification-book-view.ts'
import {
  viewCertification,
  viewCertifiers,
  viewComparison,
  viewWaitingCertifications,
} from '../questions/certification-view.ts'
import { actorOf } from '../session.ts'

const done = { done: true } as const

/** Of hosts that never give a call up. */
const never = new AbortController().signal

/** Certified copies and their books. */
export function certificationHandlers(os: Os, desk: Desk) {
  const { certifications } = os
  return {
    get: certifications.get.handler(({ context, input }) =>
      viewCertification(desk, actorOf(context.client), input.dossierId),
    ),
    setOriginals: certifications.setOriginals.handler(({ input }) => {
      setOriginals(desk, input)
      return done
    }),
    receive: certifications.receive.handler(({ context, input }) =>
      receiveCertification(desk, actorOf(context.client), input),
    ),
    enter: certifications.enter.handler(({ context, input }) => enterCopies(desk, actorOf(context.client), input)),
    refuse: certifications.refuse.handler(({ context, input }) => {
      refuseCertification(desk, actorOf(context.client), input.dossierId)
      return done
    }),
    handBack: certifications.handBack.handler(({ context, input }) => {
      handBackCopies(desk, actorOf(context.client), input.dossierId)
      return done
    }),
    waiting: certifications.waiting.handler(() => viewWaitingCertifications(desk)),
    comparison: certifications.comparison.handler(({ context, input }) =>
      viewComparison(desk, actorOf(context.client), input.originalId),
    ),
    signCopy: certifications.signCopy.handler(({ context, input }) =>
      signElectronicCopy(desk, actorOf(context.client), input),
    ),
    sealCopies: certifications.sealCopies.handler(({ context, input, signal = never }) =>
      sealElectronicCopies(desk, actorOf(context.client), { ...input, signal }),
    ),
    verifyCopy: certifications.verifyCopy.handler(({ input }) => verifyElectronicCopy(desk, input.entryId)),
    book: certifications.book.handler(({ context, input }) => viewBook(desk, actorOf(context.client), input)),
    correct: certifications.correct.handler(({ context, input }) => {
      correctBook(desk, actorOf(context.client), input)
      return done
    }),
    close: certifications.close.handler(({ context, input }) => closeBook(desk, actorOf(context.client), input)),
    table: certifications.table.handler(({ input }) => viewBookTable(desk, input)),
    certifiers: certifications.certifiers.handler(() => viewCertifiers(desk)),
    setCertifiers: certifications.setCertifiers.handler(({ input }) => {
      setCertifiers(desk, input.officerIds)
      return done
    }),
  }
}
