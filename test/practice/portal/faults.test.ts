import { describe, expect, it } from 'vitest'
import { createFate, parseFaults } from '../../../main/practice/portal/faults.ts'

describe('faults', () => {
  it('are read from the words of the command line', () => {
    expect(parseFaults(['drop:0.33', 'delay:250', 'lose-answer:1'])).toEqual({
      drop: 0.33,
      delay: 250,
      'lose-answer': 1,
    })
    expect(parseFaults([])).toEqual({})
  })

  it.each(['drop', 'drop:', 'drop:2', 'drop:-1', 'drop:x', 'delay:9999999', 'rain:0.5', ''])('refuse "%s"', (word) => {
    expect(() => parseFaults([word])).toThrow('input_invalid')
  })

  it('strike the same requests for the same seed, at about the rate that was asked for', () => {
    const draws = (seed: number) => {
      const fate = createFate(seed)
      return Array.from({ length: 3_000 }, () => fate({ drop: 1 / 3, 'lose-answer': 1 / 3 }))
    }
    expect(draws(4)).toEqual(draws(4))
    expect(draws(4)).not.toEqual(draws(5))
    const lost = draws(4).filter(({ answerLost }) => answerLost).length / 3_000
    expect(lost).toBeGreaterThan(0.3)
    expect(lost).toBeLessThan(0.37)
  })

  it('spare everything where nothing was asked for', () => {
    expect(createFate(1)({})).toEqual({ delayMs: 0, instead: null, twice: false, answerLost: false })
  })
})
