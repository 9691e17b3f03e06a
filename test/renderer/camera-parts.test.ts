import { describe, expect, it } from 'vitest'
import { cameraPageName, nextCameraNumber } from '../../renderer/screens/intake/camera/camera-page-name.ts'
import { cameraProblemOf } from '../../renderer/screens/intake/camera/camera-problem.ts'
import { isReady, stillMs, type Watched, watchSheet } from '../../renderer/screens/intake/camera/steadiness.ts'
import type { Quad } from '../../shared/imaging/geometry.ts'

function sheetAt(x: number): Quad {
  return [
    { x, y: 100 },
    { x: x + 800, y: 100 },
    { x: x + 800, y: 700 },
    { x, y: 700 },
  ]
}

function watch(looks: readonly (readonly [x: number | null, at: number])[], before: Watched | null = null) {
  return looks.reduce((watched, [x, at]) => watchSheet(watched, x === null ? null : sheetAt(x), at), before)
}

describe('a sheet under the camera', () => {
  it('is ready once it has lain still, whatever a little tremor does', () => {
    const watched = watch([
      [100, 0],
      [104, 400],
      [99, 800],
    ])
    expect(isReady(watched, stillMs - 1)).toBe(false)
    expect(isReady(watched, stillMs)).toBe(true)
  })

  it('is not ready while it is being moved', () => {
    const watched = watch([
      [100, 0],
      [140, 1000],
    ])
    expect(isReady(watched, 1900)).toBe(false)
  })

  it('is taken once, also when it is nudged, and again when another lies there', () => {
    const taken = { sheet: sheetAt(100), stillSince: 0, taken: true }
    expect(isReady(watch([[130, 1000]], taken), 9000)).toBe(false)
    expect(isReady(watch([[300, 1000]], taken), 9000)).toBe(true)
    const gone = watch(
      [
        [null, 1000],
        [100, 2000],
      ],
      taken,
    )
    expect(isReady(gone, 9000)).toBe(true)
  })
})

it.each([
  ['NotAllowedError', 'denied'],
  ['NotFoundError', 'none_found'],
  ['OverconstrainedError', 'none_found'],
  ['NotReadableError', 'in_use'],
  ['TypeError', 'unknown'],
] as const)('a camera refused with %s is told as %s', (name, problem) => {
  expect(cameraProblemOf(Object.assign(new Error('no'), { name }))).toBe(problem)
})

it('camera pages are numbered on, also after those in the bin', () => {
  expect(nextCameraNumber([])).toBe(1)
  expect(nextCameraNumber([{ sourceName: cameraPageName(4) }, { sourceName: 'Máy quét' }])).toBe(5)
})
