import communeTable from '../../main/core/places/data/communes.json' with { type: 'json' }
import formerTable from '../../main/core/places/data/former-communes.json' with { type: 'json' }
import provinceTable from '../../main/core/places/data/provinces.json' with { type: 'json' }
import type { Chance } from './random.ts'

/** Where somebody lives or an office is. `district` only on papers from before 1 July 2025. */
export type Address = {
  readonly hamlet: string
  /** «xã Nà Tấu», «phường Mường Thanh». */
  readonly commune: string
  readonly district: string | null
  /** «tỉnh Điện Biên», «thành phố Huế». */
  readonly province: string
  readonly provinceCode: string
}

const mountains: readonly [string, ...string[]] = [
  'Điện Biên',
  'Lai Châu',
  'Sơn La',
  'Lào Cai',
  'Tuyên Quang',
  'Nghệ An',
  'Thanh Hóa',
  'Cao Bằng',
  'Lạng Sơn',
  'Thái Nguyên',
  'Phú Thọ',
]
const hamletNames: readonly [string, ...string[]] = [
  'Nậm Pọng',
  'Huổi Sấy',
  'Phiêng Ban',
  'Tà Lèng',
  'Pá Vạt',
  'Nà Ten',
  'Co Mỵ',
  'Hua Ngài',
  'Suối Lư',
  'Pú Tỉu',
  'Keo Lôm',
  'Háng Trợ',
  'Sín Chải',
  'Lả Chà',
  'Nong Vai',
  'Bó Mạy',
  'Xuân Tươi',
  'Đoàn Kết',
  'Thống Nhất',
  'Yên Cang',
  'Khe Kẹp',
  'Tân Hợp',
  'Mường Pồn 2',
  'Nà Ư',
  'Chiềng Đông',
  'Hợp Thành',
  'Cáp Na',
]
const hamletKinds: readonly [string, ...string[]] = ['Bản', 'Bản', 'Bản', 'Thôn', 'Thôn', 'Xóm', 'Tổ dân phố', 'Khu']

/** An address as papers from 1 July 2025 on give it. */
export function addressToday(chance: Chance): Address {
  const province = aProvince(chance)
  const communes = (communeTable as Readonly<Record<string, readonly string[]>>)[province.code] ?? []
  const commune = (communes[chance.whole(0, communes.length - 1)] ?? '').slice(6)
  return {
    hamlet: aHamlet(chance),
    commune: lowerFirst(commune),
    district: null,
    province: `${province.kind} ${province.name}`,
    provinceCode: province.code,
  }
}

/** An address as older papers give it, with its district. */
export function addressBefore(chance: Chance): Address {
  const former = formerTable[chance.whole(0, formerTable.length - 1)]
  const province = provinceTable.find(
    (one) => one.name === former?.province || one.former.includes(former?.province ?? ''),
  )
  if (former === undefined || province === undefined) return addressToday(chance)
  return {
    hamlet: aHamlet(chance),
    commune: lowerFirst(former.commune),
    district: lowerFirst(former.district),
    province: `tỉnh ${former.province}`,
    provinceCode: province.code,
  }
}

/** «bản Nà Ten, xã Nà Tấu, tỉnh Điện Biên». */
export function fullAddress({ hamlet, commune, district, province }: Address): string {
  return [hamlet, commune, district, province].filter((part) => part !== null).join(', ')
}

export function communeAddress(address: Address): string {
  return [address.commune, address.district, address.province].filter((part) => part !== null).join(', ')
}

/** «Nà Tấu» of «xã Nà Tấu». */
export function bareCommune({ commune }: Address): string {
  return commune.replace(/^(?:xã|phường|thị trấn|đặc khu) /, '')
}

export function bareProvince({ province }: Address): string {
  return province.replace(/^(?:tỉnh|thành phố) /, '')
}

function aProvince(chance: Chance) {
  const name = chance.yes(0.75) ? chance.pick(mountains) : ''
  const found =
    provinceTable.find((one) => one.name === name) ?? provinceTable[chance.whole(0, provinceTable.length - 1)]
  if (found === undefined) throw new Error('no provinces')
  return found
}

function aHamlet(chance: Chance): string {
  const kind = chance.pick(hamletKinds)
  return kind === 'Tổ dân phố' ? `${kind} ${chance.whole(1, 14)}` : `${kind} ${chance.pick(hamletNames)}`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
