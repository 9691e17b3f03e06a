import { expect, it } from 'vitest'
import { aSignedInDesk } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { storeOf } from '../../support/store-of.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'

it('a second dossier of one person and procedure is flagged before the receipt, and received with a reason that the server hears', async () => {
  const desk = await aSignedInDesk()
  const { call } = desk
  const personalId = '011096004718'
  const first = await aTypedDossier(desk, { personalId })
  const { code } = await call.dossiers.receive({ dossierId: first })

  const other = await aTypedDossier(desk, { personalId, procedureCode: '1.004873' })
  expect((await call.dossiers.get({ dossierId: other })).duplicates).toEqual([])
  const second = await aTypedDossier(desk, { personalId })
  const flagged = await call.dossiers.get({ dossierId: second })
  expect(flagged.duplicates).toMatchObject([{ dossierId: first, code, status: 'received' }])

  await expect(call.dossiers.receive({ dossierId: second })).rejects.toEqual(
    refusal('duplicate_dossier', { codes: [code] }),
  )
  await expect(call.dossiers.receive({ dossierId: second, duplicateReason: '  ' })).rejects.toEqual(
    refusal('duplicate_dossier'),
  )
  await call.dossiers.receive({ dossierId: second, duplicateReason: 'Con sinh đôi, hồ sơ của cháu thứ hai' })
  const note = `Cùng người, cùng thủ tục với hồ sơ ${code}: Con sinh đôi, hồ sơ của cháu thứ hai`
  expect((await call.dossiers.history({ dossierId: second }))[0]?.text).toContain(note)
  const told = storeOf(desk.dataDir)
    .prepare("SELECT payload FROM outbox_message WHERE kind = 'dossier' AND dossier_id = ?")
    .pluck()
    .get(second) as string
  expect(JSON.parse(told).dossier.note).toBe(note)

  // What has ended stands in nobody's way.
  for (const dossierId of [first, second]) {
    const act = { dossierId, action: 'withdraw' } as const
    await expect(call.dossiers.act({ ...act, reason: ' ' })).rejects.toEqual(refusal('withdrawal_reason_missing'))
    const { components } = await call.dossiers.get({ dossierId })
    const givenBack = components.filter(({ originals }) => originals > 0).map(({ componentId }) => componentId)
    await call.dossiers.act({ ...act, reason: 'công dân xin rút', givenBack })
    const [latest] = await call.dossiers.history({ dossierId })
    expect(latest?.text).toMatch(
      /^Công dân rút hồ sơ: công dân xin rút\. Trả lại: Tờ khai đăng ký khai sinh.* \(1 bản\)/,
    )
  }
  const third = await aTypedDossier(desk, { personalId })
  expect((await call.dossiers.get({ dossierId: third })).duplicates).toEqual([])
}, 120_000)
