import { describe, expect, it } from 'vitest'
import { assertPortalAllowed } from '../../../main/core/portal/portal-allowed.ts'

describe('a practice office', () => {
  it.each(['http://127.0.0.1:8080', 'http://127.8.9.10', 'http://localhost:1', 'http://[::1]:9', 'http://2130706433/'])(
    'may use %s on this machine',
    (url) => {
      expect(() => assertPortalAllowed({ practice: true }, url)).not.toThrow()
    },
  )

  it.each([
    'https://dichvucong.gov.vn',
    'http://10.0.0.1',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'http://127.0.0.1@10.0.0.1/',
  ])('refuses %s', (url) => {
    expect(() => assertPortalAllowed({ practice: true }, url)).toThrow('practice_only')
  })
})

it('lets a real office have its portal, and no nonsense', () => {
  expect(() => assertPortalAllowed({ practice: false }, 'https://dichvucong.gov.vn')).not.toThrow()
  expect(() => assertPortalAllowed({ practice: false }, 'cổng')).toThrow('portal_not_configured')
})
