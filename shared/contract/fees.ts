import { z } from 'zod'
import { BankAccount } from '../domain/bank-account.ts'
import { FeeLine, FeeUnit, PaymentWay } from '../domain/fee.ts'
import { DossierId, PaymentId, SlipId } from '../domain/ids.ts'
import { LocalFee } from '../domain/local-fee.ts'
import { Fee, FeeExemption } from '../domain/procedure.ts'
import { Instant } from '../domain/vietnamese-date.ts'
import { command, Done, leadCommand, question } from './call.ts'

export const PaymentView = z.object({
  paymentId: PaymentId,
  way: PaymentWay,
  amount: z.number().int(),
  reference: z.string().nullable(),
  paidAt: Instant,
  at: Instant,
  /** Null where the portal took it. */
  officer: z.string().nullable(),
  receipt: z.object({ slipId: SlipId, number: z.string() }).nullable(),
  cancelled: z.object({ at: Instant, officer: z.string(), reason: z.string() }).nullable(),
})
export type PaymentView = z.infer<typeof PaymentView>

export const FeeView = z.object({
  /** As the catalogue has it. */
  rule: Fee,
  /** Null as long as nobody has counted. */
  units: z.array(FeeUnit).nullable(),
  exemption: FeeExemption.nullable(),
  lines: z.array(FeeLine),
  /** Whole đồng; null where nobody knows the sum. */
  amount: z.number().int().nullable(),
  /** Why the amount is not what the catalogue says; empty where it is. */
  reason: z.string(),
  text: z.string(),
  paid: z.number().int(),
  due: z.number().int().nullable(),
  payments: z.array(PaymentView),
  /** What the citizen's telephone reads to pay what is due; null where the office has no account. */
  transfer: z
    .object({
      bank: z.string(),
      number: z.string(),
      holder: z.string(),
      memo: z.string(),
      /** The code's squares, row by row: 1 is dark. */
      squares: z.array(z.string()),
    })
    .nullable(),
  /** Money may be taken now: the dossier is received and something is due. */
  payable: z.boolean(),
  /** The amount may be changed: nothing was paid yet. */
  changeable: z.boolean(),
})
export type FeeView = z.infer<typeof FeeView>

const Secret = z.object({
  /** Password of a key file or PIN of a token. */
  signingPassword: z.string().max(200).nullable().default(null),
  lastTryConfirmed: z.boolean().default(false),
})

export const feeCalls = {
  get: question.input(z.object({ dossierId: DossierId })).output(FeeView),
  /** Lays down what the dossier costs: by count, by exemption, or corrected with a reason. */
  set: command
    .input(
      z.object({
        dossierId: DossierId,
        units: z.array(FeeUnit).max(100),
        exemption: z.string().max(40).nullable(),
        corrected: z.object({ amount: z.number(), reason: z.string().max(500) }).nullable(),
      }),
    )
    .output(Done),
  /** Takes what is due, with a numbered and signed receipt. */
  takePayment: command
    .input(
      Secret.extend({
        dossierId: DossierId,
        amount: z.number(),
        received: z.discriminatedUnion('way', [
          z.object({ way: z.literal('cash') }),
          z.object({ way: z.literal('transfer'), reference: z.string().max(100), paidAt: Instant }),
        ]),
      }),
    )
    .output(z.object({ slipId: SlipId })),
  /** Cancels a payment; its receipt keeps its number. */
  cancelPayment: command.input(z.object({ paymentId: PaymentId, reason: z.string().max(500) })).output(Done),
  /** Fees that the province's resolutions set in place of the catalogue's; those of procedures by their names. */
  local: question.output(z.object({ fees: z.array(LocalFee.unwrap().extend({ procedureName: z.string() })) })),
  setLocal: leadCommand.input(z.object({ fees: z.array(LocalFee).max(500) })).output(Done),
  account: question.output(z.object({ account: BankAccount.nullable() })),
  /** The account that fees are transferred to; null: cash only. */
  setAccount: leadCommand.input(z.object({ account: BankAccount.nullable() })).output(Done),
}
