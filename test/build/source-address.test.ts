import { describe, expect, it } from 'vitest'
import { sourceAddressOf } from '../../build/source-address.ts'

describe('addresses after bundling', () => {
  it('a source keeps its own place, seen from the bundle', () => {
    expect(sourceAddressOf('/app/main/practice/scanner.ts', '/app/out/main')).toBe(
      'new URL("../../main/practice/scanner.ts", import.meta.url).href',
    )
  })

  it('data beside the source is found from the bundle', () => {
    const address = new URL('../../main/practice/scanner.ts', 'file:///app/out/main/main.js').href
    expect(new URL('./papers/one.png', address).href).toBe('file:///app/main/practice/papers/one.png')
  })
})
