import { foldLetters } from '../../document-types/page-text.ts'
import { editDistance } from './edit-distance.ts'

/** How authorities and health stations are written before their place's name. */
const openings = [
  'Ủy ban nhân dân',
  'Uỷ ban nhân dân',
  'Hội đồng nhân dân',
  'Trung tâm Phục vụ hành chính công',
  'Phòng Tư pháp',
  'Sở Tư pháp',
  'Công an',
  'Trạm Y tế',
  'Trung tâm Y tế',
  'Bệnh viện Đa khoa',
  'Bệnh viện',
]

/** Titles under which papers are signed. */
export const signerTitles = [
  'CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'KT. CHỦ TỊCH',
  'Q. CHỦ TỊCH',
  'TM. ỦY BAN NHÂN DÂN',
  'GIÁM ĐỐC',
  'PHÓ GIÁM ĐỐC',
  'TRƯỞNG PHÒNG',
  'PHÓ TRƯỞNG PHÒNG',
] as const

/** Writes an authority's opening words as they are where a letter or two were misread (`Ủy ban nhân đân`). */
export function mendOpening(text: string): string {
  const words = text.split(' ')
  for (const opening of openings) {
    const length = opening.split(' ').length
    const read = words.slice(0, length).join(' ')
    if (words.length < length || read.toLocaleLowerCase('vi') === opening.toLocaleLowerCase('vi')) continue
    const key = foldLetters(opening)
    if (key.length < 9 || editDistance(foldLetters(read), key) > Math.floor(key.length / 7)) continue
    if (openings.some((other) => other.toLocaleLowerCase('vi') === read.toLocaleLowerCase('vi'))) continue
    return [inCaseOf(opening, read), ...words.slice(length)].join(' ')
  }
  return text
}

/** Words that offices set side by side, where the same letters with other tone marks say nothing. */
const pairs = new Map(
  [
    'đề nghị',
    'thủ tục',
    'hồ sơ',
    'hỗ trợ',
    'trợ cấp',
    'xác nhận',
    'chứng thực',
    'kết hôn',
    'khai sinh',
    'cư trú',
    'thường trú',
    'tạm trú',
    'bảo hiểm',
    'nghĩa vụ',
    'tốt nghiệp',
    'bằng tốt',
    'đại học',
    'cao đẳng',
    'sư phạm',
    'phổ thông',
  ].map((pair) => [foldLetters(pair), pair.split(' ')]),
)

/** What is printed as it is read, though a pair has its letters. */
const others = ['để nghỉ', 'hộ số']

/** `để nghì` → `đề nghị`: tone marks that a copy lost, in words that stand side by side. */
export function mendPairs(text: string): string {
  const words = text.split(' ')
  for (const [at, word] of words.entries()) {
    const next = words[at + 1] ?? ''
    if (others.includes(`${word} ${next}`.toLocaleLowerCase('vi'))) continue
    const pair = pairs.get(foldLetters(word + next)) ?? []
    for (const [offset, right] of pair.entries()) {
      const read = words[at + offset] ?? ''
      words[at + offset] = read.replace(/\p{L}+/u, (letters) => inCaseOf(likeFirst(right, letters), letters))
    }
  }
  return words.join(' ')
}

function likeFirst(text: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? text.charAt(0).toLocaleUpperCase('vi') + text.slice(1) : text
}

/** True for a title of who signs, one letter in eight forgiven. */
export function isSignerTitle(text: string): boolean {
  const key = foldLetters(text)
  return signerTitles.some((title) => {
    const wanted = foldLetters(title)
    return editDistance(wanted, key) <= Math.floor(wanted.length / 8)
  })
}

function inCaseOf(text: string, like: string): string {
  return like === like.toLocaleUpperCase('vi') ? text.toLocaleUpperCase('vi') : text
}
