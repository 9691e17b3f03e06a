import type { CheckCode } from './check-code.ts'
import type { DossierSlipForm } from './slip-form.ts'

/** What the office's check page knows; no person is in it. */
export type CheckPageData = {
  readonly office: string
  /** Instant in UTC as of which the lists hold. */
  readonly asOf: string
  /** Uncompressed points of P-256, base64url; `until`: what was issued later was not signed by us. */
  readonly keys: readonly { readonly id: string; readonly point: string; readonly until: string | null }[]
  /** Slips that hold no more, by `hiddenIdentity`, and what is in their place. */
  readonly replaced: Readonly<Record<string, { readonly number: string; readonly day: string }>>
  readonly procedures: Readonly<Record<string, string>>
  readonly forms: Readonly<Record<DossierSlipForm, string>>
}

/** By what one issue of a slip is known in the list of replaced ones; every reprint of it is the same. */
export function slipIdentity({
  dossierCode,
  form,
  revision,
}: Pick<CheckCode, 'dossierCode' | 'form' | 'revision'>): string {
  return [dossierCode, form, revision].join('|')
}

/** Hexadecimal digits of SHA-256 over the identity that the list has: it names slips only to who holds one. */
export const identityDigits = 20
