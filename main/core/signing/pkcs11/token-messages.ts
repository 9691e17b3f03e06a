import { z } from 'zod'
import { isErrorCode } from '../../../../shared/errors.ts'

/** How near the token is to locking itself. */
export const PinState = z.enum(['ok', 'low', 'final_try', 'locked'])
export type PinState = z.infer<typeof PinState>

export const TokenFacts = z.object({
  label: z.string(),
  manufacturer: z.string(),
  model: z.string(),
  serial: z.string(),
  pin: PinState,
  /** DER, base64. */
  certificates: z.array(z.string()),
})
export type TokenFacts = z.infer<typeof TokenFacts>

/** From the program to the module's process, one at a time; each is answered once. */
export const TokenOrder = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), module: z.string() }),
  z.object({
    kind: z.literal('open'),
    module: z.string(),
    serial: z.string(),
    certificateId: z.string(),
    pin: z.string(),
    lastTryConfirmed: z.boolean(),
  }),
  /** Bytes to sign, base64. */
  z.object({ kind: z.literal('sign'), tbs: z.string() }),
  z.object({ kind: z.literal('close') }),
])
export type TokenOrder = z.infer<typeof TokenOrder>

export const TokenReply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tokens'), tokens: z.array(TokenFacts) }),
  z.object({ kind: z.literal('opened') }),
  /** The signature's value, base64. */
  z.object({ kind: z.literal('signed'), raw: z.string() }),
  z.object({ kind: z.literal('closed') }),
  z.object({
    kind: z.literal('refused'),
    code: z.string().refine(isErrorCode),
    details: z.record(z.string(), z.string()),
  }),
])
export type TokenReply = z.infer<typeof TokenReply>
