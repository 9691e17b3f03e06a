/** Values of one paper by field code, normalised: ISO days, digits for numbers, `có`/`không`. */
export type PaperFields = Readonly<Record<string, string | undefined>>
