import { usCharacter } from './us-keyboard.ts'

/** One key as the browser reports it, at a moment in milliseconds. */
export type Stroke = {
  readonly key: string
  readonly code: string
  readonly shift: boolean
  readonly alt: boolean
  readonly control: boolean
  readonly at: number
}

/** What is to be done with a key. */
export type Verdict =
  /** A person's key, as far as one can tell; `first` where a code may begin with it. */
  | { readonly kind: 'pass'; readonly first: boolean }
  /** Now it is plain that a reader types: this key is kept away, and those before it are taken back. */
  | { readonly kind: 'begin' }
  | { readonly kind: 'swallow' }
  /**
   * The code is whole: what the keys say, and what a keyboard without an input method would have said. `ended` where
   * this key is the reader's own end key and nothing that a person pressed.
   */
  | { readonly kind: 'read'; readonly texts: readonly string[]; readonly ended: boolean }

export type BurstReader = {
  press(stroke: Stroke): Verdict
  /** The Alt key was let go: a character typed by its number is complete. */
  releaseAlt(): void
  /** Nothing came for `pauseMs`: a code without an end key is whole, or there was none. */
  pause(): readonly string[] | null
  /** Whether keys are being kept away from the page. */
  isReading(): boolean
}

/** Readers type a key every 1 to 20 ms; the fastest typists need 60, and never eight times in a row less than this. */
const readerGapMs = 40
const fewestKeys = 8
/** Milliseconds of silence that end a code whose reader sends no end key; a busy machine hands keys on late. */
export const pauseMs = 300

/** Carriage return, line feed (some readers press Ctrl+J for it, and Ctrl+M) or tab. */
function isEndKey({ key, code, control }: Stroke): boolean {
  return key === 'Enter' || key === 'Tab' || (control && (code === 'KeyJ' || code === 'KeyM'))
}

/** Tells a hand reader from a person by its speed: key after key, whatever has the focus. */
export function createBurstReader(): BurstReader {
  let byKey: string[] = []
  let byPosition: string[] = []
  let lastAt = Number.NEGATIVE_INFINITY
  let count = 0
  let reading = false
  let altDigits = ''

  function forget(): void {
    byKey = []
    byPosition = []
    count = 0
    reading = false
    altDigits = ''
  }

  function whole(): readonly string[] {
    const texts = [...new Set([byKey.join(''), byPosition.join('')].map((text) => text.normalize('NFC')))]
    forget()
    return texts.filter((text) => text !== '')
  }

  /** Whether a key writes something. */
  function take({ key, code, shift, alt, control }: Stroke): boolean {
    // AltGr is Ctrl and Alt at once, and writes signs on many layouts.
    if (control !== alt && !/^Numpad\d$/.test(code)) return false
    if (alt && /^Numpad\d$/.test(code)) {
      altDigits += code.slice(-1)
      return true
    }
    if (key === 'Backspace') {
      // Input methods take back a letter and write it anew with its mark.
      byKey.pop()
      return true
    }
    if (key.length === 1) byKey.push(key)
    const position = usCharacter(code, shift)
    if (position !== null) byPosition.push(position)
    return key.length === 1 || position !== null
  }

  return {
    press(stroke) {
      const fast = stroke.at - lastAt <= readerGapMs
      lastAt = stroke.at
      if (!fast && !reading) forget()
      if (!take(stroke)) {
        if (reading) return { kind: 'read', texts: whole(), ended: isEndKey(stroke) }
        forget()
        return { kind: 'pass', first: false }
      }
      count += 1
      if (reading) return { kind: 'swallow' }
      if (count < fewestKeys) return { kind: 'pass', first: count === 1 }
      reading = true
      return { kind: 'begin' }
    },
    releaseAlt() {
      if (altDigits === '') return
      const character = characterOf(altDigits)
      byKey.push(character)
      byPosition.push(character)
      altDigits = ''
    },
    pause: () => {
      const texts = reading ? whole() : null
      forget()
      return texts
    },
    isReading: () => reading,
  }
}

/** Upper half of Windows' Vietnamese code page 1258 where it differs from Unicode's first 256 characters. */
const codePage1258: Readonly<Record<number, number>> = {
  195: 0x102,
  204: 0x300,
  208: 0x110,
  210: 0x309,
  213: 0x1a0,
  221: 0x1af,
  222: 0x303,
  227: 0x103,
  236: 0x301,
  240: 0x111,
  242: 0x323,
  245: 0x1a1,
  253: 0x1b0,
  254: 0x20ab,
}

/** Alt and a number: by Unicode, or below 256 by the code page that Vietnamese Windows has. */
function characterOf(digits: string): string {
  const number = Number(digits)
  const point = number < 256 ? (codePage1258[number] ?? number) : number
  return point > 0x10ffff || point === 0 ? '' : String.fromCodePoint(point)
}
