import { describe, expect, it } from 'vitest'
import { checkCanary } from '../../build/canary.ts'

describe('the layer gate', () => {
  const report = checkCanary()

  it('sees every known violation of the canary folder', () => {
    expect(report.missed).toEqual([])
  })

  it('reports nothing that is allowed', () => {
    expect(report.unexpected).toEqual([])
  })

  it('has a canary for every rule', () => {
    expect(report.untested).toEqual([])
  })
})
