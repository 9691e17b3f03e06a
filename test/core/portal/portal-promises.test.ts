import { describePortal } from '../../support/outbox/describe-portal.ts'
import { fakePortal } from '../../support/outbox/fake-portal.ts'
import { fileShelf } from '../../support/outbox/outbox-desk.ts'
import { practiceSubject } from '../../support/outbox/practice-subject.ts'

describePortal('in memory', async () => {
  const portal = fakePortal()
  return {
    portal,
    put: fileShelf().put,
    async process(dossierId) {
      portal.tell(dossierId, 'processing')
      return 'processing'
    },
    close: async () => {},
  }
})

describePortal('province adapter against the practice portal', async () => {
  const subject = await practiceSubject()
  return {
    portal: subject.portal,
    put: subject.shelf.put,
    async process() {
      subject.server.advance()
      return 'processing'
    },
    close: subject.close,
  }
})
