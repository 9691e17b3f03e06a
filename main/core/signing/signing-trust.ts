import type { Database } from '../database/connect.ts'
import { getSetting, setSetting } from '../settings/settings.ts'
import { signingSetting } from './signing-settings.ts'

export type SigningTrust = {
  /** Whom this office trusts: DER of roots for signers, and for time stamps. */
  trust(): { readonly trustedRoots: readonly Uint8Array[]; readonly stampRoots: readonly Uint8Array[] }
  /** Where time stamps are asked for; null where nobody named one. */
  stampAuthority(): { readonly url: string } | null
  setStampAuthority(authority: { readonly url: string; readonly roots: readonly Uint8Array[] }): void
}

export function signingTrust(db: Database): SigningTrust {
  const settings = () => getSetting(db, signingSetting)
  return {
    trust: () => {
      const { trustedRoots, stampRoots } = settings()
      const der = (root: string) => Buffer.from(root, 'base64')
      return { trustedRoots: trustedRoots.map(der), stampRoots: [...trustedRoots, ...stampRoots].map(der) }
    },
    stampAuthority: () => {
      const { stampUrl: url } = settings()
      return url === '' ? null : { url }
    },
    setStampAuthority: ({ url, roots }) => {
      const before = settings()
      const added = roots.map((root) => Buffer.from(root).toString('base64'))
      const stampRoots = [...new Set([...before.stampRoots, ...added])]
      setSetting(db, signingSetting, { ...before, stampUrl: url, stampRoots })
    },
  }
}
