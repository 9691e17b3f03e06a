import { describe, expect, it } from 'vitest'
import { isProofOf } from '../../../main/core/outbox/delivery-proof.ts'
import { mapText, readIndicatorMap } from '../../../main/core/reports/indicator-map.ts'
import { openPortalKey } from '../../../main/practice/portal/portal-key.ts'
import { fromVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { aClock } from '../../support/fake-clock.ts'
import { aSignedInDesk, type PracticeDesk, type PracticeDeskOptions } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { aTempFolder } from '../../support/temp-folder.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'

async function signInAs({ call }: PracticeDesk, role: 'lead' | 'reception', pin: string) {
  const { officers } = await call.session.current()
  const officer = officers.find((one) => one.role === role)
  if (officer === undefined) throw new Error(`the practice office has a ${role} officer`)
  await call.session.signIn({ officerId: officer.officerId, pin })
}

/** An office that received a dossier in October, on the first day of November. */
async function aNewMonth(options: PracticeDeskOptions = {}) {
  const clock = aClock(fromVietnamTime('2026-10-26', '09:00'))
  const desk = await aSignedInDesk({ ...options, host: { clock } })
  const dossierId = await aTypedDossier(desk, { procedureCode: '1.004873' })
  await desk.call.dossiers.receive({ dossierId })
  await desk.call.outbox.sendNow({ messageId: null })
  clock.set(fromVietnamTime('2026-11-02', '08:00'))
  await signInAs(desk, 'lead', '2222')
  const october = () => desk.call.reports.monthly({ month: '2026-10' })
  return { desk, call: desk.call, clock, october }
}

it('takes a map of indicators only as the province signed it', () => {
  const key = openPortalKey(aTempFolder())
  const map = { edition: '2026-07-01', lines: [{ code: 'CS2.1', indicator: '2.1', take: 'percent' as const }] }
  const signed = { ...map, signature: key.sign(mapText(map)) }
  expect(readIndicatorMap(JSON.stringify(signed), key.publicKey)).toEqual(signed)
  const changed = { ...signed, lines: [{ ...map.lines[0], code: 'CS4.3' }] }
  const other = openPortalKey(aTempFolder()).publicKey
  for (const [text, publicKey] of [
    [JSON.stringify(changed), key.publicKey],
    [JSON.stringify({ ...signed, edition: '2027-01-01' }), key.publicKey],
    [JSON.stringify(signed), other],
    [JSON.stringify(signed), ''],
    ['{', key.publicKey],
    ['{}', key.publicKey],
  ] as const) {
    expect(readIndicatorMap(text, publicKey)).toBeNull()
  }
})

// Each opens an office of its own.
describe('the report of a month', { timeout: 180_000 }, () => {
  it('goes to the province once, with the figures of the screen under the province’s codes, and its proof is kept', async () => {
    const { desk, call, october } = await aNewMonth()
    expect(await october()).toMatchObject({ mapEdition: '2026-07-01', over: true, state: null })
    await call.reports.sendMonth({ month: '2026-10' })
    const [queued] = await call.outbox.list({})
    expect(queued).toMatchObject({ kind: 'report', month: '2026-10', applicantName: '' })
    await expect(call.reports.sendMonth({ month: '2026-10' })).rejects.toEqual(refusal('report_sent_before'))
    await call.outbox.sendNow({ messageId: null })
    const proven = await october()
    expect(proven).toMatchObject({ state: 'proven', proofNumber: 'BN-BC-000001' })
    await expect(call.reports.sendMonth({ month: '2026-10' })).rejects.toEqual(refusal('report_sent_before'))

    const [report, ...others] = desk.office.portal.reports()
    expect(others).toEqual([])
    const { digest, proof, record } = report ?? expect.fail('no report at the portal')
    expect(isProofOf(proof, { digest, dossierId: proof.dossierId }, desk.office.portal.publicKey)).toBe(true)
    const { indicators } = await call.reports.period({ from: '2026-10-01', until: '2026-10-31' })
    const synced = indicators.find(({ key }) => key === '1.4')?.counted
    expect(synced).toMatchObject({ dossiers: 1, among: 1 })
    expect(record).toMatchObject({
      KyBaoCao: '2026-10',
      PhienBanBangChiSo: '2026-07-01',
      DanhSachChiSo: expect.arrayContaining([
        { MaChiSo: 'CS1.4', GiaTri: 100 },
        { MaChiSo: 'CS2.1.MAU', GiaTri: 1 },
        { MaChiSo: 'CS5.3', GiaTri: null },
        { MaChiSo: 'DP.CHO', GiaTri: null },
      ]),
    })
  })

  it('waits in the outbox while there is no network, and arrives once though answers are lost', async () => {
    const { desk, call, october } = await aNewMonth()
    desk.office.portal.setFaults({ drop: 1 })
    await call.reports.sendMonth({ month: '2026-10' })
    await call.outbox.sendNow({ messageId: null })
    expect(await october()).toMatchObject({ state: 'waiting', proofNumber: null })
    desk.office.portal.setFaults({})
    // Signs in, so that only the report's own answer is lost.
    expect(await desk.office.core.fetchStatuses()).toBe(true)
    desk.office.portal.setFaults({ 'lose-answer': 1 })
    await call.outbox.sendNow({ messageId: null })
    expect(await october()).toMatchObject({ state: 'waiting' })
    expect(desk.office.portal.reports()).toHaveLength(1)
    desk.office.portal.setFaults({})
    await call.outbox.sendNow({ messageId: null })
    expect(await october()).toMatchObject({ state: 'proven', proofNumber: 'BN-BC-000001' })
    expect(desk.office.portal.reports()).toHaveLength(1)
  })

  it('is refused in words for a month that goes on, for a forged map and for who does not run the office', async () => {
    const { desk, call } = await aNewMonth()
    await expect(call.reports.sendMonth({ month: '2026-11' })).rejects.toEqual(refusal('month_not_over'))
    const forged = desk.office.portal.indicatorMap.replace('CS1.4', 'CS9.9')
    await expect(call.reports.takeMap({ text: forged })).rejects.toEqual(refusal('indicator_map_unsigned'))
    await call.reports.takeMap({ text: desk.office.portal.indicatorMap })
    await signInAs(desk, 'reception', '1111')
    await expect(call.reports.sendMonth({ month: '2026-10' })).rejects.toEqual(refusal('forbidden'))
  })
})
