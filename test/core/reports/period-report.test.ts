import { expect, it } from 'vitest'
import { aPlainDesk } from '../../support/plain-desk.ts'
import { refusal } from '../../support/refusal.ts'

const year = { from: '2026-01-01', until: '2026-12-31' }

it('answers others while a year is counted', async () => {
  const { call } = await aPlainDesk()
  const answered: string[] = []
  await Promise.all([
    call.reports.period(year).then(() => answered.push('the year')),
    call.dossiers.today().then(() => answered.push('today')),
  ])
  expect(answered).toEqual(['today', 'the year'])
})

it('stops counting when nobody waits for the report any more', async () => {
  const { call } = await aPlainDesk()
  const window = new AbortController()
  const report = expect(call.reports.period(year, { signal: window.signal })).rejects.toEqual(refusal('cancelled'))
  await call.dossiers.today()
  window.abort()
  await report
})
