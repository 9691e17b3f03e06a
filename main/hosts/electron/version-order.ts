type Version = { readonly numbers: readonly number[]; readonly stage: readonly string[] }

/** Whether `version` comes after `current` by semver's order; what can't be read is never newer. */
export function isNewer(version: string, current: string): boolean {
  const a = read(version)
  const b = read(current)
  return a !== undefined && b !== undefined && compare(a, b) > 0
}

function read(text: string): Version | undefined {
  const parts = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/.exec(text)
  if (parts === null) return undefined
  return { numbers: parts.slice(1, 4).map(Number), stage: parts[4]?.split('.') ?? [] }
}

function compare(a: Version, b: Version): number {
  const byNumber = a.numbers.map((number, at) => number - (b.numbers[at] ?? 0)).find((difference) => difference !== 0)
  return byNumber ?? compareStages(a.stage, b.stage)
}

/** A finished release comes after its trials; numbers by size, words by letters, numbers before words. */
function compareStages(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length
  for (const [at, one] of a.entries()) {
    const other = b[at]
    if (other === undefined) return 1
    const order = compareStage(one, other)
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareStage(a: string, b: string): number {
  const isNumber = (text: string) => /^\d+$/.test(text)
  if (isNumber(a) && isNumber(b)) return Number(a) - Number(b)
  if (isNumber(a) !== isNumber(b)) return isNumber(a) ? -1 : 1
  return a < b ? -1 : Number(a > b)
}
