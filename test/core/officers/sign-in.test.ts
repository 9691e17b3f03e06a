import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { changePin, createOfficer } from '../../../main/core/officers/create-officer.ts'
import { deactivateOfficer, findOfficer, listOfficers } from '../../../main/core/officers/officer-repository.ts'
import { signIn } from '../../../main/core/officers/sign-in.ts'
import { OfficerId } from '../../../shared/domain/ids.ts'
import { aClock } from '../../support/fake-clock.ts'
import { openMemoryStore } from '../../support/memory-store.ts'

const officerId = OfficerId.parse('0193564f-1f3c-7cc3-98c4-000000000001')
const minute = 60_000

async function anOffice() {
  const db = openMemoryStore()
  const clock = aClock()
  const officer = {
    id: officerId,
    name: 'Lò Thị Mai',
    title: 'Công chức Một cửa',
    role: 'reception',
    pin: '246810',
  } as const
  await createOfficer(db, officer, randomBytes)
  const tryPin = (pin: string) => signIn(db, { officerId, pin, clock })
  const tryWrongPin = () => tryPin('111111').catch((error: unknown) => error)
  return { db, clock, tryPin, tryWrongPin }
}

function refusal(code: string, details: object) {
  return expect.objectContaining({ code, details })
}

it('lets an officer in with the right PIN', async () => {
  const { tryPin } = await anOffice()
  expect(await tryPin('246810')).toEqual({
    id: officerId,
    name: 'Lò Thị Mai',
    title: 'Công chức Một cửa',
    role: 'reception',
    active: true,
  })
})

it('counts wrong tries down, locks at the fifth and lets nobody in while locked', async () => {
  const { clock, tryPin, tryWrongPin } = await anOffice()
  for (const triesLeft of [4, 3, 2, 1]) expect(await tryWrongPin()).toEqual(refusal('pin_wrong', { triesLeft }))
  expect(await tryWrongPin()).toEqual(refusal('pin_locked', { minutes: 5 }))
  clock.advance(2 * minute)
  await expect(tryPin('246810')).rejects.toEqual(refusal('pin_locked', { minutes: 3 }))
  clock.advance(3 * minute)
  expect((await tryPin('246810')).id).toBe(officerId)
})

it('gives five tries again after a lock and after a right PIN', async () => {
  const { clock, tryPin, tryWrongPin } = await anOffice()
  for (let tries = 0; tries < 5; tries += 1) await tryWrongPin()
  clock.advance(5 * minute)
  expect(await tryWrongPin()).toEqual(refusal('pin_wrong', { triesLeft: 4 }))
  await tryPin('246810')
  expect(await tryWrongPin()).toEqual(refusal('pin_wrong', { triesLeft: 4 }))
})

it('allows no more than five tries when they all come at once', async () => {
  const { tryWrongPin, tryPin } = await anOffice()
  const answers = await Promise.all(Array.from({ length: 12 }, tryWrongPin))
  const wrong = answers.filter((answer) => answer instanceof Error && 'code' in answer && answer.code === 'pin_wrong')
  expect(wrong.length).toBe(4)
  await expect(tryPin('246810')).rejects.toEqual(refusal('pin_locked', { minutes: 5 }))
})

it('keeps a lock no longer than five minutes when the clock is set back', async () => {
  const { clock, tryPin, tryWrongPin } = await anOffice()
  for (let tries = 0; tries < 5; tries += 1) await tryWrongPin()
  clock.set('2020-01-01T00:00:00.000Z')
  await expect(tryPin('246810')).rejects.toEqual(refusal('pin_locked', { minutes: 5 }))
  clock.advance(5 * minute)
  expect((await tryPin('246810')).id).toBe(officerId)
})

it('lifts a lock with a new PIN and forgets the old one', async () => {
  const { db, tryPin, tryWrongPin } = await anOffice()
  for (let tries = 0; tries < 5; tries += 1) await tryWrongPin()
  await changePin(db, { id: officerId, pin: '135791' }, randomBytes)
  expect((await tryPin('135791')).id).toBe(officerId)
  await expect(tryPin('246810')).rejects.toEqual(refusal('pin_wrong', { triesLeft: 4 }))
})

it('lets nobody in who has left or never was, and keeps the name of who has left', async () => {
  const { db, tryPin } = await anOffice()
  deactivateOfficer(db, officerId)
  await expect(tryPin('246810')).rejects.toEqual(refusal('not_found', {}))
  expect(listOfficers(db)).toEqual([])
  expect(findOfficer(db, officerId)?.name).toBe('Lò Thị Mai')
})

it('stores neither the PIN nor the same hash for the same PIN', async () => {
  const { db } = await anOffice()
  const id = OfficerId.parse('0193564f-1f3c-7cc3-98c4-000000000002')
  await createOfficer(db, { id, name: 'Đỗ Văn An', title: 'Phó Giám đốc', role: 'lead', pin: '246810' }, randomBytes)
  const hashes = db.prepare<[], string>('SELECT hex(pin_hash) FROM officer').pluck().all()
  expect(new Set(hashes).size).toBe(2)
  expect(JSON.stringify(db.prepare('SELECT * FROM officer').all())).not.toContain('246810')
})

it('lists officers by the Vietnamese alphabet', async () => {
  const { db } = await anOffice()
  for (const [index, name] of ['Đỗ Văn An', 'Dương Thị Bé', 'Ánh Tuyết'].entries()) {
    const id = OfficerId.parse(`0193564f-1f3c-7cc3-98c4-00000000001${index}`)
    await createOfficer(db, { id, name, title: 'Công chức', role: 'reception', pin: '0000' }, randomBytes)
  }
  expect(listOfficers(db).map(({ name }) => name)).toEqual(['Ánh Tuyết', 'Dương Thị Bé', 'Đỗ Văn An', 'Lò Thị Mai'])
})

it('takes no PIN shorter than four signs', async () => {
  const { db } = await anOffice()
  await expect(changePin(db, { id: officerId, pin: '123' }, randomBytes)).rejects.toThrow()
})
