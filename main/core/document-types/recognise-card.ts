import type { PageRegion } from '../ocr/words.ts'
import { findPhrase } from './find-phrase.ts'
import { foldLetters, type PageText } from './page-text.ts'
import type { RecognisedType } from './recognise-type.ts'

type Side = 'cccd_mat_truoc' | 'cccd_mat_sau'

const signs: Readonly<Record<Side, readonly (readonly [phrase: string, weight: number])[]>> = {
  cccd_mat_truoc: [
    ['căn cước công dân', 1],
    ['citizen identity card', 2],
    ['identity card', 1],
    ['full name', 2],
    ['date of birth', 1.5],
    ['nationality', 1.5],
    ['place of origin', 2],
    ['nơi thường trú', 0.5],
    ['có giá trị đến', 1],
    ['date of expiry', 0.5],
    ['independence freedom happiness', 1],
    ['personal identification number', 1.5],
    ['số định danh cá nhân', 0.5],
    ['socialist republic of viet nam', 1],
  ],
  cccd_mat_sau: [
    ['đặc điểm nhận dạng', 2],
    ['personal identification', 1],
    ['date, month, year', 2],
    ['cục trưởng cục cảnh sát', 2],
    ['quản lý hành chính về trật tự xã hội', 2],
    ['director general of the police department', 2],
    ['for administrative management of social order', 2],
    ['ngón trỏ trái', 1.5],
    ['ngón trỏ phải', 1.5],
    ['left index finger', 1],
    ['right index finger', 1],
    ['place of residence', 1],
    ['nơi đăng ký khai sinh', 1],
    ['place of birth', 1.5],
    ['date of issue', 1.5],
    ['date of expiry', 1],
    ['bộ công an', 1],
    ['ministry of public security', 2],
    ['idvnm', 3],
  ],
}

/** Papers with photograph that speak of full name and date of birth as well; no identity card names them. */
const otherCards = ['passport no', "driver's license", 'giấy phép lái xe', 'thẻ bảo hiểm y tế']

/** Which side of an identity card a region shows (the card of 2021 or that of 2024), or null where it is no card. */
export function recogniseCard(region: PageRegion, text: PageText): RecognisedType | null {
  if (otherCards.some((phrase) => findPhrase(text, foldLetters(phrase)).length > 0)) return null
  const front = score(text, 'cccd_mat_truoc')
  const back = score(text, 'cccd_mat_sau')
  if (region.mrz.length === 3) back.points += 4
  if (text.words.some((word) => /<{4,}/.test(word.text))) back.points += 2
  const cardQr = region.codes.some((code) => /^\d{12}\|/.test(code.text))
  const best = front.points >= back.points ? front : back
  const points = best.points + (region.kind === 'card' ? 2 : 0) + (cardQr ? 4 : 0)
  if (points < 5) return null
  const confidence = Math.min(0.995, 0.6 + Math.abs(front.points - back.points) * 0.06 + points * 0.015)
  return { documentType: best.side, confidence, reasons: best.reasons }
}

function score(text: PageText, side: Side): { side: Side; points: number; reasons: string[] } {
  let points = 0
  const reasons: string[] = []
  for (const [phrase, weight] of signs[side]) {
    if (findPhrase(text, foldLetters(phrase)).length === 0) continue
    points += weight
    reasons.push(phrase)
  }
  return { side, points, reasons }
}
