import { z } from 'zod'
import { CertificateWatch } from '../domain/certificate-watch.ts'
import { Instant } from '../domain/vietnamese-date.ts'
import { command, Done, leadCommand, question } from './call.ts'

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

/** How signatures get a proven time and revocation data. */
export const StampView = z.object({
  /** Address of the time-stamping authority; empty where none is named. */
  url: z.string(),
  /** Receipts that are not at their highest level yet. */
  waiting: z.number().int(),
  /** Code of what the newest attempt met; null while nothing is wrong. */
  problem: z.string().nullable(),
})

/** Password or PIN of one batch; never kept. */
export const SigningSecret = z.object({
  text: z.string().max(200).nullable(),
  /** The officer was told that a wrong PIN now locks the token. */
  lastTryConfirmed: z.boolean(),
})

export const SigningView = z.object({
  own: KeyView.nullable(),
  agency: KeyView.nullable(),
  practice: z.boolean(),
  stamps: StampView,
  /** Issued receipts without the agency's seal. */
  toSeal: z.number().int(),
})
export type SigningView = z.infer<typeof SigningView>

/** Receipts that one consent to seal may cover. */
export const mostSealed = 100

export const signingCalls = {
  view: question.output(SigningView),
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
  /** Where time stamps are asked for, and the authority's root in PEM where it has its own. */
  setStampAuthority: leadCommand
    .input(z.object({ url: z.union([z.literal(''), z.url().max(300)]), rootPem: z.string().max(20_000) }))
    .output(Done),
  /** Seals the receipts that wait, at most a hundred with one consent and one PIN. */
  sealReceipts: leadCommand
    .input(z.object({ secret: SigningSecret }))
    .output(z.object({ sealed: z.number().int(), left: z.number().int() })),
  /** Signs something of no meaning and checks it: PIN, token and certificate work. */
  tryKey: command
    .input(z.object({ signatory: Signatory, secret: SigningSecret }))
    .output(z.object({ signer: z.string() })),
}
