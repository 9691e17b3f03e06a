import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allowedActions,
  DossierAction,
  DossierStatus,
  nationalStatus,
  nextStatus,
  statusAfter,
} from '../../../shared/domain/dossier-status.ts'

describe('the table of statuses', () => {
  it('maps one to one to the ten national codes; only a draft has none', () => {
    const codes = DossierStatus.options.flatMap((status) => nationalStatus[status] ?? [])
    expect(new Set(codes)).toEqual(new Set(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']))
    expect(codes).toHaveLength(10)
    expect(DossierStatus.options.filter((status) => nationalStatus[status] === null)).toEqual(['draft'])
  })

  it('lets every dossier that is not ended reach an end', () => {
    const ends = new Set<string>(['refused', 'withdrawn', 'stopped', 'returned'])
    for (const status of DossierStatus.options) {
      const reached = new Set<string>([status])
      for (const one of reached) for (const next of Object.values(nextStatus[one as DossierStatus])) reached.add(next)
      expect([...reached].some((one) => ends.has(one))).toBe(true)
    }
  })

  it('knows what a supplement leads to on either side of reception', () => {
    const asked = { status: 'supplement_requested' } as const
    expect(allowedActions({ ...asked, received: true })).toEqual(['supply', 'refuse', 'withdraw', 'stop'])
    expect(allowedActions({ ...asked, received: false })).toEqual(['start_review', 'refuse', 'withdraw', 'stop'])
  })

  it('allows nothing after an end, whatever is tried', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('refused', 'withdrawn', 'stopped', 'returned'),
        fc.constantFrom(...DossierAction.options),
        fc.boolean(),
        (status, action, received) => statusAfter({ status: status as DossierStatus, received }, action) === null,
      ),
    )
  })
})
