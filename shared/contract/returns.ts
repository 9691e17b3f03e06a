import { z } from 'zod'
import { DossierId } from '../domain/ids.ts'
import { ReceiverRole, ResultOutcome, Satisfaction } from '../domain/result-return.ts'
import { Strokes } from '../domain/strokes.ts'
import { Instant } from '../domain/vietnamese-date.ts'
import { command, Done, question } from './call.ts'

/** Who stands at the counter, as the card says or as typed from a paper. */
export const ReceiverPerson = z.object({
  fullName: z.string().max(200),
  personalId: z.string().max(20),
  /** Number of the identity card before the twelve digits; empty where none is known. */
  oldId: z.string().max(20).default(''),
  dateOfBirth: z.string().max(10).default(''),
})
export type ReceiverPerson = z.infer<typeof ReceiverPerson>

/** What the dossier says of that person. */
export const ReceiverVerdict = z.object({
  role: ReceiverRole.or(z.literal('stranger')),
  /** The dossier has no number of that person: only name and day of birth agree. */
  byNameOnly: z.boolean(),
  /** The dossier's own paper that entitles somebody else; empty where there is none. */
  authorisation: z.string(),
})
export type ReceiverVerdict = z.infer<typeof ReceiverVerdict>

export const ResultReturnView = z.object({
  at: Instant,
  officer: z.string(),
  outcome: ResultOutcome,
  copies: z.number().int(),
  way: z.enum(['counter', 'post']),
  receiver: ReceiverRole.nullable(),
  receiverName: z.string(),
  knownBy: z.enum(['card', 'typed']).nullable(),
  authorisation: z.string(),
  postalNumber: z.string(),
  signature: Strokes.nullable(),
  satisfaction: Satisfaction.nullable(),
  feeReturned: z.number().int().nullable(),
  remark: z.string(),
})
export type ResultReturnView = z.infer<typeof ResultReturnView>

const AtCounter = z.object({
  way: z.literal('counter'),
  receiver: ReceiverPerson.extend({ knownBy: z.enum(['card', 'typed']) }),
  /** Number and day of the paper by which somebody else takes the result. */
  authorisation: z.string().trim().max(300).default(''),
  /** Null where it is signed on the printed paper. */
  signature: Strokes.max(200).nullable(),
})

const ByPost = z.object({ way: z.literal('post'), postalNumber: z.string().trim().min(1).max(60) })

export const ResultHandedOver = z.object({
  dossierId: DossierId,
  outcome: ResultOutcome,
  copies: z.number().int().min(1).max(99),
  handing: z.discriminatedUnion('way', [AtCounter, ByPost]),
  /** Null where nobody asked. */
  satisfaction: Satisfaction.nullable(),
  /** In đồng. */
  feeReturned: z.number().int().positive().max(1_000_000_000).nullable(),
  remark: z.string().trim().max(500).default(''),
})
export type ResultHandedOver = z.infer<typeof ResultHandedOver>

export const returnCalls = {
  /** Whether this person may take the result, before anything is handed over. */
  judge: question.input(z.object({ dossierId: DossierId, person: ReceiverPerson })).output(ReceiverVerdict),
  /** How the result was handed over; null while it was not. */
  get: question.input(z.object({ dossierId: DossierId })).output(ResultReturnView.nullable()),
  /** Hands the result over: identity, signature and answer are kept, the portal is told. */
  handOver: command.input(ResultHandedOver).output(Done),
}
