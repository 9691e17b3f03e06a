import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBurstReader, type Stroke, type Verdict } from '../../renderer/hand-reader/burst.ts'
import { usCharacter } from '../../renderer/hand-reader/us-keyboard.ts'

const places = ['Space', 'Backquote', 'Minus', 'Equal', 'BracketLeft', 'BracketRight', 'Backslash', 'Semicolon']
  .concat(['Quote', 'Comma', 'Period', 'Slash'])
  .concat([...'0123456789'].map((digit) => `Digit${digit}`))
  .concat([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `Key${letter}`))

const keyOf = new Map(
  places.flatMap((code) => [false, true].map((shift) => [usCharacter(code, shift) ?? '', { code, shift }] as const)),
)

const none = { alt: false, control: false, shift: false } as const

function strokes(text: string, gapMs: (at: number) => number, from = 1000): readonly Stroke[] {
  let at = from
  return [...text].map((key, n) => {
    at += gapMs(n)
    return { ...none, key, at, ...(keyOf.get(key) ?? { code: '' }) }
  })
}

function press(reader: ReturnType<typeof createBurstReader>, keys: readonly Stroke[]): readonly Verdict[] {
  return keys.map((key) => reader.press(key))
}

const end = (key: string, at: number): Stroke => ({ ...none, key, code: key, at })
const ascii = fc.string({ unit: fc.constantFrom(...keyOf.keys()), minLength: 8, maxLength: 300 })

describe('telling a hand reader from a person', () => {
  it('gives every code back whole, whatever its length, at any speed of a reader and with any end key', () => {
    fc.assert(
      fc.property(
        ascii,
        fc.array(fc.integer({ min: 0, max: 38 }), { minLength: 1 }),
        fc.constantFrom('Enter', 'Tab', 'ctrl+j', 'ctrl+m', 'pause'),
        (text, gaps, ending) => {
          const reader = createBurstReader()
          const keys = strokes(text, (n) => gaps[n % gaps.length] ?? 0)
          const verdicts = press(reader, keys)
          expect(verdicts.map(({ kind }) => kind)).toEqual(
            keys.map((_, n) => (n < 7 ? 'pass' : n === 7 ? 'begin' : 'swallow')),
          )
          const at = (keys.at(-1)?.at ?? 0) + 5
          if (ending === 'pause') {
            expect(reader.pause()?.[0]).toBe(text)
            return
          }
          const last = ending.startsWith('ctrl')
            ? reader.press({
                ...none,
                control: true,
                key: ending.slice(-1),
                code: `Key${ending.slice(-1).toUpperCase()}`,
                at,
              })
            : reader.press(end(ending, at))
          expect(last).toEqual({ kind: 'read', texts: [text], ended: true })
        },
      ),
    )
  })

  it('never takes a key from a person, however long and fast she types', () => {
    fc.assert(
      fc.property(ascii, fc.array(fc.integer({ min: 45, max: 900 }), { minLength: 1 }), (text, gaps) => {
        const reader = createBurstReader()
        const keys = strokes(text, (n) => gaps[n % gaps.length] ?? 60)
        expect(new Set(press(reader, keys).map(({ kind }) => kind))).toEqual(new Set(['pass']))
        expect(reader.press(end('Enter', (keys.at(-1)?.at ?? 0) + 80))).toEqual({ kind: 'pass', first: false })
      }),
    )
  })

  it('says with which key a code may begin, however soon it comes after a key that writes nothing', () => {
    const reader = createBurstReader()
    reader.press({ ...none, key: 'F2', code: 'F2', at: 1000 })
    const verdicts = press(
      reader,
      strokes('QUAY A12', () => 4),
    )
    expect(verdicts[0]).toEqual({ kind: 'pass', first: true })
    expect(verdicts[1]).toEqual({ kind: 'pass', first: false })
    expect(verdicts[7]).toEqual({ kind: 'begin' })
  })

  it('lets a few keys rolled over one another pass', () => {
    const reader = createBurstReader()
    expect(
      new Set(
        press(
          reader,
          strokes('nguyenv', () => 10),
        ).map(({ kind }) => kind),
      ),
    ).toEqual(new Set(['pass']))
    expect(reader.press(end('Enter', 1100))).toEqual({ kind: 'pass', first: false })
  })

  it('forgets what a person typed just before', () => {
    const reader = createBurstReader()
    press(
      reader,
      strokes('Lo Thi', () => 120),
    )
    const keys = strokes('012345678|', () => 4, 3000)
    press(reader, keys)
    expect(reader.press(end('Enter', (keys.at(-1)?.at ?? 0) + 4))).toMatchObject({ texts: ['012345678|'] })
  })

  it('understands characters typed by their number, by Unicode and by the Vietnamese code page', () => {
    const reader = createBurstReader()
    press(
      reader,
      strokes('01234567|', () => 4),
    )
    let at = 1040
    for (const digits of ['7877', '0208', '0244']) {
      for (const digit of digits) {
        at += 3
        reader.press({ ...none, alt: true, key: digit, code: `Numpad${digit}`, at })
      }
      reader.releaseAlt()
    }
    expect(reader.press(end('Enter', at + 3))).toMatchObject({ texts: ['01234567|\u1ec5Đô'] })
  })

  it('gives beside the letters of another layout or input method what the keys mean on an American keyboard', () => {
    const reader = createBurstReader()
    // A French keyboard writes this for 0|A; an input method says Process and nothing else.
    const typed = [
      ['à', 'Digit0', false],
      ['µ', 'Backslash', true],
      ['Q', 'KeyA', true],
      ...Array.from({ length: 6 }, () => ['Process', 'KeyB', false] as const),
    ] as const
    let at = 1000
    for (const [key, code, shift] of typed) {
      at += 5
      reader.press({ ...none, key, code, shift, at })
    }
    expect(reader.press(end('Enter', at + 5))).toMatchObject({ texts: ['àµQ', '0|Abbbbbb'] })
  })
})
