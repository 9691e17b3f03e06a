import { foldLetters } from '../document-types/page-text.ts'
import type { FieldReading } from './extract-sheet.ts'
import { editDistance } from './field-kinds/edit-distance.ts'
import { readPersonalId } from './field-kinds/personal-id.ts'
import { settleNames } from './name-votes.ts'

/** Fields that name the same person on papers of several kinds; only names nearly alike are settled. */
const sameName = [
  ['nguoi_yeu_cau_ho_ten', 'nguoi_ky'],
  ['ho_ten', 'nguoi_ky'],
  ['chu_ho', 'thanh_vien_1_ho_ten'],
  ['nguoi_yeu_cau_ho_ten', 'ho_ten'],
  ['nguoi_yeu_cau_ho_ten', 'cha_ho_ten'],
  ['nguoi_yeu_cau_ho_ten', 'me_ho_ten'],
] as const

/** Lets two readings of one person's name, and of one person's number, settle each other; what changes is doubtful. */
export function settlePersons(readings: readonly FieldReading[]): readonly FieldReading[] {
  let settled = readings
  for (const [first, second] of sameName) {
    const a = settled.find((reading) => reading.code === first)
    const b = settled.find((reading) => reading.code === second)
    if (a === undefined || b === undefined || plain(a) === plain(b)) continue
    const name = wholeName(a, b) ?? settleNames(a.parsed, b.parsed)
    if (name === null) continue
    settled = withValue(settled, first, name)
    settled = withValue(settled, second, name)
  }
  return settled.map((reading) => (reading.kind === 'id' ? mendNumber(reading, settled) : reading))
}

/** A name of which one reading lost the last word: `Vàng A` under a paper of `Vàng A Vừa`. */
function wholeName(a: FieldReading, b: FieldReading): string | null {
  const [short, long] = a.parsed.value.length < b.parsed.value.length ? [a, b] : [b, a]
  const begins = foldLetters(long.parsed.value).startsWith(foldLetters(short.parsed.value))
  return begins && short.parsed.value.includes(' ') && long.parsed.value.split(' ').length <= 4
    ? long.parsed.value
    : null
}

/** A number is put right by its own person's day of birth, else by the same number beside a day of birth elsewhere. */
function mendNumber(reading: FieldReading, all: readonly FieldReading[]): FieldReading {
  const own = fitting(reading, all)
  if (own !== null) return mended(reading, own)
  const { value } = reading.parsed
  for (const twin of all) {
    if (twin.kind !== 'id' || twin === reading || editDistance(twin.parsed.value, value) > 2) continue
    const right = fitting(twin, all)
    if (right !== null) return mended(reading, right)
  }
  return reading
}

/**
 * The number as its person's year of birth and sex ask for it: as read, or with one wrong figure among the three that
 * tell them put right. Null where no birth stands beside it or more is wrong.
 */
function fitting(reading: FieldReading, all: readonly FieldReading[]): string | null {
  const person = reading.code.replace(/so_dinh_danh$/, '')
  const valueAt = (field: string) => all.find((one) => one.code === person + field)?.parsed.value
  const born = valueAt('ngay_sinh') ?? valueAt('nam_sinh')
  const { value } = reading.parsed
  const facts = readPersonalId(value)
  if (born === undefined || facts === null) return null
  if (facts.birthYear === Number(born.slice(0, 4))) return value
  const wanted = centuryAndYear(Number(born.slice(0, 4)), valueAt('gioi_tinh')?.toLocaleLowerCase('vi') ?? facts.gender)
  const wrong = [...wanted].filter((figure, index) => figure !== value[index + 3]).length
  return wrong <= 1 ? value.slice(0, 3) + wanted + value.slice(6) : null
}

function centuryAndYear(year: number, gender: string): string {
  const sign = Math.floor((year - 1900) / 100) * 2 + (gender === 'nam' ? 0 : 1)
  return `${sign}${String(year % 100).padStart(2, '0')}`
}

function withValue(readings: readonly FieldReading[], code: string, value: string): FieldReading[] {
  return readings.map((reading) => (reading.code === code ? mended(reading, value) : reading))
}

function mended(reading: FieldReading, value: string): FieldReading {
  if (reading.parsed.value === value) return reading
  return { ...reading, parsed: { ...reading.parsed, value, backing: 'doubtful', corrected: true } }
}

function plain(reading: FieldReading): string {
  return reading.parsed.value.toLocaleLowerCase('vi')
}
