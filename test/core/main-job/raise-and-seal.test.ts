import { mkdirSync, readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { SlipId } from '../../../shared/domain/ids.ts'
import { aScannedRequestAt } from '../../support/a-scanned-request.ts'
import { aPlainDesk } from '../../support/plain-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'
import { type Authorities, startAuthorities } from '../signing/authorities.ts'
import { makeSoftToken, softPin } from '../signing/soft-token.ts'

const { path: folder, remove } = aTempFolderFor('raise-and-seal')
let authorities: Authorities

beforeAll(async () => {
  mkdirSync(`${folder}/authorities`)
  authorities = await startAuthorities(`${folder}/authorities`)
})
afterAll(async () => {
  await authorities.close()
  remove()
})
afterEach(() => {
  authorities.fault = null
  authorities.revocation = 'ocsp_and_crl'
})

/** An office whose officer's certificate says where its state can be asked. */
async function anOffice() {
  const password = 'x'
  const files = { pkcs12: authorities.p12, agencyPkcs12: authorities.p12, password }
  const desk = await aPlainDesk({ setUp: { signing: { ...files, trustedRoots: [authorities.rootDer] } } })
  const lead = async () => {
    const { officers } = await desk.call.session.current()
    const found = officers.find(({ role }) => role === 'lead')
    if (found === undefined) throw new Error('the office has a lead')
    await desk.call.session.signIn({ officerId: found.officerId, pin: '2222' })
  }
  const receive = async () => {
    const dossierId = await aTypedDossier(desk)
    return desk.call.dossiers.receive({ dossierId, signingPassword: password })
  }
  return { ...desk, lead, receive }
}

describe('a receipt signed without a network', () => {
  it('is raised to B-LT by itself once authorities are named and answer', async () => {
    const { call, core, lead, receive } = await anOffice()
    const { slipId } = await receive()
    expect((await call.slips.verify({ slipId })).signatures[0]).toMatchObject({
      level: 'PAdES-B-B',
      revocation: 'unknown',
      asOf: null,
    })
    await lead()
    await call.signing.setStampAuthority({ url: authorities.stampUrl, rootPem: '' })
    await core.readAll()
    const { valid, signatures } = await call.slips.verify({ slipId })
    expect({ valid, signatures }).toMatchObject({
      valid: true,
      signatures: [{ level: 'PAdES-B-LT', revocation: 'good', asOf: expect.stringMatching(/^20/) }],
    })
    expect((await call.signing.view()).stamps).toEqual({ url: authorities.stampUrl, waiting: 0, problem: null })
  })

  it('stays as it is while the authority is down, says so, and is raised by a later attempt', async () => {
    const { call, core, lead, receive } = await anOffice()
    authorities.fault = 'down'
    await lead()
    await call.signing.setStampAuthority({ url: authorities.stampUrl, rootPem: authorities.rootPem })
    const { slipId } = await receive()
    await core.readAll()
    expect(await call.slips.verify({ slipId })).toMatchObject({
      valid: true,
      signatures: [{ level: 'PAdES-B-B' }],
    })
    const waits = { url: authorities.stampUrl, waiting: 1, problem: 'time_stamp_unreachable' }
    expect((await call.signing.view()).stamps).toEqual(waits)
    authorities.fault = null
    await call.signing.setStampAuthority({ url: authorities.stampUrl, rootPem: '' })
    await core.readAll()
    expect((await call.slips.verify({ slipId })).signatures[0]?.level).toBe('PAdES-B-LT')
  })

  it('is not alone: the papers that follow a step of the dossier are raised as well', async () => {
    const { call, core, lead, receive } = await anOffice()
    await lead()
    await call.signing.setStampAuthority({ url: authorities.stampUrl, rootPem: '' })
    const { dossierId } = await receive()
    const wish = { dossierId, form: 'control_slip' as const, reason: '', signingPassword: 'x' }
    const { slipId } = await call.slips.issue(wish)
    await core.readAll()
    expect((await call.slips.verify({ slipId })).signatures[0]?.level).toBe('PAdES-B-LT')
  })

  it('is not alone: an electronic copy is raised as well, and again after it was sealed', async () => {
    const desk = await anOffice()
    const { call, core, lead } = desk
    const { originalId, pageIds } = await aScannedRequestAt({ ...desk, office: { core } }, 'x')
    await lead()
    const secret = { text: 'x', lastTryConfirmed: false }
    const { entryId } = await call.certifications.signCopy({ originalId, compared: pageIds, secret, seal: null })
    await call.signing.setStampAuthority({ url: authorities.stampUrl, rootPem: '' })
    await core.readAll()
    const levels = async () => {
      const { valid, bound, signatures } = await call.certifications.verifyCopy({ entryId })
      return { valid, bound, levels: signatures.map(({ level }) => level) }
    }
    expect(await levels()).toEqual({ valid: true, bound: true, levels: ['PAdES-B-LT'] })
    expect(await call.certifications.sealCopies({ secret })).toEqual({ sealed: 1, left: 0 })
    await core.readAll()
    expect(await levels()).toEqual({ valid: true, bound: true, levels: ['PAdES-B-LT', 'PAdES-B-LT'] })
    expect((await call.signing.view()).stamps.waiting).toBe(0)
  })

  it('refuses a root that is no certificate', async () => {
    const { call, lead } = await anOffice()
    await lead()
    const wrong = call.signing.setStampAuthority({ url: authorities.stampUrl, rootPem: 'không phải chứng thư' })
    await expect(wrong).rejects.toEqual(refusal('value_invalid'))
  })
})

describe('the agency’s seal', () => {
  it('is put on a hundred receipts with one consent and one PIN, and leaves the officers’ signatures valid', async () => {
    const { call, core, lead, receive } = await anOffice()
    const receipts: SlipId[] = []
    for (let index = 0; index < 12; index += 1) receipts.push((await receive()).slipId)
    await lead()
    await chooseSeal(call)
    expect((await call.signing.view()).toSeal).toBe(12)
    const secret = { text: softPin, lastTryConfirmed: false }
    const started = performance.now()
    expect(await call.signing.sealReceipts({ secret })).toEqual({ sealed: 12, left: 0 })
    const each = (performance.now() - started) / 12
    console.info(
      `one receipt sealed on both papers: ${each.toFixed(0)} ms, so a hundred take ${(each / 10).toFixed(1)} s`,
    )
    expect(each * 100).toBeLessThan(90_000)
    for (const slipId of receipts) {
      const verdict = await call.slips.verify({ slipId })
      expect(verdict).toMatchObject({ valid: true, signatures: [{ valid: true }, { valid: true }] })
    }
    await core.readAll()
    expect((await call.signing.view()).toSeal).toBe(0)
    expect(await call.signing.sealReceipts({ secret })).toEqual({ sealed: 0, left: 0 })
  })

  it('asks for the PIN, keeps nothing half done when it is wrong, and is only for those who run the office', async () => {
    const { call, lead, receive } = await anOffice()
    await receive()
    const none = { text: null, lastTryConfirmed: false }
    await expect(call.signing.sealReceipts({ secret: none })).rejects.toEqual(refusal('forbidden'))
    await lead()
    await chooseSeal(call)
    await expect(call.signing.sealReceipts({ secret: none })).rejects.toEqual(refusal('token_pin_needed'))
    const wrong = call.signing.sealReceipts({ secret: { ...none, text: 'sai-mã-pin' } })
    await expect(wrong).rejects.toEqual(refusal('token_pin_wrong_few_left'))
    expect((await call.signing.view()).toSeal).toBe(1)
  })
})

type Call = Awaited<ReturnType<typeof anOffice>>['call']

/** A token with its certificate, chosen for the seal. */
async function chooseSeal(call: Call): Promise<void> {
  const place = `${folder}/token-${process.hrtime.bigint()}`
  mkdirSync(place)
  // A certificate of a minute ago: the office's clock is the machine's.
  const { token } = await makeSoftToken({ folder: place })
  expect(readFileSync(`${place}/softhsm2.conf`, 'utf8')).toContain('tokens')
  const own = token.certificates.find(({ subject }) => subject.includes('Diễm Hữu'))
  const { module, serial } = token
  await call.signing.chooseToken({ signatory: 'agency', module, serial, certificateId: own?.id ?? '' })
}
