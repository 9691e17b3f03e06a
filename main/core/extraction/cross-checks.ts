import { isSyllable } from '../../../shared/domain/vietnamese-syllable.ts'
import { foldDiacritics } from '../../../shared/domain/vietnamese-text.ts'
import type { PageText } from '../document-types/page-text.ts'
import { isPlaceWord } from '../places/gazetteer.ts'
import { amountInWords } from './amount-in-words.ts'
import { type Evidence, isClearPage } from './confidence.ts'
import { dayInWords } from './day-in-words.ts'
import type { FieldReading } from './extract-sheet.ts'
import { editDistance } from './field-kinds/edit-distance.ts'
import { readPersonalId } from './field-kinds/personal-id.ts'
import { voteOnName } from './name-votes.ts'
import { settlePersons } from './same-person.ts'

export type CheckedReading = { readonly reading: FieldReading; readonly evidence: Evidence }

/** Holds the values of one paper against each other. Values are only taken over between readings of the same words. */
export function crossCheck(readings: readonly FieldReading[], text: PageText): CheckedReading[] {
  const agreed = new Set<string>()
  const supported = new Set<string>()
  const contradicted = new Set<string>()
  const named = voteOnPlaces(settlePersons(voteOnNames(readings, text, agreed)), agreed)
  checkPersons(named, { agreed, supported, contradicted })
  checkRepeatedNumbers(named, text, agreed)
  checkDayInWords(named, agreed, contradicted)
  checkSum(named, agreed, contradicted)
  checkAmountInWords(named, agreed, contradicted)
  const clearPage = isClearPage(text)
  return named.map((reading) => ({
    reading,
    evidence: {
      agrees: agreed.has(reading.code),
      supported: supported.has(reading.code),
      contradicts: contradicted.has(reading.code),
      clearPage,
    },
  }))
}

const femaleParts = ['me_', 'nu_', 'vo_', 'ba_']
const maleParts = ['cha_', 'nam_', 'chong_', 'ong_']

type Marks = {
  readonly agreed: Set<string>
  readonly supported: Set<string>
  readonly contradicted: Set<string>
}

/** A 12-digit number that stands twice on the page was read right twice. */
function checkRepeatedNumbers(readings: readonly FieldReading[], text: PageText, agreed: Set<string>): void {
  for (const { code, kind, parsed } of readings) {
    if (kind !== 'id') continue
    if (text.words.filter((word) => word.folded.includes(parsed.value)).length > 1) agreed.add(code)
  }
}

/** The number's fourth to sixth digits against year of birth and sex. */
function checkPersons(readings: readonly FieldReading[], marks: Marks): void {
  const valueAt = (code: string) => readings.find((reading) => reading.code === code)?.parsed.value
  for (const { code, parsed } of readings.filter((reading) => reading.kind === 'id')) {
    const person = code.replace(/so_dinh_danh$/, '')
    const facts = readPersonalId(parsed.value)
    if (facts === null) continue
    const bornCode = [`${person}ngay_sinh`, `${person}nam_sinh`].find((one) => valueAt(one) !== undefined)
    const born = bornCode === undefined ? undefined : Number(valueAt(bornCode)?.slice(0, 4))
    const gender =
      valueAt(`${person}gioi_tinh`)?.toLocaleLowerCase('vi') ??
      (femaleParts.includes(person) ? 'nữ' : maleParts.includes(person) ? 'nam' : undefined)
    if (born === undefined || bornCode === undefined) continue
    const right = born === facts.birthYear && (gender === undefined || gender === facts.gender)
    const partly = right ? marks.supported : marks.contradicted
    const fully = right ? marks.agreed : marks.contradicted
    partly.add(code)
    if (bornCode.endsWith('nam_sinh')) fully.add(bornCode)
    else partly.add(bornCode)
    if (valueAt(`${person}gioi_tinh`) !== undefined) fully.add(`${person}gioi_tinh`)
  }
}

/** The engine's own certainty from which a tone mark was seldom wrong on drawn pages. */
const sureOfTone = 0.94

/** The same name at several places of the page: the surest reading counts for all; the more agree, the surer. */
function voteOnNames(readings: readonly FieldReading[], text: PageText, agreed: Set<string>): FieldReading[] {
  return readings.map((reading) => {
    if (reading.kind !== 'name') return reading
    const vote = voteOnName(reading.parsed.value, text)
    if (vote.places < 2) return reading
    if (vote.unanimous) {
      agreed.add(reading.code)
      return reading
    }
    // Two of a family may differ in a tone mark only: what is read surely stays.
    if (reading.parsed.words.every((word) => word.confidence >= sureOfTone)) return reading
    return { ...reading, parsed: { ...reading.parsed, value: vote.name, backing: 'doubtful', corrected: true } }
  })
}

/** Places that differ in nothing but tone marks, or in a letter that was hardly read, are the same words: the surest reading counts for all. */
function voteOnPlaces(readings: readonly FieldReading[], agreed: Set<string>): FieldReading[] {
  return readings.map((reading) => {
    if (reading.kind !== 'place') return reading
    const key = foldDiacritics(reading.parsed.value)
    const isHardlyRead = leastOf(reading) < 0.6
    const isSame = (other: FieldReading) => {
      const folded = foldDiacritics(other.parsed.value)
      return folded === key || (isHardlyRead && leastOf(other) > 0.8 && editDistance(folded, key) === 1)
    }
    const same = readings.filter((other) => other.kind === 'place' && isSame(other))
    if (same.length < 2) return reading
    if (same.every((other) => plain(other) === plain(reading))) agreed.add(reading.code)
    const chosen = winner(same)?.parsed.value ?? reading.parsed.value
    if (chosen.toLocaleLowerCase('vi') === plain(reading)) return reading
    return { ...reading, parsed: { ...reading.parsed, value: chosen, backing: 'doubtful', corrected: true } }
  })
}

function leastOf({ parsed }: FieldReading): number {
  return Math.min(...parsed.words.map((word) => word.confidence))
}

function plain(reading: FieldReading): string {
  return reading.parsed.value.toLocaleLowerCase('vi')
}

function winner(same: readonly FieldReading[]): FieldReading | undefined {
  const rank = { listed: 3, formed: 2, free: 1, doubtful: 0 } as const
  const votes = (reading: FieldReading) => same.filter((other) => plain(other) === plain(reading)).length
  // A word that Vietnamese can't have (`Ñăn`) was misread, however often.
  const misspelt = (reading: FieldReading) =>
    (reading.parsed.value.match(/[\p{L}\p{M}]+/gu) ?? []).some((word) => !isSyllable(word) && !isPlaceWord(word))
  const worth = (reading: FieldReading) =>
    votes(reading) * 2 + rank[reading.parsed.backing] + leastOf(reading) - (misspelt(reading) ? 5 : 0)
  return same.toSorted((a, b) => worth(b) - worth(a))[0]
}

function checkDayInWords(readings: readonly FieldReading[], agreed: Set<string>, contradicted: Set<string>): void {
  for (const inWords of readings.filter((reading) => reading.code.endsWith('ngay_sinh_chu'))) {
    const day = readings.find((reading) => reading.code === inWords.code.replace(/_chu$/, ''))
    const said = dayInWords(inWords.parsed.value)
    if (day === undefined || said === null) continue
    const target = said === day.parsed.value ? agreed : contradicted
    target.add(day.code).add(inWords.code)
  }
}

/** Money in figures against the same in words. */
function checkAmountInWords(readings: readonly FieldReading[], agreed: Set<string>, contradicted: Set<string>): void {
  for (const amount of readings.filter((reading) => reading.kind === 'money')) {
    const inWords = readings.find((reading) => reading.code === `${amount.code}_chu`)
    const said = inWords === undefined ? null : amountInWords(inWords.parsed.value)
    if (inWords === undefined || said === null) continue
    const target = said === Number(amount.parsed.value) ? agreed : contradicted
    target.add(amount.code).add(inWords.code)
  }
}

/** Copies of each paper against their total. */
function checkSum(readings: readonly FieldReading[], agreed: Set<string>, contradicted: Set<string>): void {
  const total = readings.find((reading) => reading.code === 'tong_so_ban')
  const parts = readings.filter((reading) => /^giay_to_\d_so_ban$/.test(reading.code))
  const papers = readings.filter((reading) => /^giay_to_\d$/.test(reading.code))
  // A count that was not read shifts the papers against their rows: without a right sum none is proven.
  if (total === undefined || parts.length === 0) {
    for (const { code } of papers) contradicted.add(code)
    return
  }
  const sum = parts.reduce((all, part) => all + Number(part.parsed.value), 0)
  const target = sum === Number(total.parsed.value) ? agreed : contradicted
  for (const { code } of [total, ...parts]) target.add(code)
  if (target === contradicted) for (const { code } of papers) contradicted.add(code)
}
