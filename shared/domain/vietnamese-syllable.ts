import { foldDiacritics } from './vietnamese-text.ts'

/** Consonants that may open a written syllable; `q` stands with its `u`. */
const onsets = new Set('b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ').concat(''))

/** Vowels with what closes the syllable, without the five tone marks. */
const rimes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu iê
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ơng
  u ua uân uâng uât uây uc uê uêch uên uênh uêu ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyu uyp uyt uơn
  ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
  y yêm yên yêng yêt yêu ynh`.split(/\s+/),
)

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g

/** True where Vietnamese spelling allows the word: opening, rime, and a tone that the closing consonant bears. */
export function isSyllable(word: string): boolean {
  const marks = word.normalize('NFD').match(toneMarks) ?? []
  if (marks.length > 1) return false
  const plain = withoutTone(word)
  const onset = [3, 2, 1, 0].map((length) => plain.slice(0, length)).filter((one) => onsets.has(one))
  return onset.some((one) => fits(one, plain.slice(one.length), marks[0] ?? ''))
}

/** Lower case, the letters' own marks kept (`ê`, `ơ`, `đ`), the tone mark taken off. */
export function withoutTone(word: string): string {
  return word.toLocaleLowerCase('vi').normalize('NFD').replace(toneMarks, '').normalize('NFC')
}

function fits(onset: string, rest: string, tone: string): boolean {
  const rime = onset === 'gi' && rest === '' ? 'i' : onset === 'gi' && rimes.has(`i${rest}`) ? `i${rest}` : rest
  if (!rimes.has(rime)) return false
  const front = /^[eêiy]/.test(rest)
  if ((onset === 'k' || onset === 'gh' || onset === 'ngh') && !front) return false
  if ((onset === 'c' || onset === 'g' || onset === 'ng') && front) return false
  const stopped = /(?:c|ch|p|t)$/.test(rime)
  return !stopped || tone === '\u0301' || tone === '\u0323'
}

/** Signs that OCR puts for letters in worn print, with the letters they stand for. */
const mistaken: readonly (readonly [string, readonly string[]])[] = [
  ['¬', ['h', 'n', 'l']],
  ['1', ['h', 'l', 'i']],
  ['|', ['l', 'i']],
  ['!', ['l', 'i']],
  ['0', ['o']],
  ['6', ['ô', 'o']],
  ['5', ['s']],
  ['8', ['B']],
]

/** The one syllable that a word with a sign or figure among its letters can be; null where none or several fit. */
export function withoutMistakenSigns(word: string): string | null {
  if (!/\p{L}/u.test(word)) return null
  const found = new Set<string>()
  for (const [sign, letters] of mistaken) {
    if (!word.includes(sign)) continue
    for (const letter of letters) {
      const tried = word.replace(sign, letter)
      if (/^\p{L}+$/u.test(tried) && isSyllable(tried)) found.add(tried)
    }
  }
  return found.size === 1 ? ([...found][0] ?? null) : null
}

/** OCR gives one letter twice where it can't tell its mark (`ĐIỀÊU`, `Dẻỏ`): the syllables that are left without either. */
export function withoutTwins(word: string): string[] {
  const letters = [...word.normalize('NFC')]
  const at = letters.findIndex((letter, index) => index > 0 && isTwin(letters[index - 1] ?? '', letter))
  if (at < 0) return []
  return [letters.toSpliced(at - 1, 1).join(''), letters.toSpliced(at, 1).join('')].filter(isSyllable)
}

/** Two vowels beside each other that differ in nothing but marks, or both of which bear a tone. */
function isTwin(a: string, b: string): boolean {
  if (a === b) return false
  const sameQuality = withoutTone(a) === withoutTone(b) && withoutTone(a).normalize('NFD').length > 1
  return sameQuality || (hasTone(a) && hasTone(b) && /[aeiouy]/.test(foldDiacritics(a) + foldDiacritics(b)))
}

function hasTone(letter: string): boolean {
  return letter.normalize('NFD').search(toneMarks) >= 0
}
