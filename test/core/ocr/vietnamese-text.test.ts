import { describe, expect, it } from 'vitest'
import { tidyWord } from '../../../main/core/ocr/vietnamese-text.ts'

describe('a word as the engine gives it', () => {
  it('comes out in NFC', () => {
    expect(tidyWord('Nguyễn'.normalize('NFD'))).toBe('Nguyễn')
  })

  it('has Vietnamese letters for their look-alikes', () => {
    expect(tidyWord('ðiện Ðông H’Mông')).toBe("điện Đông H'Mông")
    expect(tidyWord('2020–2025')).toBe('2020-2025')
  })

  it('has no signs that are raised note numbers misread', () => {
    expect(tidyWord('sao®:')).toBe('sao:')
    expect(tidyWord('©)')).toBe('')
  })
})
