import { AppError } from '../../../../shared/errors.ts'
import type { StartHelper, Timers } from '../../ports.ts'
import { type TokenOrder, TokenReply } from './token-messages.ts'

/** A PKCS#11 module in a process of its own, since vendors' modules crash and hang. */
export type TokenProcess = {
  /** One order at a time. Throws what the token refused, `token_module_crashed` or `token_module_silent`. */
  ask<Kind extends TokenReply['kind']>(order: TokenOrder, wanted: Kind): Promise<Extract<TokenReply, { kind: Kind }>>
  /** Ends the process at once, and with it all that it remembers. */
  end(): void
}

export type TokenPorts = {
  readonly startHelper: StartHelper
  readonly timers: Timers
  /** How long a token may think before its process is ended, in milliseconds. */
  readonly patienceMs?: number
}

type Waiting = { readonly resolve: (reply: TokenReply) => void; readonly reject: (error: AppError) => void }

/** Slow tokens take three seconds a signature, a login on a card reader's own keys a minute. */
const usualPatienceMs = 90_000

export function startTokenProcess({ startHelper, timers, patienceMs = usualPatienceMs }: TokenPorts): TokenProcess {
  const helper = startHelper('token-helper')
  let waiting: Waiting | null = null
  let over: AppError | null = null
  helper.onMessage((message) => {
    const settled = waiting
    waiting = null
    settled?.resolve(TokenReply.parse(message))
  })
  helper.onExit(() => lose(new AppError('token_module_crashed')))

  function lose(error: AppError): void {
    over ??= error
    const settled = waiting
    waiting = null
    settled?.reject(over)
  }

  function exchange(order: TokenOrder): Promise<TokenReply> {
    if (over !== null) return Promise.reject(over)
    if (waiting !== null) return Promise.reject(new Error('one order at a time'))
    return new Promise((resolve, reject) => {
      waiting = { resolve, reject }
      helper.send(order)
    })
  }

  return {
    ask: async (order, wanted) => {
      const deadline = timers.set(() => {
        lose(new AppError('token_module_silent'))
        helper.kill()
      }, patienceMs)
      const reply = await exchange(order).finally(() => timers.clear(deadline))
      if (reply.kind === 'refused') throw new AppError(reply.code, reply.details)
      if (reply.kind !== wanted) throw new Error(`asked for ${wanted}, got ${reply.kind}`)
      return reply as Extract<TokenReply, { kind: typeof wanted }> // its kind is checked above
    },
    end: () => {
      lose(new AppError('token_gone'))
      helper.kill()
    },
  }
}
