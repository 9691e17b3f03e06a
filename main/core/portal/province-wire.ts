import type { Packet, Trouble } from '../outbox/portal.ts'
import { type AnswerRule, answerTable, classifyAnswer } from './answer-table.ts'
import { callPortal, type HttpClient, jsonOf } from './portal-http.ts'
import type { PortalSession } from './portal-session.ts'
import { Answer, provinceHeaders, RejectResult } from './province-protocol.ts'

export type Wire = {
  readonly url: string
  readonly unitCode: string
  readonly answerRules: readonly AnswerRule[]
  readonly http: HttpClient
  readonly session: PortalSession
}

export type Question = {
  readonly path: string
  readonly service: string
  readonly packet: Packet | null
  readonly members: Readonly<Record<string, unknown>>
}

export type WireReply =
  | { readonly kind: 'applied'; readonly result: unknown }
  | { readonly kind: 'already_there' }
  | { readonly kind: 'not_there' }
  | Trouble

/** One call of the wrapper: envelope out, answer through the table in. */
export function ask(wire: Wire, question: Question, signal: AbortSignal): Promise<WireReply> {
  return signedIn(wire.session, signal, (token) => askWith(token, wire, question, signal))
}

/** Runs a call with a token; a refused token is renewed once, a refused sign-in is not repeated. */
export async function signedIn<Reply extends { readonly kind: string }>(
  session: PortalSession,
  signal: AbortSignal,
  call: (token: string) => Promise<Reply>,
): Promise<Reply | Trouble> {
  const first = await session.token(signal)
  if (first.kind !== 'token') return first
  const reply = await call(first.token)
  if (reply.kind !== 'unauthorised') return reply

  session.forget()
  const second = await session.token(signal)
  if (second.kind !== 'token') return second
  const again = await call(second.token)
  if (again.kind === 'unauthorised') session.forget()
  return again
}

async function askWith(token: string, wire: Wire, question: Question, signal: AbortSignal): Promise<WireReply> {
  const { packet } = question
  const envelope = { session: token, madonvi: wire.unitCode, service: question.service, ...question.members }
  const call = {
    method: 'POST',
    url: `${wire.url}/${question.path}`,
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json; charset=utf-8',
      Accept: 'application/json',
      ...(packet === null ? {} : packetHeaders(packet)),
    },
    body: JSON.stringify(envelope),
  }
  const answer = await callPortal(call, wire.http, signal)
  if (answer.kind !== 'answer') return answer
  const json = jsonOf(answer)
  if (json.kind !== 'json') return json
  const parsed = Answer.safeParse(json.value)
  if (!parsed.success) return { kind: 'unknown', text: `HTTP ${answer.status}` }
  return meaningOf(parsed.data, wire.answerRules)
}

function packetHeaders(packet: Packet): Record<string, string> {
  return {
    [provinceHeaders.dossierId]: packet.dossierId,
    [provinceHeaders.provisional]: packet.provisional ? 'True' : 'False',
    [provinceHeaders.packetDigest]: packet.digest,
  }
}

const defaultWaitMs = 60_000

function meaningOf(answer: Answer, ownRules: readonly AnswerRule[]): WireReply {
  const meaning = classifyAnswer(answer, [...ownRules, ...answerTable])
  if (meaning === null) return { kind: 'unknown', text: `${answer.error_code}: ${answer.message}` }
  switch (meaning.kind) {
    case 'applied':
      return { kind: 'applied', result: answer.result }
    case 'rejected': {
      const named = RejectResult.safeParse(answer.result)
      const field = (named.success ? named.data.TruongLoi : null) ?? meaning.field
      return { kind: 'rejected', field, message: answer.message }
    }
    case 'retry':
      return { kind: 'retry', code: 'portal_server_error', detail: `${answer.error_code}: ${answer.message}` }
    case 'wait':
      return { kind: 'wait', forMs: meaning.waitMs ?? defaultWaitMs }
    default:
      return { kind: meaning.kind }
  }
}
