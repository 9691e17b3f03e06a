import { describe, expect, it } from 'vitest'
import { aSignedInDesk } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'

/** Invented people. */
const card = '011096004718|040123456|Giàng A Phử|05031996|Nam|Bản Huổi Xuân, xã Na Sang, tỉnh Điện Biên|20052021'
const other = '011199002356||Lò Thị Hương|22081999|Nữ|Bản Hin, xã Na Sang, tỉnh Điện Biên|12112019'

async function anOpenDossier() {
  const desk = await aSignedInDesk()
  const { dossierId } = await desk.call.dossiers.open({ procedureCode: '2.000815' })
  const read = (...texts: string[]) => desk.call.dossiers.useCode({ texts, dossierId })
  return { ...desk, dossierId, read, view: () => desk.call.dossiers.get({ dossierId }) }
}

// Each opens an office of its own.
describe('a code from a hand reader', { timeout: 180_000 }, () => {
  it('fills whom the open dossier concerns from an identity card, and says that the code said it', async () => {
    const { read, view, dossierId } = await anOpenDossier()
    expect(await read(card)).toEqual({ kind: 'person_filled', dossierId, who: 'applicant' })
    const { applicant, submitter, applicantSources } = await view()
    expect(applicant).toMatchObject({
      fullName: 'Giàng A Phử',
      personalId: '011096004718',
      dateOfBirth: '1996-03-05',
      address: 'Bản Huổi Xuân, xã Na Sang, tỉnh Điện Biên',
    })
    expect(submitter).toEqual(applicant)
    expect(applicantSources).toMatchObject({ fullName: 'qr', personalId: 'qr', dateOfBirth: 'qr', address: 'qr' })
  })

  it('fills who stands at the counter where the card is somebody else’s', async () => {
    const { read, view } = await anOpenDossier()
    await read(card)
    expect(await read(other)).toMatchObject({ kind: 'person_filled', who: 'submitter' })
    const { applicant, submitter } = await view()
    expect(applicant.fullName).toBe('Giàng A Phử')
    expect(submitter).toMatchObject({ fullName: 'Lò Thị Hương', personalId: '011199002356' })
  })

  it('puts a name that was typed without tone marks right, and keeps the telephone', async () => {
    const { read, view, call, dossierId } = await anOpenDossier()
    const before = await view()
    const typed = { ...before.applicant, fullName: 'Giang A Phu', phone: '0912345678' }
    await call.dossiers.setPeople({ dossierId, applicant: typed, submitter: typed })
    await read(card)
    expect((await view()).applicant).toMatchObject({ fullName: 'Giàng A Phử', phone: '0912345678' })
    expect((await view()).applicantSources).toMatchObject({ fullName: 'qr', phone: 'typed' })
  })

  it('takes the way of reading the keys that makes sense', async () => {
    const { read } = await anOpenDossier()
    expect(await read('àéè', card)).toMatchObject({ kind: 'person_filled' })
  })

  it('puts text right whose bytes were taken for characters', async () => {
    const { read, view } = await anOpenDossier()
    const garbled = Buffer.from(card).toString('latin1')
    expect(await read(garbled)).toMatchObject({ kind: 'person_filled' })
    expect((await view()).applicant.fullName).toBe('Giàng A Phử')
  })

  it.each([
    [
      'lost its tone marks',
      '011096004718||GIANG A PHU|05031996|Nam|Ban Huoi Xuan, xa Na Sang, tinh Dien Bien|20052021',
    ],
    ['has the digits of VNI in it', '011096004718||Gia2ng A Phu73|05031996|Nam|Bản Huổi Xuân, tỉnh Điện Biên|20052021'],
    ['has question marks for letters', '011096004718||Gi?ng A Ph?|05031996|Nam|B?n Hu?i Xu?n, t?nh ?i?n Bi?n|20052021'],
    ['lost what parts it', '011096004718040123456Giàng A Phử05031996NamBản Huổi Xuân, xã Na Sang20052021'],
  ])('refuses a card that %s, and fills nothing', async (_why, text) => {
    const { read, view } = await anOpenDossier()
    await expect(read(text)).rejects.toEqual(refusal('code_mangled'))
    expect((await view()).applicant.fullName).toBe('')
  })

  it('looks for the card’s owner while no dossier is open', async () => {
    const { call } = await aSignedInDesk()
    expect(await call.dossiers.useCode({ texts: [card], dossierId: null })).toEqual({
      kind: 'person',
      personalId: '011096004718',
      fullName: 'Giàng A Phử',
    })
  })

  it('counts the card as shown where papers of identity are asked for, and no other original', async () => {
    const { call } = await aSignedInDesk()
    const shownAfterCard = async (procedureCode: string) => {
      const { dossierId } = await call.dossiers.open({ procedureCode, card: [card] })
      return (await call.dossiers.get({ dossierId })).components.filter(({ shown }) => shown).map(({ name }) => name)
    }
    expect(await shownAfterCard('1.004873')).toEqual([expect.stringContaining('Giấy tờ tùy thân')])
    expect(await shownAfterCard('2.000815')).toEqual([])
  })

  it('opens the next dossier for the owner of a card that was read before', async () => {
    const { call } = await aSignedInDesk()
    const { dossierId } = await call.dossiers.open({ procedureCode: '1.001193', card: [card] })
    expect((await call.dossiers.get({ dossierId })).applicant).toMatchObject({
      fullName: 'Giàng A Phử',
      personalId: '011096004718',
    })
  })

  it('opens the dossier of a separator sheet, which needs no code yet', async () => {
    const { read, dossierId } = await anOpenDossier()
    expect(await read(`PCHS1|${dossierId}|TP1`)).toEqual({ kind: 'dossier', dossierId, slip: null })
    expect(await read('PCHS1|H99.01.02-261122-0001|')).toEqual({
      kind: 'dossier_elsewhere',
      code: 'H99.01.02-261122-0001',
    })
  })

  it('says of a slip from another machine whose it is, and of anything else what it was', async () => {
    const { read } = await anOpenDossier()
    const slip =
      'BNHS1|H99.01.02-261122-0001|C|1.001193|H99.01.02|Giấy tiếp nhận|Một Cửa Desk|2026-11-22T08:05:00+07:00|2026-11-25|0'
    expect(await read(slip)).toEqual({ kind: 'dossier_elsewhere', code: 'H99.01.02-261122-0001' })
    expect(await read('8934588063053|x')).toEqual({ kind: 'unknown', text: '8934588063053|x' })
  })
})
