import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPlainDesk } from '../../support/plain-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'
import { makeSoftToken, type SoftToken, softModule, softPin } from '../signing/soft-token.ts'

const { path: folder, remove } = aTempFolderFor('main-job-token')
afterAll(remove)

let soft: SoftToken

beforeAll(async () => {
  soft = await makeSoftToken({ folder })
})

/** The reception officer of an office, who has chosen her certificate on the token. */
async function aDeskWithToken() {
  // The key was made just now; offices' clocks may be a little apart.
  const later = () => new Date(Date.now() + 60_000).toISOString()
  const desk = await aPlainDesk({ host: { clock: { now: later } } })
  const { tokens } = await desk.call.signing.findTokens({ module: null })
  const token = tokens.find(({ label }) => label === 'Cán bộ Một cửa')
  const own = token?.certificates.find(({ subject }) => subject.includes('Diễm Hữu'))
  if (token === undefined || own === undefined) throw new Error('the token is not found')
  const pick = {
    signatory: 'own',
    module: token.module,
    serial: token.serial,
    certificateId: own.certificateId,
  } as const
  await desk.call.signing.chooseToken(pick)
  return { ...desk, pick, token }
}

describe('an officer with a token', () => {
  it('finds it, chooses its certificate and tries it', async () => {
    const { call, token } = await aDeskWithToken()
    expect(token.certificates.map(({ signs }) => signs).toSorted()).toEqual([false, true])
    const { own } = await call.signing.view()
    expect(own).toMatchObject({ kind: 'token', asks: 'pin', tokenLabel: 'Cán bộ Một cửa' })
    expect(own?.certificate).toMatchObject({
      subject: 'C=VN, O=UBND xã Bình Minh, CN=Trần Thị Diễm Hữu',
      watch: 'fine',
    })
    const secret = { text: softPin, lastTryConfirmed: false }
    expect(await call.signing.tryKey({ signatory: 'own', secret })).toEqual({ signer: 'Trần Thị Diễm Hữu' })
  })

  it('receives a dossier with one PIN for both papers, and the receipt verifies', async () => {
    const { call } = await aDeskWithToken()
    const dossierId = await aTypedDossier({ call })
    const { slipId } = await call.dossiers.receive({ dossierId, signingPassword: softPin })
    const verdict = await call.slips.verify({ slipId })
    expect(verdict).toMatchObject({ valid: true, signatures: [{ signer: 'Trần Thị Diễm Hữu', level: 'PAdES-B-B' }] })
  })

  it('is asked for the PIN, told when it is wrong, and loses nothing by that', async () => {
    const { call } = await aDeskWithToken()
    const dossierId = await aTypedDossier({ call })
    await expect(call.dossiers.receive({ dossierId })).rejects.toEqual(refusal('token_pin_needed'))
    const wrong = call.dossiers.receive({ dossierId, signingPassword: 'sai-mã-pin' })
    await expect(wrong).rejects.toEqual(refusal('token_pin_wrong_few_left'))
    soft.pullOut()
    await expect(call.dossiers.receive({ dossierId, signingPassword: softPin })).rejects.toEqual(refusal('token_gone'))
    soft.plugIn()
    const received = await call.dossiers.receive({ dossierId, signingPassword: softPin })
    expect(received.code).not.toBe('')
  })

  it('leaves her PIN neither in the log nor in the store', async () => {
    const { call, logged, dataDir, core } = await aDeskWithToken()
    const dossierId = await aTypedDossier({ call })
    await expect(call.dossiers.receive({ dossierId, signingPassword: 'sai-mã-pin' })).rejects.toThrow()
    await call.dossiers.receive({ dossierId, signingPassword: softPin })
    await core.close()
    const told =
      JSON.stringify(logged) +
      ['desk.db', 'desk.db.mark'].map((name) => readFileSync(`${dataDir}/${name}`, 'latin1')).join('')
    for (const secret of [softPin, 'sai-mã-pin']) expect(told).not.toContain(secret)
  })
})

describe('the software of a token', () => {
  it('that nobody knows is only loaded for those who run the office', async () => {
    const { call, pick } = await aDeskWithToken()
    await expect(call.signing.findTokens({ module: softModule })).rejects.toEqual(refusal('forbidden'))
    await expect(call.signing.chooseToken({ ...pick, module: '/tmp/x.so' })).rejects.toEqual(refusal('forbidden'))
    await expect(call.signing.chooseToken({ ...pick, signatory: 'agency' })).rejects.toEqual(refusal('forbidden'))
    const { officers } = await call.session.current()
    const lead = officers.find(({ role }) => role === 'lead')
    await call.session.signIn({ officerId: lead?.officerId ?? officers[0]?.officerId ?? pickNobody(), pin: '2222' })
    await call.signing.chooseToken({ ...pick, signatory: 'agency' })
    expect((await call.signing.view()).agency).toMatchObject({ kind: 'token' })
    const { refused } = await call.signing.findTokens({ module: '/tmp/x.so' })
    expect(refused).toEqual([{ module: '/tmp/x.so', code: 'token_module_unusable' }])
  })
})

function pickNobody(): never {
  throw new Error('the office has a lead')
}
