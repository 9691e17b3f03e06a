/** One option of a SANE device, as `scanimage --all-options` prints it; an option that can't be set now is not among them. */
export type SaneOption = {
  /** With its dashes: `--mode`, `-x`. */
  readonly flag: string
  readonly values: readonly string[]
  readonly range: { readonly from: number; readonly to: number; readonly step: number } | null
}

export type SaneOptions = ReadonlyMap<string, SaneOption>

/** Reads the text of `scanimage --all-options`. */
export function parseSaneOptions(text: string): SaneOptions {
  const options = new Map<string, SaneOption>()
  for (const line of text.split('\n')) {
    const [, flag, constraint = '', state = ''] = /^ {4}(--?[a-zA-Z][\w-]*)(.*?)\s*\[([^[\]]*)\]\s*$/.exec(line) ?? []
    if (flag === undefined || /\b(inactive|read-only)\b/.test(state)) continue
    options.set(flag, { flag, ...parseConstraint(constraint.trim()) })
  }
  return options
}

type Constraint = Pick<SaneOption, 'values' | 'range'>

function parseConstraint(text: string): Constraint {
  const choice = /^\[?=?\((?:auto\|)?(.*)\)\]?$/.exec(text)?.[1]
  if (choice !== undefined) return { values: choice.split('|'), range: null }
  const [, from, to, step = '0'] =
    /^(?:auto\|)?(-?[\d.]+)\.\.(-?[\d.]+)[a-z%]*(?:,\.\.\.)?(?: \(in steps of ([\d.]+)\))?$/.exec(text) ?? []
  if (from !== undefined && to !== undefined) {
    return { values: [], range: { from: Number(from), to: Number(to), step: Number(step) } }
  }
  const values = text.split('|').filter((value) => value !== '' && value !== 'auto')
  const numbers = values.map((value) => /^(-?[\d.]+)(?:dpi|mm|pel|us|%|bit)?$/.exec(value)?.[1])
  return { values: numbers.every((value) => value !== undefined) ? (numbers as string[]) : values, range: null }
}

/** Every value that the option may have, out of those that are wanted; numbers of a range are hit within 3 %. */
export function reachable(option: SaneOption | undefined, wanted: readonly number[]): readonly number[] {
  if (option === undefined) return []
  const { range, values } = option
  if (range === null) return wanted.filter((number) => values.some((value) => Number(value) === number))
  return wanted.filter((number) => {
    if (number < range.from || number > range.to) return false
    const steps = range.step === 0 ? 0 : Math.round((number - range.from) / range.step)
    return range.step === 0 || Math.abs(range.from + steps * range.step - number) <= number * 0.03
  })
}
