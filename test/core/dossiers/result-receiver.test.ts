import { describe, expect, it } from 'vitest'
import { nobody } from '../../../main/core/dossiers/dossier.ts'
import { judgeReceiver } from '../../../main/core/dossiers/result-receiver.ts'

/** Invented people. */
const applicant = { ...nobody, fullName: 'Giàng A Phử', personalId: '011096004718', dateOfBirth: '1996-03-05' }
const submitter = { ...nobody, fullName: 'Lò Thị Hương', personalId: '011199002356' }
const entitled = [{ fullName: 'Vàng A Sử', personalId: '011088001234', paper: 'Giấy ủy quyền trong hồ sơ' }]
const known = { applicant, submitter, entitled }

function person(fullName: string, personalId: string, more: { oldId?: string; dateOfBirth?: string } = {}) {
  return { fullName, personalId, oldId: '', dateOfBirth: '', ...more }
}

describe('who may take a result', () => {
  it('is whom the dossier concerns, by number, however the name is written', () => {
    expect(judgeReceiver(known, person('GIANG A PHU', '011096004718'))).toMatchObject({
      role: 'applicant',
      byNameOnly: false,
    })
  })

  it('is whom the receipt was made out to, and whom a paper of the dossier entitles', () => {
    expect(judgeReceiver(known, person('Lò Thị Hương', '011199002356')).role).toBe('submitter')
    expect(judgeReceiver(known, person('Vàng A Sử', '011088001234'))).toEqual({
      role: 'authorised',
      byNameOnly: false,
      authorisation: 'Giấy ủy quyền trong hồ sơ',
    })
  })

  it('is nobody who only bears the same name', () => {
    expect(judgeReceiver(known, person('Giàng A Phử', '011096009999')).role).toBe('stranger')
  })

  it('is known by the old number that stands in the code of the new card', () => {
    const old = { ...known, applicant: { ...applicant, personalId: '040123456' } }
    expect(judgeReceiver(old, person('Giàng A Phử', '011096004718', { oldId: '040123456' })).role).toBe('applicant')
    expect(judgeReceiver(old, person('Giàng A Phử', '011096004718')).role).toBe('stranger')
  })

  it('is known by name and day of birth where the dossier has no number, which is said', () => {
    const nameless = { ...known, applicant: { ...applicant, personalId: '' } }
    const verdict = { role: 'applicant', byNameOnly: true, authorisation: '' }
    expect(judgeReceiver(nameless, person('giàng a phử', '1', { dateOfBirth: '1996-03-05' }))).toEqual(verdict)
    expect(judgeReceiver(nameless, person('Giàng A Phử', '1', { dateOfBirth: '1996-03-06' })).role).toBe('stranger')
  })

  it('is never somebody without a name where the dossier has none either', () => {
    expect(judgeReceiver({ applicant: nobody, submitter: nobody, entitled: [] }, person('', '')).role).toBe('stranger')
  })
})
