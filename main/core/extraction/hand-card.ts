import { AppError } from '../../../shared/errors.ts'
import { type CardQr, readCardQr } from './card-qr.ts'

/** What codes above 127 mean in the code page of western Windows, where it differs from Unicode. */
const codePage1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * The card that a hand reader typed, or null where it is none. Text whose bytes were taken for single characters is put
 * right; throws `code_mangled` where tone marks were lost on the way, because a name without them is another name.
 */
export function readHandCard(texts: readonly string[]): CardQr | null {
  const cards = texts.flatMap((text) => readCardQr(withBytesPutRight(text)) ?? [])
  const whole = cards.find((card) => !isMangled(card))
  if (whole !== undefined) return whole
  const looksLikeCard = texts.some((text) => /^\d{12,21}\D/.test(text) && text.length > 40)
  if (cards.length > 0 || looksLikeCard) throw new AppError('code_mangled')
  return null
}

/** No Vietnamese name has a digit, and no address of a commune is without any mark. */
function isMangled({ name, residence }: CardQr): boolean {
  const hasForeign = /[^\p{L}\s'.-]/u.test(name) || /[\ufffd?]/.test(name + residence)
  return hasForeign || !/[^\p{ASCII}]/u.test(`${name}${residence}`) || /[^\p{ASCII}\u00c0-\u1ef9\s–’]/u.test(name)
}

function withBytesPutRight(text: string): string {
  const bytes = [...text].map((letter) => {
    const point = letter.codePointAt(0) ?? 0
    const at = codePage1252.indexOf(letter)
    return at >= 0 ? 0x80 + at : point
  })
  if (!bytes.some((byte) => byte > 127) || bytes.some((byte) => byte > 255)) return text
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return text // single characters after all
  }
}
