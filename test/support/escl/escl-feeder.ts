/** The paper path of the scanner of the tests. */
export type EsclFeeder = {
  load(ids: readonly number[]): void
  /** Sheets that were not pulled yet, the next one first. */
  waiting(): readonly number[]
  /** The next side: a front, or the back of the sheet whose front came last. Null when nothing is left. */
  pull(duplex: boolean): number | null
}

/** What the back of a sheet carries. */
export function backOf(id: number): number {
  return id + 2048
}

export function createFeeder(): EsclFeeder {
  let sheets: readonly number[] = []
  let back: number | null = null
  return {
    load: (ids) => {
      sheets = [...ids]
      back = null
    },
    waiting: () => sheets,
    pull: (duplex) => {
      if (back !== null) {
        const side = backOf(back)
        back = null
        return side
      }
      const [next, ...rest] = sheets
      if (next === undefined) return null
      sheets = rest
      back = duplex ? next : null
      return next
    },
  }
}
