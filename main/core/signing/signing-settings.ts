import { z } from 'zod'
import type { Setting } from '../settings/settings.ts'

/** A certificate on a token and the way to its key; nothing of it is secret. */
export const ChosenToken = z.object({
  /** Path of the PKCS#11 module. */
  module: z.string(),
  serial: z.string(),
  label: z.string(),
  certificateId: z.string(),
  /** DER, base64; `chain` nearest first. */
  der: z.string(),
  chain: z.array(z.string()),
})
export type ChosenToken = z.infer<typeof ChosenToken>

const SigningSettings = z.object({
  /** PKCS#12 file of officers without a token, base64; null until one is chosen. */
  pkcs12: z.string().nullable(),
  /** PKCS#12 file of the agency's seal, base64. */
  agencyPkcs12: z.string().nullable().default(null),
  /** Kept only in a practice office; a real password is asked for and held in memory for the session. */
  practicePassword: z.string().nullable(),
  /** DER of the roots that this office trusts, base64. */
  trustedRoots: z.array(z.string()),
  /** By officer, and `agency` for the seal. */
  tokens: z.record(z.string(), ChosenToken).default({}),
  /** Address of the time-stamping authority; empty: signatures stay at their baseline. */
  stampUrl: z.string().default(''),
  /** DER of roots that are trusted for time stamps alone, base64. */
  stampRoots: z.array(z.string()).default([]),
})

export const signingSetting: Setting<z.infer<typeof SigningSettings>> = {
  key: 'signing',
  schema: SigningSettings,
  fallback: {
    pkcs12: null,
    agencyPkcs12: null,
    practicePassword: null,
    trustedRoots: [],
    tokens: {},
    stampUrl: '',
    stampRoots: [],
  },
}
