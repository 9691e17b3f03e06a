import { z } from 'zod'
import { CertificateWatch } from '../domain/certificate-watch.ts'
import { Instant } from '../domain/vietnamese-date.ts'
import { command, Done, question } from './call.ts'

/** Whose signature: the signed-in officer's, or the agency's seal. */
export const Signatory = z.enum(['own', 'agency'])
export type Signatory = z.infer<typeof Signatory>

export const CertificateView = z.object({
  certificateId: z.string(),
  subject: z.string(),
  issuer: z.string(),
  notBefore: Instant,
  notAfter: Instant,
  watch: CertificateWatch,
  /** Whole days until it expires; negative afterwards. */
  daysLeft: z.number().int(),
})
export type CertificateView = z.infer<typeof CertificateView>

export const KeyView = z.object({
  kind: z.enum(['file', 'token']),
  /** What signing will ask for. */
  asks: z.enum(['nothing', 'password', 'pin']),
  /** What the token calls itself; empty for a file. */
  tokenLabel: z.string(),
  /** Null while a file was not opened yet. */
  certificate: CertificateView.nullable(),
})
export type KeyView = z.infer<typeof KeyView>

export const TokenView = z.object({
  /** Path of the maker's PKCS#11 module. */
  module: z.string(),
  serial: z.string(),
  label: z.string(),
  maker: z.string(),
  pin: z.enum(['ok', 'low', 'final_try', 'locked']),
  certificates: z.array(CertificateView.extend({ signs: z.boolean() })),
})
export type TokenView = z.infer<typeof TokenView>

/** Password or PIN of one batch; never kept. */
export const SigningSecret = z.object({
  text: z.string().max(200).nullable(),
  /** The officer was told that a wrong PIN now locks the token. */
  lastTryConfirmed: z.boolean(),
})

export const signingCalls = {
  view: question.output(z.object({ own: KeyView.nullable(), agency: KeyView.nullable(), practice: z.boolean() })),
  /** Tokens that are plugged in, by the makers' software on this machine, or by one module that IT names. */
  findTokens: question.input(z.object({ module: z.string().max(500).nullable() })).output(
    z.object({
      tokens: z.array(TokenView),
      /** Software that could not be asked: its file and why. */
      refused: z.array(z.object({ module: z.string(), code: z.string() })),
    }),
  ),
  chooseToken: command
    .input(
      z.object({ signatory: Signatory, module: z.string().max(500), serial: z.string(), certificateId: z.string() }),
    )
    .output(Done),
  /** Signs something of no meaning and checks it: PIN, token and certificate work. */
  tryKey: command
    .input(z.object({ signatory: Signatory, secret: SigningSecret }))
    .output(z.object({ signer: z.string() })),
}
