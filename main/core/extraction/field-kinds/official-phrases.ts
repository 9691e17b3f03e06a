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
