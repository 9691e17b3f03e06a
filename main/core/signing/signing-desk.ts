import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import type { Database } from '../database/connect.ts'
import { getSetting, type Setting, setSetting } from '../settings/settings.ts'
import { openPkcs12Key } from './pkcs12-key.ts'
import type { SigningCertificate, SigningKey } from './signing-key.ts'

const SigningSettings = z.object({
  /** PKCS#12 file, base64; null until one is chosen. */
  pkcs12: z.string().nullable(),
  /** Kept only in a practice office; a real password is asked for and held in memory for the session. */
  practicePassword: z.string().nullable(),
  /** DER of the roots that this office trusts, base64. */
  trustedRoots: z.array(z.string()),
})

const signingSetting: Setting<z.infer<typeof SigningSettings>> = {
  key: 'signing',
  schema: SigningSettings,
  fallback: { pkcs12: null, practicePassword: null, trustedRoots: [] },
}

export type SigningDesk = {
  /**
   * The officer's key; opened once a session. `password` null uses what is already open.
   * Throws `signing_key_missing`, `signing_password_wrong`, `signing_key_damaged`.
   */
  key(password: string | null): Promise<SigningKey>
  /** The certificate that signs, or null where none is chosen or the key is not open yet. */
  certificate(): Promise<SigningCertificate | null>
  trustedRoots(): readonly Uint8Array[]
  /** Takes a PKCS#12 file into the store after it was opened with its password. */
  choose(file: {
    readonly pkcs12: Uint8Array
    readonly password: string
    readonly keepPassword: boolean
    readonly trustedRoots: readonly Uint8Array[]
  }): Promise<void>
  /** Forgets the open key: at sign-out. */
  lock(): void
}

/** The one place that knows where the office's key lies. */
export function createSigningDesk(db: Database): SigningDesk {
  let open: SigningKey | null = null

  async function key(password: string | null): Promise<SigningKey> {
    if (open !== null && password === null) return open
    const settings = getSetting(db, signingSetting)
    if (settings.pkcs12 === null) throw new AppError('signing_key_missing')
    const secret = password ?? settings.practicePassword
    if (secret === null) throw new AppError('signing_password_needed')
    open = await openPkcs12Key(Buffer.from(settings.pkcs12, 'base64'), secret)
    return open
  }

  return {
    key,
    certificate: async () => {
      const settings = getSetting(db, signingSetting)
      if (settings.pkcs12 === null) return null
      if (open === null && settings.practicePassword === null) return null
      const certificates = await (await key(null)).listCertificates()
      return certificates[0] ?? null
    },
    trustedRoots: () => getSetting(db, signingSetting).trustedRoots.map((root) => Buffer.from(root, 'base64')),
    choose: async ({ pkcs12, password, keepPassword, trustedRoots }) => {
      open = await openPkcs12Key(pkcs12, password)
      setSetting(db, signingSetting, {
        pkcs12: Buffer.from(pkcs12).toString('base64'),
        practicePassword: keepPassword ? password : null,
        trustedRoots: trustedRoots.map((root) => Buffer.from(root).toString('base64')),
      })
    },
    lock: () => {
      open = null
    },
  }
}
