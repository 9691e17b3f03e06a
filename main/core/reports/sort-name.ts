const letters = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * A key whose bytes stand in the order in which Vietnamese lists name people: by given name, then family and middle
 * names; letters before tone marks (a ă â … d đ …; ngang, huyền, hỏi, ngã, sắc, nặng).
 */
export function sortNameOf(fullName: string): string {
  const parts = fullName.normalize('NFC').toLowerCase().split(/\s+/u).filter(Boolean)
  const ordered = parts.slice(-1).concat(parts.slice(0, -1))
  return `${ordered.map(lettersOf).join(' ')}!${ordered.map(tonesOf).join('')}`
}

function lettersOf(word: string): string {
  const plain = word.normalize('NFD').replace(toneMark, '').normalize('NFC')
  return [...plain].map(keyOfLetter).join('')
}

function keyOfLetter(letter: string): string {
  const at = letters.indexOf(letter)
  // Above every sign that ends a word, in the order of the alphabet; other signs after all letters.
  return at < 0 ? `~${letter}` : String.fromCharCode(0x40 + at)
}

function tonesOf(word: string): string {
  const marks = word.normalize('NFD').match(toneMark) ?? []
  return String(marks.length === 0 ? 0 : tones.indexOf(marks[0] ?? ''))
}
