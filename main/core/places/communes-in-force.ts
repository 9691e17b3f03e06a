import { listCommunesInForce, placeKey } from './gazetteer.ts'

export type CommuneInForce = { readonly code: string; readonly title: string }

type Indexed = CommuneInForce & { readonly key: string; readonly wholeKey: string }

const communes: readonly Indexed[] = listCommunesInForce().map(({ code, name, kind, province }) => {
  const title = `${kind} ${name}, ${province}`
  return { code, title, key: placeKey(name), wholeKey: placeKey(title) }
})
const byCode = new Map(communes.map((commune) => [commune.code, commune]))

/** Communes in force (Nghị quyết 202/2025/QH15) by words of their names, those that begin with them first. */
export function searchCommunes(text: string, limit: number): CommuneInForce[] {
  const words = text
    .split(/[\s,]+/)
    .map(placeKey)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const whole = words.join('')
  const found = communes.filter(({ wholeKey }) => words.every((word) => wholeKey.includes(word)))
  const rank = ({ key }: Indexed) => (key === whole ? 0 : key.startsWith(whole) ? 1 : 2)
  return found
    .toSorted((one, other) => rank(one) - rank(other))
    .slice(0, limit)
    .map(({ code, title }) => ({ code, title }))
}

/** Whether a commune in force bears the code. */
export function isCommuneInForce(code: string): boolean {
  return byCode.has(code)
}

/** `Ủy ban nhân dân phường Ba Đình, thành phố Hà Nội`; empty for no code. */
export function agencyOfCommune(code: string | null): string {
  const commune = code === null ? undefined : byCode.get(code)
  return commune === undefined ? '' : `Ủy ban nhân dân ${commune.title}`
}
