import { describe, expect, it } from 'vitest'
import { chooseKey } from '../../main/hosts/electron/key-choice.ts'

describe('where the master key is kept', () => {
  it.each([true, false])('in the system’s vault where there is one (practice: %s)', (practice) => {
    expect(chooseKey({ vault: 'usable', practice, existing: null })).toBe('vault')
  })

  it('under a passphrase where there is none', () => {
    expect(chooseKey({ vault: 'passphrase_needed', practice: false, existing: null })).toBe('passphrase')
  })

  it('in a bare file for invented people only', () => {
    expect(chooseKey({ vault: 'passphrase_needed', practice: true, existing: null })).toBe('key_file')
    expect(chooseKey({ vault: 'usable', practice: false, existing: 'key_file' })).toBe('vault')
  })

  it('an office stays with what it was made with', () => {
    expect(chooseKey({ vault: 'usable', practice: false, existing: 'passphrase' })).toBe('passphrase')
    expect(chooseKey({ vault: 'passphrase_needed', practice: true, existing: 'vault' })).toBe('vault')
    expect(chooseKey({ vault: 'usable', practice: true, existing: 'key_file' })).toBe('key_file')
  })
})
