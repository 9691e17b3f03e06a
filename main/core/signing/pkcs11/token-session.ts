import { createHash, X509Certificate } from 'node:crypto'
import { AppError } from '../../../../shared/errors.ts'
import type { Cryptoki } from './cryptoki.ts'
import { CryptokiError, cka, ckf, ckk, ckm, cko, ckr } from './cryptoki-values.ts'
import type { PinState, TokenFacts } from './token-messages.ts'
import { refusalOf } from './token-refusal.ts'

export type OpenRequest = {
  /** Serial number of the token. */
  readonly serial: string
  /** SHA-256 of the certificate's DER, in hex. */
  readonly certificateId: string
  /** UTF-8; overwritten with zeros before this returns, however it ends. */
  readonly pin: Uint8Array
  /** The officer was told that a wrong PIN now locks the token, and tries all the same. */
  readonly lastTryConfirmed: boolean
}

export type TokenSession = {
  /** Hashes with SHA-256 and signs: PKCS#1 v1.5 for RSA, DER ECDSA-Sig-Value for EC. Throws `token_gone` and others. */
  sign(tbs: Uint8Array): Uint8Array
  close(): void
}

/** Tokens and their certificates, as they can be read without a PIN. */
export function listTokens(cryptoki: Cryptoki): readonly TokenFacts[] {
  return refusing(() =>
    tokensOf(cryptoki).map(({ slot, info }) => ({
      label: info.label,
      manufacturer: info.manufacturer,
      model: info.model,
      serial: info.serial,
      pin: pinState(info.flags),
      certificates: certificatesOf(cryptoki, cryptoki.openSession(slot)).map(({ der }) =>
        Buffer.from(der).toString('base64'),
      ),
    })),
  )
}

/**
 * Logs in once and keeps the session for one batch. A PIN that would be the last try is not sent unless that was confirmed.
 * Throws `token_gone`, `token_pin_…`, `signing_key_missing`, `token_cannot_sign`, `token_failed`.
 */
export function openToken(cryptoki: Cryptoki, request: OpenRequest): TokenSession {
  try {
    return refusing(() => {
      const token = tokensOf(cryptoki).find(({ info }) => info.serial === request.serial)
      if (token === undefined) throw new AppError('token_gone')
      const session = cryptoki.openSession(token.slot)
      const own = certificatesOf(cryptoki, session).find(({ id }) => id === request.certificateId)
      if (own === undefined) throw new AppError('certificate_not_on_token')
      login(cryptoki, { ...request, session, slot: token.slot })
      return sessionWith(cryptoki, { session, slot: token.slot, keyId: own.keyId })
    })
  } finally {
    request.pin.fill(0)
  }
}

type Login = OpenRequest & { readonly session: number; readonly slot: number }

function login(cryptoki: Cryptoki, { session, slot, pin, lastTryConfirmed }: Login): void {
  const before = pinState(cryptoki.tokenInfo(slot).flags)
  if (before === 'locked') throw new AppError('token_pin_locked')
  if (before === 'final_try' && !lastTryConfirmed) throw new AppError('token_pin_last_try')
  try {
    cryptoki.login(session, pin)
  } catch (cause) {
    if (!(cause instanceof CryptokiError)) throw cause
    if (cause.code === ckr.userAlreadyLoggedIn) return
    if (![ckr.pinIncorrect, ckr.pinInvalid, ckr.pinLengthRange].some((code) => code === cause.code)) throw cause
    throw new AppError(wrongPinCode[pinState(cryptoki.tokenInfo(slot).flags)], {}, { cause })
  }
}

/** What a refused PIN means by what the token says after it. */
const wrongPinCode = {
  ok: 'token_pin_wrong',
  low: 'token_pin_wrong_few_left',
  final_try: 'token_pin_wrong_one_left',
  locked: 'token_pin_locked',
} as const satisfies Record<PinState, string>

type Opened = { readonly session: number; readonly slot: number; readonly keyId: Uint8Array }

function sessionWith(cryptoki: Cryptoki, { session, slot, keyId }: Opened): TokenSession {
  const [key] = cryptoki.findObjects(session, [
    { type: cka.class, value: cryptoki.ulong(cko.privateKey) },
    { type: cka.id, value: keyId },
  ])
  if (key === undefined) throw new AppError('signing_key_missing')
  const mechanism = mechanismFor(cryptoki, { slot, kind: numberOf(cryptoki.attribute(session, key, cka.keyType)) })
  return {
    sign: (tbs) =>
      refusing(() =>
        mechanism.finish(cryptoki.sign(session, { mechanism: mechanism.code, key, data: mechanism.begin(tbs) })),
      ),
    close: () => refusing(() => cryptoki.logout(session)),
  }
}

type Mechanism = {
  readonly code: number
  begin(tbs: Uint8Array): Uint8Array
  finish(raw: Uint8Array): Uint8Array
}

/** DigestInfo of SHA-256 up to the digest itself, RFC 8017 9.2. */
const digestInfo = Buffer.from('3031300d060960864801650304020105000420', 'hex')

/** The token hashes itself where it can; older ones pad a digest that we made. */
function mechanismFor(
  cryptoki: Cryptoki,
  { slot, kind }: { readonly slot: number; readonly kind: number | null },
): Mechanism {
  const known = cryptoki.listMechanisms(slot)
  const asIs = (bytes: Uint8Array) => bytes
  if (kind === ckk.rsa && known.includes(ckm.sha256RsaPkcs))
    return { code: ckm.sha256RsaPkcs, begin: asIs, finish: asIs }
  if (kind === ckk.rsa && known.includes(ckm.rsaPkcs)) {
    return { code: ckm.rsaPkcs, begin: (tbs) => Buffer.concat([digestInfo, sha256(tbs)]), finish: asIs }
  }
  if (kind === ckk.ec && known.includes(ckm.ecdsa)) return { code: ckm.ecdsa, begin: sha256, finish: ecdsaValue }
  throw new AppError('token_cannot_sign')
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

/** ECDSA-Sig-Value of RFC 5480 from the r‖s that tokens answer. */
function ecdsaValue(raw: Uint8Array): Uint8Array {
  const half = raw.length / 2
  const body = Buffer.concat([derInteger(raw.subarray(0, half)), derInteger(raw.subarray(half))])
  const length = body.length < 0x80 ? [body.length] : [0x81, body.length]
  return Buffer.concat([Buffer.from([0x30, ...length]), body])
}

/** The shortest positive INTEGER. */
function derInteger(bytes: Uint8Array): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0)
  const digits = first < 0 ? Buffer.from([0]) : Buffer.from(bytes.subarray(first))
  const value = (digits[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), digits]) : digits
  return Buffer.concat([Buffer.from([0x02, value.length]), value])
}

type FoundCertificate = { readonly id: string; readonly der: Uint8Array; readonly keyId: Uint8Array }

/** X.509 certificates of the token; what can't be read as one is passed over. */
function certificatesOf(cryptoki: Cryptoki, session: number): readonly FoundCertificate[] {
  const objects = cryptoki.findObjects(session, [{ type: cka.class, value: cryptoki.ulong(cko.certificate) }])
  return objects.flatMap((object) => {
    const der = cryptoki.attribute(session, object, cka.value)
    if (der === null || !isCertificate(der)) return []
    const id = createHash('sha256').update(der).digest('hex')
    return [{ id, der, keyId: cryptoki.attribute(session, object, cka.id) ?? new Uint8Array() }]
  })
}

function isCertificate(der: Uint8Array): boolean {
  try {
    return new X509Certificate(der).raw.length === der.length
  } catch {
    return false // a token may hold what Node can't read; the officer can't sign with it either
  }
}

function tokensOf(cryptoki: Cryptoki) {
  return cryptoki
    .listSlots()
    .map((slot) => ({ slot, info: cryptoki.tokenInfo(slot) }))
    .filter(({ info }) => (info.flags & ckf.tokenInitialised) !== 0)
}

function pinState(flags: number): PinState {
  if ((flags & ckf.userPinLocked) !== 0) return 'locked'
  if ((flags & ckf.userPinFinalTry) !== 0) return 'final_try'
  return (flags & ckf.userPinCountLow) !== 0 ? 'low' : 'ok'
}

function numberOf(ulong: Uint8Array | null): number | null {
  return ulong === null ? null : Buffer.from(ulong).readUIntLE(0, 4)
}

/** Says a module's number as one of our refusals. */
function refusing<Value>(work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    throw error instanceof CryptokiError ? refusalOf(error) : error
  }
}
