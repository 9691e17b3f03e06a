import { X509Certificate } from 'node:crypto'
import type { OfficerId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Database } from '../database/connect.ts'
import { getSetting, setSetting } from '../settings/settings.ts'
import { openTokenKey, type Token } from './pkcs11/token-key.ts'
import type { TokenPorts } from './pkcs11/token-process.ts'
import { openPkcs12Key } from './pkcs12-key.ts'
import { toSigningCertificate } from './signing-certificate.ts'
import type { SigningCertificate, SigningKey } from './signing-key.ts'
import { type ChosenToken, signingSetting } from './signing-settings.ts'
import { type SigningTrust, signingTrust } from './signing-trust.ts'

/** Whose signature: an officer's, or the agency's seal. */
export type KeyHolder = OfficerId | 'agency'

export type SigningSecret = {
  /** Password of a file or PIN of a token; null uses what is already open. */
  readonly text: string | null
  /** The officer was told that a wrong PIN now locks the token. */
  readonly lastTryConfirmed: boolean
}

/** What signs for a holder, as far as it is known without a secret. */
export type KeyInUse = {
  readonly kind: 'file' | 'token'
  readonly asks: 'nothing' | 'password' | 'pin'
  /** Null while a file was not opened yet. */
  readonly certificate: SigningCertificate | null
  /** What the token calls itself; empty for a file. */
  readonly tokenLabel: string
}

export type SigningDesk = SigningTrust & {
  /**
   * Opens a holder's key for one batch; the caller closes it. Throws `signing_key_missing`, `signing_password_…`,
   * `signing_key_damaged` for files and `token_…` for tokens.
   */
  key(holder: KeyHolder, secret: SigningSecret): Promise<SigningKey>
  /** Null where nothing was chosen. */
  inUse(holder: KeyHolder): Promise<KeyInUse | null>
  /** Takes PKCS#12 files into the store after they were opened with their password. */
  choose(files: SigningFiles): Promise<void>
  /** From now on this certificate of this token signs for the holder; the root on the token is trusted. */
  chooseToken(holder: KeyHolder, token: Token, certificateId: string): void
  /** Forgets open files: at sign-out. */
  lock(): void
}

export type SigningFiles = {
  readonly pkcs12: Uint8Array
  readonly agencyPkcs12: Uint8Array | null
  readonly password: string
  readonly keepPassword: boolean
  readonly trustedRoots: readonly Uint8Array[]
}

/** The one place that knows where keys lie. */
export function createSigningDesk(db: Database, ports: TokenPorts): SigningDesk {
  const openFiles = new Map<string, SigningKey>()
  const settings = () => getSetting(db, signingSetting)
  const tokenOf = (holder: KeyHolder): ChosenToken | null => settings().tokens[holder] ?? null
  const fileOf = (holder: KeyHolder) => (holder === 'agency' ? settings().agencyPkcs12 : settings().pkcs12)

  async function fileKey(holder: KeyHolder, password: string | null): Promise<SigningKey> {
    const file = fileOf(holder)
    if (file === null) throw new AppError('signing_key_missing')
    const open = openFiles.get(file)
    if (open !== undefined && password === null) return open
    const secret = password ?? settings().practicePassword
    if (secret === null) throw new AppError('signing_password_needed')
    const key = await openPkcs12Key(Buffer.from(file, 'base64'), secret)
    openFiles.set(file, key)
    return key
  }

  return {
    key: async (holder, { text, lastTryConfirmed }) => {
      const token = tokenOf(holder)
      if (token === null) return fileKey(holder, text)
      if (text === null) throw new AppError('token_pin_needed')
      return openTokenKey(token, { pin: text, lastTryConfirmed }, ports)
    },
    inUse: async (holder) => {
      const token = tokenOf(holder)
      if (token !== null) {
        return { kind: 'token', asks: 'pin', certificate: certificateOf(token), tokenLabel: token.label }
      }
      const file = fileOf(holder)
      if (file === null) return null
      const isOpen = openFiles.has(file) || settings().practicePassword !== null
      if (!isOpen) return { kind: 'file', asks: 'password', certificate: null, tokenLabel: '' }
      const [certificate = null] = await (await fileKey(holder, null)).listCertificates()
      return { kind: 'file', asks: 'nothing', certificate, tokenLabel: '' }
    },
    ...signingTrust(db),
    choose: async ({ pkcs12, agencyPkcs12, password, keepPassword, trustedRoots }) => {
      for (const file of [pkcs12, agencyPkcs12]) {
        if (file !== null) openFiles.set(base64(file), await openPkcs12Key(file, password))
      }
      setSetting(db, signingSetting, {
        ...settings(),
        pkcs12: base64(pkcs12),
        agencyPkcs12: agencyPkcs12 === null ? null : base64(agencyPkcs12),
        practicePassword: keepPassword ? password : null,
        trustedRoots: trustedRoots.map(base64),
      })
    },
    chooseToken: (holder, token, certificateId) => {
      const certificate = token.certificates.find(({ id }) => id === certificateId)
      if (certificate === undefined) throw new AppError('certificate_not_on_token')
      const { module, serial, label } = token
      const chain = certificate.chain.map(base64)
      const chosen = { module, serial, label, certificateId, der: base64(certificate.der), chain }
      const roots = certificate.chain.filter(isRoot).map(base64)
      const before = settings()
      setSetting(db, signingSetting, {
        ...before,
        tokens: { ...before.tokens, [holder]: chosen },
        trustedRoots: [...new Set([...before.trustedRoots, ...roots])],
      })
    },
    lock: () => openFiles.clear(),
  }
}

function certificateOf({ der, chain }: ChosenToken): SigningCertificate {
  return toSigningCertificate(
    Buffer.from(der, 'base64'),
    chain.map((one) => Buffer.from(one, 'base64')),
  )
}

function isRoot(der: Uint8Array): boolean {
  const certificate = new X509Certificate(der)
  return certificate.checkIssued(certificate)
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
