import type { Address } from './addresses.ts'
import { type Day, dayBetween, longDay } from './days.ts'
import { block, centred, type DayForm, escaped, filled, write } from './html.ts'
import { inventName, type Sex } from './names.ts'
import type { Person } from './people.ts'
import type { Chance } from './random.ts'

export const republic = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const motto = 'Độc lập - Tự do - Hạnh phúc'

/** The head of what citizens write. */
export function citizenHead(title: string, under = ''): string {
  return block(
    centred(republic, 'bold'),
    `<p class="centre bold"><span class="underlined">${motto}</span></p>`,
    '<div class="space"></div>',
    centred(title, 'title'),
    under,
  )
}

/** The head of what an office writes: its name on the left, the motto on the right. */
export function officeHead(left: readonly string[], right: readonly string[] = []): string {
  const underlined = `<p class="centre bold"><span class="underlined">${motto}</span></p>`
  const heads = [centred(republic, 'bold'), underlined, ...right].join('')
  return block(`<div class="columns head">${[left.join(''), heads].map((cell) => `<div>${cell}</div>`).join('')}</div>`)
}

/** «xã Nà Tấu, ngày 05 tháng 8 năm 2026» with the day as a value. */
export function placeAndDay(place: string, code: string, day: Day): string {
  return `${place}, ngày ${write.day(code, day, 'long')}`
}

/** A printed day as forms of that kind show it. */
export function shortForm(chance: Chance): DayForm {
  return chance.yes(0.85) ? 'slash' : 'dotted'
}

export function tickMark(chance: Chance): 'cross' | 'hook' | 'filled' {
  return chance.pick(['cross', 'hook', 'filled'] as const)
}

/** How a paper names the identity card of somebody, number and day of issue as values. */
export function identityPaper(
  chance: Chance,
  person: Person,
  codes: { readonly number: string; readonly issued: string },
): string {
  const number = write.id(codes.number, person.number)
  const issued = write.day(codes.issued, person.numberIssued, 'slash')
  const recent = person.numberIssued.year * 100 + person.numberIssued.month >= 202_407
  const office = filled(recent ? 'Bộ Công an' : chance.pick(['Cục Cảnh sát QLHC về TTXH', 'Cục CS QLHC về TTXH']))
  const card = recent ? 'Căn cước' : chance.pick(['Căn cước công dân', 'CCCD', 'Thẻ CCCD'])
  return chance.pick([
    `${filled(card)} số ${number}, cấp ngày ${issued}, nơi cấp: ${office}`,
    `${filled(card)} số: ${number}; ngày cấp: ${issued}; cơ quan cấp: ${office}`,
    `${filled(card)} số ${number} do ${office} cấp ngày ${issued}`,
    `${filled(card)} số ${number} cấp ngày ${issued} tại ${office}`,
  ])
}

/** Who signs for the office: title and name. */
export function officer(chance: Chance): { readonly titles: readonly string[]; readonly name: string } {
  const name = inventName(chance, chance.yes(0.75) ? 'Nam' : 'Nữ').full
  return chance.yes(0.6) ? { titles: ['CHỦ TỊCH'], name } : { titles: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name }
}

/** A name as it is filled in: capitals on most forms. */
export function filledName(full: string, capitals: 'capitals' | 'as_is'): string {
  return capitals === 'capitals' ? full.toLocaleUpperCase('vi') : full
}

export function capitals(chance: Chance): 'capitals' | 'as_is' {
  return chance.yes(0.6) ? 'capitals' : 'as_is'
}

export function sexOf(code: string, sex: Sex): string {
  return write.choice(code, sex)
}

export function addressee(chance: Chance, office: Address): string {
  const head = chance.pick(['Ủy ban nhân dân', 'UBND'] as const)
  return `${head} ${chance.yes(0.75) ? `${office.commune}, ${office.district === null ? '' : `${office.district}, `}${office.province}` : office.commune}`
}

/** Papers of these months, so that they agree with the commune's name of today. */
export function recentDay(chance: Chance): Day {
  return chance.yes(0.35) ? dayBetween(chance, 2025, 2025, [7, 12]) : dayBetween(chance, 2026, 2026, [1, 10])
}

export function office(address: Address): string {
  return `ỦY BAN NHÂN DÂN<br>${escaped(address.commune.toLocaleUpperCase('vi'))}`
}

export function plainDay(day: Day): string {
  return `ngày ${longDay(day)}`
}
