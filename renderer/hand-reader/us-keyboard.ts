const plain = "`1234567890-=[]\\;',./"
const shifted = '~!@#$%^&*()_+{}|:"<>?'
const codes = [
  'Backquote',
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 0].map((digit) => `Digit${digit}`),
  'Minus',
  'Equal',
  'BracketLeft',
  'BracketRight',
  'Backslash',
  'Semicolon',
  'Quote',
  'Comma',
  'Period',
  'Slash',
]

/**
 * What a key says on an American keyboard, by its place. Readers press keys as if they stood there: this is what they
 * mean whatever layout or input method (Telex, VNI) the machine is set to. Null for keys that write nothing.
 */
export function usCharacter(code: string, shift: boolean): string | null {
  if (/^Key[A-Z]$/.test(code)) return shift ? code.slice(3) : code.slice(3).toLowerCase()
  if (/^Numpad\d$/.test(code)) return code.slice(6)
  if (code === 'Space') return ' '
  const at = codes.indexOf(code)
  return at < 0 ? null : ((shift ? shifted : plain)[at] ?? null)
}
