import provinceNumbers from '../../main/core/places/data/id-provinces.json' with { type: 'json' }
import type { Address } from './addresses.ts'
import { type Day, dayBetween } from './days.ts'
import { type GivenName, inventChildName, inventName, type Sex } from './names.ts'
import type { Chance } from './random.ts'

export type Person = GivenName & {
  readonly born: Day
  /** Twelve digits. */
  readonly number: string
  readonly numberIssued: Day
  readonly home: Address
}

export function inventPerson(
  chance: Chance,
  wish: {
    readonly sex?: Sex
    readonly bornFrom: number
    readonly bornTo: number
    readonly home: Address
    readonly ethnicity?: string
  },
): Person {
  const sex = wish.sex ?? (chance.yes(0.5) ? 'Nam' : 'Nữ')
  const born = dayBetween(chance, wish.bornFrom, wish.bornTo)
  return completed(chance, inventName(chance, sex, wish.ethnicity), { born, home: wish.home })
}

/** A child of the father's family and people, born on a day. */
export function inventChild(chance: Chance, father: Person, born: Day): Person {
  const name = inventChildName(chance, father, chance.yes(0.5) ? 'Nam' : 'Nữ')
  return completed(chance, name, { born, home: father.home })
}

function completed(chance: Chance, name: GivenName, of: { readonly born: Day; readonly home: Address }): Person {
  const issueFrom = Math.max(2021, Math.min(2025, of.born.year + 14))
  return {
    ...name,
    ...of,
    number: personalNumber(chance, { sex: name.sex, year: of.born.year, home: of.home }),
    numberIssued: dayBetween(chance, issueFrom, 2025),
  }
}

/** Province of birth, century and sex, two figures of the year, six of chance. */
function personalNumber(
  chance: Chance,
  of: { readonly sex: Sex; readonly year: number; readonly home: Address },
): string {
  const codes = Object.keys(provinceNumbers)
  const own = `0${of.home.provinceCode}`
  const province = codes.includes(own) && chance.yes(0.85) ? own : (codes[chance.whole(0, codes.length - 1)] ?? own)
  const century = (Math.floor(of.year / 100) - 19) * 2 + (of.sex === 'Nữ' ? 1 : 0)
  const rest = String(chance.whole(0, 999_999)).padStart(6, '0')
  return `${province}${century}${String(of.year % 100).padStart(2, '0')}${rest}`
}
