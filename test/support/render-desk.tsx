import { createRouterClient } from '@orpc/server'
import { cleanup, configure, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { App } from '../../renderer/app.tsx'
import { fakeRouter } from './fake-desk/fake-router.ts'
import type { FakeState } from './fake-desk/fake-state.ts'
import { makeState } from './fake-desk/make-state.ts'

// A test machine that is busy with other suites is as slow as a counter machine.
configure({ asyncUtilTimeout: 8_000 })

type Start = {
  /** Hash route: `/outbox`. */
  readonly at?: string
  readonly signedIn?: boolean
  readonly change?: (state: FakeState) => void
}

/** The whole page over a desk in memory, an officer at the keyboard. */
export function renderDesk({ at = '/', signedIn = true, change }: Start = {}) {
  cleanup()
  window.localStorage.clear()
  window.location.hash = at
  const state = makeState()
  if (signedIn) state.session = { ...state.session, signedIn: state.session.officers[0] ?? null }
  change?.(state)
  const client = createRouterClient(fakeRouter(state), { context: {} })
  const user = userEvent.setup()
  render(<App client={client} env="test" />)
  return { state, user }
}

/** The inputs of the calls that were made to one path. */
export function callsTo(state: FakeState, path: string): readonly unknown[] {
  return state.calls.filter((call) => call.path === path).map((call) => call.input)
}
