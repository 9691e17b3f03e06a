import { implement } from '@orpc/server'
import { outboxCalls } from '../../../shared/contract/outbox.ts'
import type { FakeState } from './fake-state.ts'

/** What waits to be sent, answered from memory. */
export function fakeOutbox(state: FakeState) {
  const { outbox } = implement({ outbox: outboxCalls })
  return {
    connection: outbox.connection.handler(() => state.connection),
    list: outbox.list.handler(({ input }) =>
      state.outbox.filter((item) => !input.unprovenOnly || item.state !== 'proven'),
    ),
    sendNow: outbox.sendNow.handler(() => ({ proven: 1, waiting: 1, needsPerson: 1 })),
    hold: outbox.hold.handler(({ input }) => {
      state.outbox = state.outbox.map((item) =>
        item.messageId === input.messageId ? { ...item, state: 'held' as const } : item,
      )
      return { done: true as const }
    }),
    release: outbox.release.handler(({ input }) => {
      state.outbox = state.outbox.map((item) =>
        item.messageId === input.messageId ? { ...item, state: 'waiting' as const } : item,
      )
      return { done: true as const }
    }),
  }
}
