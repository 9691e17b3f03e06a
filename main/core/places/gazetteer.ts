import { foldDiacritics } from '../../../shared/domain/vietnamese-text.ts'
import communesByProvince from './data/communes.json' with { type: 'json' }
import formerCommunes from './data/former-communes.json' with { type: 'json' }
import provinceRecords from './data/provinces.json' with { type: 'json' }

/** A province by a name in force or one of before 1 July 2025. */
export type Province = {
  readonly name: string
  readonly kind: 'tỉnh' | 'thành phố'
  /** Code of the province that its area belongs to now, by QĐ 19/2025/QĐ-TTg. */
  readonly currentCode: string
  readonly current: boolean
}

/** A commune in force, or one of before 1 July 2025 of the districts we have lists of. */
export type Commune = {
  readonly kind: string
  readonly name: string
  readonly provinceCode: string
  /** The former district; null for communes in force. */
  readonly district: string | null
  /** Code of the commune in force; null where the former commune was divided. */
  readonly code: string | null
}

/** Text for comparing place names: without tone marks, spaces, hyphens and apostrophes. */
export function placeKey(text: string): string {
  return foldDiacritics(text).replace(/[^a-z0-9]/g, '')
}

/** Equal for `Hòa` and `Hoà`: each syllable's letters, then its tone mark. */
export function toneFreeOrder(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .split(/\s+/)
    .map(
      (syllable) =>
        syllable.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '') +
        (/[\u0300\u0301\u0303\u0309\u0323]/.exec(syllable)?.[0] ?? ''),
    )
    .join(' ')
}

const provinces: readonly Province[] = provinceRecords.flatMap((record) => {
  const kind = record.kind === 'tỉnh' ? 'tỉnh' : 'thành phố'
  const current: Province = { name: record.name, kind, currentCode: record.code, current: true }
  const former = record.former
    .filter((name) => name !== record.name)
    .map(
      (name): Province => ({
        name: name.replace(/^TP\.? /, ''),
        kind: 'tỉnh',
        currentCode: record.code,
        current: false,
      }),
    )
  return [current, ...former]
})

const provinceByKey = new Map(provinces.map((province) => [placeKey(province.name), province]))
const communesByKey = new Map<string, Commune[]>()

for (const commune of allCommunes()) {
  const key = placeKey(commune.name)
  communesByKey.set(key, [...(communesByKey.get(key) ?? []), commune])
}

function* allCommunes(): Generator<Commune> {
  for (const [provinceCode, entries] of Object.entries(communesByProvince)) {
    for (const entry of entries) {
      const { kind, name } = splitKind(entry.slice(6))
      yield { kind, name, provinceCode, district: null, code: entry.slice(0, 5) }
    }
  }
  for (const row of formerCommunes) {
    const { kind, name } = splitKind(row.commune)
    const provinceCode = provinceByKey.get(placeKey(row.province))?.currentCode ?? ''
    yield { kind, name, provinceCode, district: splitKind(row.district).name, code: row.divided ? null : row.newCode }
  }
}

/** `Xã Nà Tấu` in its kind (`Xã`) and name (`Nà Tấu`); the kind is empty where none is written. */
export function splitKind(text: string): { kind: string; name: string } {
  const match = /^(xã|phường|thị trấn|đặc khu|tỉnh|thành phố|tp\.?|huyện|thị xã|quận)\s+(.+)$/iu.exec(text.trim())
  return match === null ? { kind: '', name: text.trim() } : { kind: match[1] ?? '', name: match[2] ?? '' }
}

/** The province of that name, tone marks not looked at; null where there is none. */
export function findProvince(name: string): Province | null {
  return provinceByKey.get(placeKey(splitKind(name).name)) ?? null
}

/** All names of provinces, in force and former. */
export function listProvinces(): readonly Province[] {
  return provinces
}

/** The 3,321 communes in force, each with its province's kind and name. */
export function listCommunesInForce(): readonly {
  readonly code: string
  readonly kind: string
  readonly name: string
  readonly province: string
}[] {
  const current = new Map(
    provinces.filter((one) => one.current).map(({ currentCode, kind, name }) => [currentCode, `${kind} ${name}`]),
  )
  return Object.entries(communesByProvince).flatMap(([provinceCode, entries]) =>
    entries.map((entry) => {
      const { kind, name } = splitKind(entry.slice(6))
      return {
        code: entry.slice(0, 5),
        kind: kind.toLocaleLowerCase('vi'),
        name,
        province: current.get(provinceCode) ?? '',
      }
    }),
  )
}

/** Communes of that name, tone marks not looked at; all provinces where none is given. */
export function findCommunes(name: string, provinceCode: string | null): readonly Commune[] {
  const found = communesByKey.get(placeKey(name)) ?? []
  return provinceCode === null ? found : found.filter((commune) => commune.provinceCode === provinceCode)
}

const placeWords = new Set(
  [...allCommunes(), ...provinces].flatMap(({ name }) => name.toLocaleLowerCase('vi').split(/[^\p{L}\p{M}]+/u)),
)

/** True for a word of the name of any commune or province: `Krông`, `Pleiku`. */
export function isPlaceWord(word: string): boolean {
  return placeWords.has(word.toLocaleLowerCase('vi'))
}

/** Names of former districts that a list has, tone marks not looked at. */
export function findDistrict(name: string): string | null {
  return districts.get(placeKey(name)) ?? null
}

const districts = new Map(
  formerCommunes.map((row) => {
    const { name } = splitKind(row.district)
    return [placeKey(name), name] as const
  }),
)

/** Keys of all communes of a province, for a search that forgives a wrong letter. */
export function communeKeys(provinceCode: string): readonly string[] {
  const keys: string[] = []
  for (const [key, communes] of communesByKey)
    if (communes.some((one) => one.provinceCode === provinceCode)) keys.push(key)
  return keys
}
