import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openPkcs12Key } from '../../../main/core/signing/pkcs12-key.ts'
import { type RaisePorts, raisePdf } from '../../../main/core/signing/raise-pdf.ts'
import { signPdf } from '../../../main/core/signing/sign-pdf.ts'
import { askAuthority, type StampProblem } from '../../../main/core/signing/time-stamp/ask-authority.ts'
import { verifyPdf } from '../../../main/core/signing/verify-pdf.ts'
import { slipA4 } from '../../../main/core/slips/layouts/a4.ts'
import { slipFields } from '../../../main/core/slips/slip-fields.ts'
import { makeSlipPdf } from '../../../main/core/slips/slip-pdf.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { aReceipt } from '../slips/a-receipt.ts'
import { receiptOf } from '../slips/receipt-of.ts'
import { signAsOfficer } from './a-signed-receipt.ts'
import { type Authorities, type StampFault, startAuthorities } from './authorities.ts'
import { runTool } from './run-tool.ts'
import { askOthers } from './validators.ts'

const { path: folder, remove } = aTempFolderFor('raise')
let authorities: Authorities
let signed: Uint8Array
/** Signed as soon as there is an authority, whose root is not older than this test. */
let now: string

beforeAll(async () => {
  authorities = await startAuthorities(folder)
  now = new Date().toISOString()
  const key = await openPkcs12Key(authorities.p12, 'x')
  signed = await signAsOfficer(await makeSlipPdf(receiptOf(aReceipt()), slipA4), key, now)
})
afterAll(async () => {
  await authorities.close()
  remove()
})
beforeEach(() => {
  authorities.asked.length = 0
})
afterEach(() => {
  authorities.fault = null
  authorities.revocation = 'ocsp_and_crl'
})

const ports: RaisePorts = { fetch, randomBytes, signal: new AbortController().signal, patienceMs: 1_500 }

function raise(pdf: Uint8Array) {
  const trustedRoots = [authorities.rootDer]
  return raisePdf({ pdf, stampUrl: authorities.stampUrl, trustedRoots }, ports)
}

async function raised(pdf: Uint8Array): Promise<Uint8Array> {
  const outcome = await raise(pdf)
  if (outcome.kind !== 'raised' || outcome.problem !== null) throw new Error(JSON.stringify(outcome))
  return outcome.pdf
}

function judge(pdf: Uint8Array, asOf: string | null = null) {
  return verifyPdf(pdf, { trustedRoots: [authorities.rootDer], asOf })
}

describe('a time-stamping authority', () => {
  it('gives a token that OpenSSL accepts for the very bytes', async () => {
    const covered = Buffer.from('nội dung')
    const request = { covered, url: authorities.stampUrl, trustedRoots: [authorities.rootDer] }
    const outcome = await askAuthority(request, ports)
    if (outcome.kind !== 'stamped') throw new Error(outcome.problem)
    writeFileSync(`${folder}/token.der`, outcome.token)
    writeFileSync(`${folder}/covered`, covered)
    const files = ['-data', `${folder}/covered`, '-in', `${folder}/token.der`, '-token_in']
    const verified = runTool('openssl', ['ts', '-verify', ...files, '-CAfile', `${folder}/root.pem`])
    expect(verified.output).toContain('Verification: OK')
  })

  const faults: readonly (readonly [StampFault, StampProblem])[] = [
    ['down', 'time_stamp_unreachable'],
    ['slow', 'time_stamp_unreachable'],
    ['error', 'time_stamp_unreachable'],
    ['html', 'time_stamp_refused'],
    ['refuses', 'time_stamp_refused'],
    ['wrong_nonce', 'time_stamp_wrong'],
    ['wrong_imprint', 'time_stamp_wrong'],
    ['expired', 'time_stamp_untrusted'],
    ['stranger', 'time_stamp_untrusted'],
  ]
  it.each(faults)('that is “%s” leaves the receipt as it is: %s', async (fault, problem) => {
    authorities.fault = fault
    expect(await raise(signed)).toEqual({ kind: 'raised', pdf: signed, level: 'b', problem })
    expect((await judge(signed)).signatures[0]?.level).toBe('pades_b_b')
  })
})

describe('a raised receipt', () => {
  it('is at level B-LT for us, and still accepted by every other validator', async () => {
    const pdf = await raised(signed)
    const verdict = await judge(pdf)
    expect(verdict).toMatchObject({ valid: true, problem: null })
    expect(verdict.signatures).toMatchObject([
      { level: 'pades_b_lt', signedAt: `${now.slice(0, 19)}.000Z`, revocation: { kind: 'good' }, valid: true },
    ])
    expect(verdict.timeStamps).toMatchObject([{ authority: 'Máy chủ dấu thời gian', problems: [] }])
    expect(askOthers(folder, pdf, authorities.rootDer)).toEqual({
      pdfsig: [true],
      openssl: [true],
      mutool: [true],
    })
    writeFileSync(`${folder}/raised.pdf`, pdf)
    expect(runTool('qpdf', ['--check', `${folder}/raised.pdf`]).code).toBe(0)
    console.info(`bytes: signed ${signed.length}, raised ${pdf.length}`)
  })

  it('carries a token and statements that OpenSSL accepts', async () => {
    const file = await raised(signed)
    const text = Buffer.from(file).toString('latin1')
    const [, a, b, c] = (/DocTimeStamp[^\n]*?ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(text) ?? []).map(Number)
    if (a === undefined || b === undefined || c === undefined) throw new Error('no time stamp')
    writeFileSync(`${folder}/token.der`, Buffer.from(text.slice(a + 1, b - 1), 'hex'))
    writeFileSync(`${folder}/covered`, Buffer.concat([file.subarray(0, a), file.subarray(b, b + c)]))
    const files = ['-data', `${folder}/covered`, '-in', `${folder}/token.der`, '-token_in']
    expect(runTool('openssl', ['ts', '-verify', ...files, '-CAfile', `${folder}/root.pem`]).output).toContain('OK')
    expect(new Set(authorities.asked)).toEqual(new Set(['/tsa', '/ocsp', '/crl']))
  })

  it('is judged by the day it was stamped, long after every certificate has expired', async () => {
    const later = '2040-01-01T00:00:00.000Z'
    expect(await judge(signed, later)).toMatchObject({ valid: false, problem: 'certificate_expired' })
    expect(await judge(await raised(signed), later)).toMatchObject({ valid: true })
  })

  it('stays at B-T while nobody says what was revoked, and is raised to B-LT by the next attempt', async () => {
    authorities.revocation = 'down'
    const first = await raise(signed)
    expect(first).toMatchObject({ kind: 'raised', level: 't', problem: 'revocation_unreachable' })
    expect((await judge(first.pdf)).signatures[0]).toMatchObject({
      level: 'pades_b_t',
      revocation: { kind: 'unknown' },
    })
    authorities.revocation = 'crl_only'
    authorities.asked.length = 0
    const second = await raise(first.pdf)
    expect(second).toMatchObject({ level: 'lt', problem: null })
    expect(authorities.asked).not.toContain('/tsa')
    expect((await judge(second.pdf)).signatures[0]?.level).toBe('pades_b_lt')
  })

  it('takes the agency’s seal afterwards, and a second stamp over both', async () => {
    const key = await openPkcs12Key(authorities.p12, 'x')
    const once = await raised(signed)
    const seal = {
      fieldName: slipFields.agency,
      reason: 'Xác nhận',
      location: 'Bình Minh',
      at: new Date().toISOString(),
    }
    const sealed = await signPdf({ pdf: once, key, ...seal })
    expect((await judge(sealed)).signatures.map(({ level }) => level)).toEqual(['pades_b_lt', 'pades_b_b'])
    const again = await judge(await raised(sealed))
    expect(again).toMatchObject({ valid: true })
    expect(again.signatures.map(({ level }) => level)).toEqual(['pades_b_lt', 'pades_b_lt'])
    expect(again.timeStamps).toHaveLength(2)
  })

  it('is refused with one byte changed, wherever it lies', async () => {
    const pdf = await raised(signed)
    const accepted: number[] = []
    const places = [...range(5, signed.length, 5_003), ...range(signed.length, pdf.length, 173)]
    for (const at of places) {
      const changed = Buffer.from(pdf)
      changed[at] = (changed[at] ?? 0) ^ 0x01
      if ((await judge(changed)).valid) accepted.push(at)
    }
    expect(accepted).toEqual([])
  }, 180_000)
})

describe('a revoked certificate', () => {
  it('is told of, and a signature without an earlier stamp is refused', async () => {
    const before = await raised(signed)
    authorities.revoke()
    expect(await raise(signed)).toMatchObject({ kind: 'raised', problem: 'certificate_revoked' })
    const list = await (await fetch(`${authorities.url}/crl`)).arrayBuffer()
    const material = { crls: [new Uint8Array(list)], ocsps: [] }
    const options = { trustedRoots: [authorities.rootDer], asOf: null, material }
    expect(await verifyPdf(signed, options)).toMatchObject({ valid: false, problem: 'certificate_revoked' })
    // Stamped a moment before it was revoked: it was good then.
    expect((await verifyPdf(before, options)).signatures[0]?.revocation.kind).toBe('revoked')
  })
})

function range(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step)
}
