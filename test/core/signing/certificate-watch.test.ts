import { describe, expect, it } from 'vitest'
import { watchCertificate } from '../../../shared/domain/certificate-watch.ts'

const period = { notBefore: '2026-01-01T00:00:00.000Z', notAfter: '2026-12-31T00:00:00.000Z' }

describe('a certificate', () => {
  it.each([
    ['2025-12-31T23:59:59.000Z', 'not_yet_valid', 364],
    ['2026-01-01T00:00:00.000Z', 'fine', 364],
    ['2026-10-31T23:59:59.000Z', 'fine', 60],
    ['2026-11-01T00:00:00.000Z', 'within_60', 60],
    ['2026-12-01T00:00:00.000Z', 'within_30', 30],
    ['2026-12-24T00:00:00.000Z', 'within_7', 7],
    ['2026-12-31T00:00:00.000Z', 'within_7', 0],
    ['2026-12-31T00:00:01.000Z', 'expired', -1],
  ] as const)('is at %s %s, with %d days left', (now, watch, daysLeft) => {
    expect(watchCertificate(period, now)).toEqual({ watch, daysLeft })
  })
})
