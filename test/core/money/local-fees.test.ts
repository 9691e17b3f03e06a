import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LocalFee } from '../../../shared/domain/local-fee.ts'
import { fromVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { aClock } from '../../support/fake-clock.ts'
import { aSignedInDesk, type PracticeDesk } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { aTempFolder } from '../../support/temp-folder.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'
import { runTool } from '../signing/run-tool.ts'

const statusConfirmation = '1.004873'
const copiesOfExtract = '2.000635'

/** Invented. */
const lowered: LocalFee = {
  procedureCode: statusConfirmation,
  dong: 3_000,
  onlineDong: 0,
  resolution: '15/2026/NQ-HĐND',
  from: '2026-11-17',
}

async function signInAs({ call }: PracticeDesk, role: 'lead' | 'reception', pin: string) {
  const { officers } = await call.session.current()
  const officer = officers.find((one) => one.role === role)
  if (officer === undefined) throw new Error(`the practice office has a ${role} officer`)
  await call.session.signIn({ officerId: officer.officerId, pin })
}

async function anOffice() {
  const clock = aClock(fromVietnamTime('2026-11-16', '09:00'))
  const desk = await aSignedInDesk({ host: { clock } })
  await signInAs(desk, 'lead', '2222')
  return { clock, desk, call: desk.call }
}

// Each opens an office of its own.
describe('a fee that the province’s resolution sets', { timeout: 180_000 }, () => {
  it('holds for dossiers opened from its day on, with its number on the receipt, and leaves open ones as they were', async () => {
    const { clock, desk, call } = await anOffice()
    await call.fees.setLocal({ fees: [lowered, { ...lowered, from: '2026-12-01', dong: 2_000 }] })
    const before = await aTypedDossier(desk, { procedureCode: statusConfirmation })
    expect(await call.fees.get({ dossierId: before })).toMatchObject({ amount: null })

    clock.set(fromVietnamTime('2026-11-17', '08:00'))
    const [found] = await call.procedures.search({ text: statusConfirmation })
    expect(found?.feeText).toBe('3.000 đồng; nộp trực tuyến: không thu (Nghị quyết 15/2026/NQ-HĐND)')
    const dossierId = await aTypedDossier(desk, { procedureCode: statusConfirmation })
    expect(await call.fees.get({ dossierId })).toMatchObject({
      amount: 3_000,
      text: '3.000 đồng (Nghị quyết 15/2026/NQ-HĐND)',
    })
    expect(await call.fees.get({ dossierId: before })).toMatchObject({ amount: null })
    await call.dossiers.receive({ dossierId })
    const { slipId } = await call.fees.takePayment({ dossierId, amount: 3_000, received: { way: 'cash' } })
    const file = join(aTempFolder(), 'slip.pdf')
    writeFileSync(file, await desk.office.core.slipPdf(desk.client, slipId, 'a4'))
    const text = runTool('pdftotext', ['-raw', file, '-']).stdout.replace(/\s+/g, ' ')
    expect(text).toContain('(Nghị quyết 15/2026/NQ-HĐND)')
    expect(text).toContain('Bằng chữ: Ba nghìn đồng')
    expect((await call.dayClose.now()).open).toMatchObject({ expectedCash: 3_000, taken: { cash: 3_000 } })

    clock.set(fromVietnamTime('2026-12-01', '08:00'))
    const later = await aTypedDossier(desk, { procedureCode: statusConfirmation })
    expect(await call.fees.get({ dossierId: later })).toMatchObject({ amount: 2_000 })
  })

  it('is counted by the copies that the catalogue counts, and may be nothing', async () => {
    const { desk, call } = await anOffice()
    const of = (dong: number) => ({
      ...lowered,
      procedureCode: copiesOfExtract,
      dong,
      onlineDong: null,
      from: '2026-11-01',
    })
    await call.fees.setLocal({ fees: [of(4_000)] })
    const dossierId = await aTypedDossier(desk, { procedureCode: copiesOfExtract })
    await call.fees.set({ dossierId, units: [{ pages: 1, copies: 3 }], exemption: null, corrected: null })
    expect(await call.fees.get({ dossierId })).toMatchObject({
      amount: 12_000,
      text: '12.000 đồng (3 × 4.000; Nghị quyết 15/2026/NQ-HĐND)',
    })
    await call.fees.setLocal({ fees: [of(0)] })
    const free = await aTypedDossier(desk, { procedureCode: copiesOfExtract })
    expect(await call.fees.get({ dossierId: free })).toMatchObject({
      amount: 0,
      text: 'Không thu (Nghị quyết 15/2026/NQ-HĐND)',
    })
  })

  it('is refused in words where it is no sum, has no resolution, no procedure, two sums for a day or another body’s', async () => {
    const { desk, call } = await anOffice()
    const set = (...fees: LocalFee[]) => call.fees.setLocal({ fees })
    for (const dong of [-1, 0.5, 1e12]) {
      await expect(set({ ...lowered, dong })).rejects.toEqual(refusal('amount_invalid'))
      await expect(set({ ...lowered, onlineDong: dong })).rejects.toEqual(refusal('amount_invalid'))
    }
    await expect(set({ ...lowered, resolution: ' ' })).rejects.toEqual(refusal('resolution_missing'))
    await expect(set({ ...lowered, procedureCode: '9.999999' })).rejects.toEqual(refusal('procedure_not_found'))
    await expect(set(lowered, { ...lowered, dong: 1_000 })).rejects.toEqual(refusal('local_fee_twice'))
    await expect(set({ ...lowered, procedureCode: '2.000815' })).rejects.toEqual(refusal('fee_not_local'))
    expect((await call.fees.local()).fees).toEqual([])
    await signInAs(desk, 'reception', '1111')
    await expect(set(lowered)).rejects.toEqual(refusal('forbidden'))
  })
})
