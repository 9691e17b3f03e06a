import { createRouterClient } from '@orpc/server'
import { createPlainHost } from '../../../main/hosts/plain-host.ts'
import { openPracticeOffice } from '../../../main/practice/open-practice-office.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { aClock } from '../../support/fake-clock.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'

const dayMs = 86_400_000

export type Waiting = {
  readonly name: string
  readonly personalId: string
  readonly code: string
  readonly dossierId: DossierId
}

export type Past = {
  /** Whose result lies ready, in the order in which they will come. */
  readonly ready: readonly Waiting[]
  /** Whose dossier is late. */
  readonly late: Waiting
}

/** The days before: one dossier that fell due and has no result, and results that wait for their owners. */
export async function seedPast(dataDir: string, returns: number): Promise<Past> {
  const now = Date.now()
  const clock = aClock(new Date(now - 20 * dayMs).toISOString())
  const host = { ...createPlainHost({ dataDir, log: () => {} }), clock }
  const office = await openPracticeOffice(host, { sources: [], progressMs: 365 * dayMs })
  const call = createRouterClient(office.core.router, { context: { client: office.core.newClient() } })
  const { officers } = await call.session.current()
  const officer = officers.find(({ role }) => role === 'reception')
  if (officer === undefined) throw new Error('the practice office has a reception officer')
  await call.session.signIn({ officerId: officer.officerId, pin: '1111' })
  const receive = async (fullName: string) => {
    const dossierId = await aTypedDossier({ call }, { procedureCode: '1.004873', fullName })
    const { code } = await call.dossiers.receive({ dossierId })
    const { applicant } = await call.dossiers.get({ dossierId })
    return { name: fullName, personalId: applicant.personalId, code, dossierId }
  }
  const late = await receive('Mùa A Trễ')
  clock.set(new Date(now - 2 * dayMs).toISOString())
  const ready: Waiting[] = []
  for (let n = 1; n <= returns; n += 1) {
    const name = `Lò Thị Nhận ${['Một', 'Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười'][n - 1] ?? n}`
    const waiting = await receive(name)
    await call.dossiers.act({ dossierId: waiting.dossierId, action: 'finish', reason: 'kết quả đã về' })
    ready.push(waiting)
  }
  clock.set(new Date(now).toISOString())
  await call.outbox.sendNow({ messageId: null })
  await office.close()
  return { ready, late }
}
