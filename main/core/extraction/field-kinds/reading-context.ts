/** What the rest of the paper tells while one value is read. */
export type ReadingContext = {
  /** The province that the paper speaks of, for a place that names none. */
  readonly provinceCode: string | null
  /** Communes of that province that stand clearly elsewhere on the paper. */
  readonly communes: readonly string[]
  /** True for a paper of before 1 July 2025, whose communes are not those in force. */
  readonly oldUnits: boolean
}

export const nothingSpoken: ReadingContext = { provinceCode: null, communes: [], oldUnits: false }
