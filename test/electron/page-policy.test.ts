import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, pageHeaders } from '../../main/hosts/page-policy.ts'

const rules = new Map(
  contentSecurityPolicy()
    .split('; ')
    .map((rule) => [rule.slice(0, rule.indexOf(' ')), rule.slice(rule.indexOf(' ') + 1)]),
)

describe('the content security policy', () => {
  it('starts from our own origin only', () => {
    expect(rules.get('default-src')).toBe("'self'")
  })

  it('runs our own scripts and nothing inline or evaluated', () => {
    expect(rules.get('script-src')).toBe("'self'")
    expect(contentSecurityPolicy()).not.toMatch(/unsafe-eval|wasm-unsafe-eval/)
  })

  it('lets nothing leave for another address', () => {
    expect(contentSecurityPolicy()).not.toMatch(/https?:|\*|wss?:/)
    expect(rules.get('connect-src')).toBe("'self'")
    expect(rules.get('form-action')).toBe("'none'")
    expect(rules.get('base-uri')).toBe("'none'")
    expect(rules.get('object-src')).toBe("'none'")
  })

  it('lets our own page alone use the camera, and nobody the microphone', () => {
    const policy = pageHeaders()['permissions-policy']
    expect(policy).toContain('camera=(self)')
    expect(policy).toContain('microphone=()')
  })

  it('is among the headers, with sniffing and referrers switched off', () => {
    expect(pageHeaders()).toMatchObject({
      'content-security-policy': contentSecurityPolicy(),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
  })
})
