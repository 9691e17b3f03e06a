import { findCommunes, findProvince, splitKind } from './gazetteer.ts'

/**
 * Looks up the units that a place names, in force or former; null where nothing speaks against it.
 * Districts are gone since 1 July 2025 but stand on older papers: a commune with a district may be one that no list of ours has.
 */
export function checkPlace(place: string): 'province_unknown' | 'commune_unknown' | null {
  const parts = place
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const last = parts.at(-1) ?? ''
  const provincePart = /^(?:.*\s)?(tỉnh|thành phố)\s+(.+)$/iu.exec(last)
  const province = findProvince(provincePart?.[2] ?? last)
  if (province === null) {
    const named = provincePart !== null && !/thành phố/iu.test(provincePart[1] ?? '')
    return named ? 'province_unknown' : null
  }
  const hasDistrict = parts.slice(0, -1).some((part) => /^(huyện|quận|thị xã|thành phố|tp)\s/iu.test(part))
  for (const part of parts.slice(0, -1)) {
    const unit = splitKind(part.replace(/^.*\s(?=(?:xã|phường|thị trấn|đặc khu)\s)/iu, ''))
    if (!/^(xã|phường|thị trấn|đặc khu)$/iu.test(unit.kind)) continue
    if (findCommunes(unit.name, province.currentCode).length === 0 && !hasDistrict) return 'commune_unknown'
  }
  return null
}
