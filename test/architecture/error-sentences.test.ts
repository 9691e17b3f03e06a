import { describe, expect, it } from 'vitest'
import { errorCodes } from '../../shared/errors.ts'
import { errorSentences } from '../../shared/messages/errors.vi.ts'

describe('error sentences', () => {
  it('every code has a Vietnamese sentence, and there is no sentence without a code', () => {
    expect(new Set(Object.keys(errorSentences))).toEqual(new Set(errorCodes))
  })

  it('no two refusals are told by the same sentence', () => {
    const texts = Object.values(errorSentences).filter((sentence) => typeof sentence === 'string')
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([])
  })

  it('sentences are composed Unicode, whole and short enough to be read at a counter', () => {
    const texts = Object.values(errorSentences).filter((sentence) => typeof sentence === 'string')
    const wrong = texts.filter((text) => text !== text.normalize('NFC') || !/[.!?]$/.test(text) || text.length > 200)
    expect(wrong).toEqual([])
  })
})
