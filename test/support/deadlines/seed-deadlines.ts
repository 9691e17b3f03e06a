import { createRouterClient } from '@orpc/server'
import { createPlainHost } from '../../../main/hosts/plain-host.ts'
import { openPracticeOffice } from '../../../main/practice/open-practice-office.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { aClock } from '../fake-clock.ts'
import { aTypedDossier } from '../typed-dossier.ts'

const dayMs = 86_400_000

export type Seeded = {
  readonly late: DossierId
  /** The day on which a dossier falls due that has weeks left. */
  readonly farDay: string
}

/** A practice office whose dossiers came in over the last weeks: one late, one that waits for papers, some that run. */
export async function seedDeadlines(dataDir: string): Promise<Seeded> {
  const now = Date.now()
  const daysAgo = (days: number) => new Date(now - days * dayMs).toISOString()
  const clock = aClock(daysAgo(20))
  const host = { ...createPlainHost({ dataDir, log: () => {} }), clock }
  const office = await openPracticeOffice(host, { sources: [], progressMs: 365 * dayMs })
  const call = createRouterClient(office.core.router, { context: { client: office.core.newClient() } })
  const { officers } = await call.session.current()
  const officer = officers.find(({ role }) => role === 'reception')
  if (officer === undefined) throw new Error('the practice office has a reception officer')
  await call.session.signIn({ officerId: officer.officerId, pin: '1111' })
  const receive = async (days: number, procedureCode: string, fullName: string) => {
    clock.set(daysAgo(days))
    const dossierId = await aTypedDossier({ call }, { procedureCode, fullName })
    await call.dossiers.receive({ dossierId })
    return dossierId
  }
  const late = await receive(20, '1.004873', 'LÒ VĂN MẪU')
  const waits = await receive(18, '1.004884', 'VỪ A MẪU')
  clock.set(daysAgo(17))
  await call.dossiers.act({ dossierId: waits, action: 'request_supplement', reason: 'tờ khai thiếu trang' })
  await receive(12, '1.011607', 'CÀ VĂN MẪU')
  const far = await receive(2, '1.013978', 'GIÀNG A MẪU')
  await receive(1, '1.004873', 'QUÀNG THỊ MẪU')
  clock.set(new Date(now).toISOString())
  // The portal hears of all of it now: it moves on what it has known for a day.
  await call.outbox.sendNow({ messageId: null })
  const { promisedAt } = await call.dossiers.get({ dossierId: far })
  await office.close()
  return { late, farDay: toVietnamTime(promisedAt ?? '').day }
}
