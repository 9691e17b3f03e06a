import { AppError } from '../../../../shared/errors.ts'
import type { HelperParent } from '../../ports.ts'
import { type Cryptoki, loadCryptoki } from './cryptoki.ts'
import { TokenOrder, type TokenReply } from './token-messages.ts'
import { listTokens, openToken, type TokenSession } from './token-session.ts'

/** The inside of a module's process: one module, at most one session, orders answered in turn. */
export function serveToken(parent: HelperParent<TokenReply>, load: typeof loadCryptoki = loadCryptoki): void {
  const state: State = { load, cryptoki: null, session: null }
  parent.onMessage((message) => parent.send(answer(state, TokenOrder.parse(message))))
}

type State = {
  readonly load: typeof loadCryptoki
  cryptoki: Cryptoki | null
  session: TokenSession | null
}

function answer(state: State, order: TokenOrder): TokenReply {
  try {
    return perform(state, order)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { kind: 'refused', code: error.code, details: error.code === 'token_failed' ? answerOf(error) : {} }
  }
}

function perform(state: State, order: TokenOrder): TokenReply {
  switch (order.kind) {
    case 'list':
      return { kind: 'tokens', tokens: [...listTokens(started(state, order.module))] }
    case 'open':
      state.session = openToken(started(state, order.module), { ...order, pin: Buffer.from(order.pin, 'utf8') })
      return { kind: 'opened' }
    case 'sign':
      if (state.session === null) throw new AppError('token_gone')
      return {
        kind: 'signed',
        raw: Buffer.from(state.session.sign(Buffer.from(order.tbs, 'base64'))).toString('base64'),
      }
    case 'close':
      state.session?.close()
      state.session = null
      state.cryptoki?.finalise()
      state.cryptoki = null
      return { kind: 'closed' }
  }
}

function started(state: State, module: string): Cryptoki {
  if (state.cryptoki !== null) return state.cryptoki
  try {
    state.cryptoki = state.load(module)
    state.cryptoki.initialise()
    return state.cryptoki
  } catch (cause) {
    throw new AppError('token_module_unusable', {}, { cause })
  }
}

function answerOf(error: AppError): Record<string, string> {
  return { answer: String(error.details['answer']) }
}
