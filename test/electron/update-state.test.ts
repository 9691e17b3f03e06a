import { array, assert, boolean, constant, constantFrom, integer, oneof, property, record, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readUpdateError, updateSentence } from '../../main/hosts/electron/update-sentences.ts'
import {
  firstUpdateState,
  nextUpdate,
  type UpdateEvent,
  type UpdateStep,
} from '../../main/hosts/electron/update-state.ts'
import { isNewer } from '../../main/hosts/electron/version-order.ts'

const current = '1.4.0'

function stepAfter(...events: readonly UpdateEvent[]): UpdateStep {
  const start: UpdateStep = { state: firstUpdateState(current, false), act: null }
  return events.reduce((step, event) => nextUpdate(step.state, event), start)
}

const check: UpdateEvent = { kind: 'check_asked' }
const found: UpdateEvent = { kind: 'found', version: '1.5.0' }
const download: UpdateEvent = { kind: 'download_asked' }
const arrived: UpdateEvent = { kind: 'downloaded', version: '1.5.0' }
const install: UpdateEvent = { kind: 'install_asked' }

describe('the steps of an update', () => {
  it('offers what is newer and downloads only when asked', () => {
    expect(stepAfter(check, found)).toEqual({
      state: expect.objectContaining({ phase: { kind: 'offered', version: '1.5.0' } }),
      act: null,
    })
    expect(stepAfter(check, found, download).act).toBe('download')
  })

  it('installs what was downloaded, once', () => {
    expect(stepAfter(check, found, download, arrived, install).act).toBe('install')
    expect(stepAfter(check, found, download, arrived, install, install).act).toBeNull()
  })

  it.each(['1.4.0', '1.3.9', '1.4.0-trial.1', '0.9.0', 'latest', '', '1.4'])('refuses %s beside 1.4.0', (version) => {
    expect(stepAfter(check, { kind: 'found', version }).state.phase).toEqual({
      kind: 'refused',
      version,
      reason: 'not_newer',
    })
  })

  it('does not install while an officer is signed in, and does so after sign-out', () => {
    const { state } = stepAfter(check, found, download, arrived)
    expect(nextUpdate({ ...state, working: true }, install)).toEqual({ state: { ...state, working: true }, act: null })
    expect(nextUpdate(state, install).act).toBe('install')
  })

  it('stops a download when updates are put on hold', () => {
    const step = stepAfter(check, found, download, { kind: 'pause_set', paused: true })
    expect(step).toEqual({ state: expect.objectContaining({ phase: { kind: 'idle' }, paused: true }), act: 'cancel' })
    expect(nextUpdate(step.state, check).act).toBeNull()
  })

  it('does not believe a package of another version than the one offered', () => {
    expect(stepAfter(check, found, download, { kind: 'downloaded', version: '1.6.0' }).state.phase).toEqual({
      kind: 'error',
      reason: 'not_trusted',
    })
  })

  it('may be tried again after an error', () => {
    expect(stepAfter(check, { kind: 'failed', reason: 'unreachable' }, check).act).toBe('check')
  })
})

const anyEvent = oneof(
  constant(check),
  constant(download),
  constant(install),
  constant<UpdateEvent>({ kind: 'not_found' }),
  record({ kind: constant('found' as const), version: constantFrom('1.3.0', '1.4.0', '1.4.1', '2.0.0-trial.1', 'x') }),
  record({ kind: constant('downloaded' as const), version: constantFrom('1.3.0', '1.4.1', '2.0.0-trial.1') }),
  record({ kind: constant('progress' as const), percent: integer({ min: -5, max: 400 }) }),
  record({ kind: constant('pause_set' as const), paused: boolean() }),
  record({ kind: constant('failed' as const), reason: constantFrom('unreachable' as const, 'damaged' as const) }),
)

/** Chance alone seldom comes as far as a downloaded package. */
const beginnings = { none: [], offered: [check, found], ready: [check, found, download, arrived] } as const

it('no sequence of events installs or downloads an older version, or acts while paused or at work', async () => {
  let installs = 0
  await assert(
    property(
      constantFrom('none', 'offered', 'ready'),
      array(tuple(anyEvent, boolean()), { maxLength: 40 }),
      (start, events) => {
        let state = firstUpdateState(current, false)
        for (const [event, working] of [...beginnings[start].map((one) => [one, false] as const), ...events]) {
          const before = { ...state, working }
          const step = nextUpdate(before, event)
          state = step.state
          if (step.act === 'install') {
            installs += 1
            expect(before.working || before.paused).toBe(false)
          }
          if (step.act === 'download') expect(before.paused).toBe(false)
          if ('version' in state.phase && state.phase.kind !== 'refused')
            expect(isNewer(state.phase.version, current)).toBe(true)
          expect(updateSentence(state)).toMatch(/[.…%]$/)
        }
      },
    ),
    { numRuns: 3000 },
  )
  expect(installs).toBeGreaterThan(0)
})

describe('the order of versions', () => {
  it.each([
    ['1.0.1', '1.0.0'],
    ['1.10.0', '1.9.0'],
    ['2.0.0', '2.0.0-trial.9'],
    ['2.0.0-trial.10', '2.0.0-trial.9'],
    ['2.0.0-trial.1.1', '2.0.0-trial.1'],
    ['2.0.0-trial', '2.0.0-9'],
  ])('%s comes after %s, and not the other way round', (later, earlier) => {
    expect([isNewer(later, earlier), isNewer(earlier, later)]).toEqual([true, false])
  })
})

describe('errors of an update', () => {
  it.each([
    [Object.assign(new Error(), { code: 'ECONNREFUSED' }), 'unreachable'],
    [Object.assign(new Error(), { code: 'HTTP_ERROR_503' }), 'unreachable'],
    [new Error('net::ERR_INTERNET_DISCONNECTED'), 'unreachable'],
    [Object.assign(new Error(), { code: 'ERR_CHECKSUM_MISMATCH' }), 'damaged'],
    [Object.assign(new Error(), { code: 'ERR_UPDATER_INVALID_SIGNATURE' }), 'not_trusted'],
    [Object.assign(new Error(), { code: 'ERR_UPDATER_CHANNEL_FILE_NOT_FOUND' }), 'no_release'],
    [Object.assign(new Error(), { code: 'ENOSPC' }), 'disk_full'],
    ['text', 'unknown'],
  ])('%s means %s', (error, reason) => {
    expect(readUpdateError(error)).toBe(reason)
  })
})
