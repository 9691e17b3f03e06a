import { isNewer } from './version-order.ts'

export type UpdatePhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'up_to_date' }
  | { readonly kind: 'offered'; readonly version: string }
  | { readonly kind: 'downloading'; readonly version: string; readonly percent: number }
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'installing'; readonly version: string }
  | { readonly kind: 'refused'; readonly version: string; readonly reason: 'not_newer' }
  | { readonly kind: 'error'; readonly reason: UpdateError }

export type UpdateError = 'unreachable' | 'no_release' | 'damaged' | 'not_trusted' | 'disk_full' | 'unknown'

export type UpdateState = {
  readonly current: string
  readonly phase: UpdatePhase
  /** IT or an officer has put updates on hold. */
  readonly paused: boolean
  /** Somebody is signed in: the counter is open. The host says so before each step. */
  readonly working: boolean
}

export type UpdateEvent =
  | { readonly kind: 'check_asked' }
  | { readonly kind: 'found'; readonly version: string }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'download_asked' }
  | { readonly kind: 'progress'; readonly percent: number }
  | { readonly kind: 'downloaded'; readonly version: string }
  | { readonly kind: 'failed'; readonly reason: UpdateError }
  | { readonly kind: 'pause_set'; readonly paused: boolean }
  | { readonly kind: 'install_asked' }

/** What the host must do next; a step without one only changes what is shown. */
export type UpdateAct = 'check' | 'download' | 'cancel' | 'install'

export type UpdateStep = { readonly state: UpdateState; readonly act: UpdateAct | null }

/** Where every start begins; nothing is remembered of the last run but what lies downloaded. */
export function firstUpdateState(current: string, paused: boolean): UpdateState {
  return { current, paused, working: false, phase: { kind: 'idle' } }
}

/** The only place that decides about updates: never an older version, never while paused, never during work. */
export function nextUpdate(state: UpdateState, event: UpdateEvent): UpdateStep {
  switch (event.kind) {
    case 'check_asked':
      return state.paused || !mayCheck(state.phase) ? stay(state) : go(state, { kind: 'checking' }, 'check')
    case 'found':
      return found(state, event.version)
    case 'not_found':
      return state.phase.kind === 'checking' ? go(state, { kind: 'up_to_date' }) : stay(state)
    case 'download_asked':
      return state.phase.kind === 'offered' && !state.paused
        ? go(state, { kind: 'downloading', version: state.phase.version, percent: 0 }, 'download')
        : stay(state)
    case 'progress':
      return state.phase.kind === 'downloading'
        ? go(state, { ...state.phase, percent: whole(event.percent) })
        : stay(state)
    case 'downloaded':
      return downloaded(state, event.version)
    case 'failed':
      return isUnderWay(state.phase) ? go(state, { kind: 'error', reason: event.reason }) : stay(state)
    case 'pause_set':
      return setPaused(state, event.paused)
    case 'install_asked':
      return state.phase.kind === 'ready' && !state.paused && !state.working
        ? go(state, { kind: 'installing', version: state.phase.version }, 'install')
        : stay(state)
  }
}

function found(state: UpdateState, version: string): UpdateStep {
  if (state.phase.kind !== 'checking') return stay(state)
  return isNewer(version, state.current)
    ? go(state, { kind: 'offered', version })
    : go(state, { kind: 'refused', version, reason: 'not_newer' })
}

/** What arrives must be what was offered: a server that swaps the version between the two is not believed. */
function downloaded(state: UpdateState, version: string): UpdateStep {
  if (state.phase.kind !== 'downloading') return stay(state)
  return version === state.phase.version
    ? go(state, { kind: 'ready', version })
    : go(state, { kind: 'error', reason: 'not_trusted' })
}

function setPaused(state: UpdateState, paused: boolean): UpdateStep {
  const held = { ...state, paused }
  return paused && state.phase.kind === 'downloading' ? go(held, { kind: 'idle' }, 'cancel') : stay(held)
}

function mayCheck(phase: UpdatePhase): boolean {
  return ['idle', 'up_to_date', 'refused', 'error', 'offered'].includes(phase.kind)
}

function isUnderWay(phase: UpdatePhase): boolean {
  return ['checking', 'downloading', 'installing'].includes(phase.kind)
}

function whole(percent: number): number {
  return Math.max(0, Math.min(100, Math.floor(percent)))
}

function go(state: UpdateState, phase: UpdatePhase, act: UpdateAct | null = null): UpdateStep {
  return { state: { ...state, phase }, act }
}

function stay(state: UpdateState): UpdateStep {
  return { state, act: null }
}
