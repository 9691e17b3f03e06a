import { AppError } from '../../shared/errors.ts'

/** A file that was made for the officer to save; in memory only, for it names citizens. */
export type MadeFile = { readonly bytes: Uint8Array; readonly type: string }

export type MadeFiles = ReturnType<typeof createMadeFiles>

/** So many are kept: the last ones asked for. */
const mostKept = 3

/** Files that were made last, by their id. */
export function createMadeFiles(newId: () => string) {
  const files = new Map<string, MadeFile>()
  return {
    /** Keeps a file and forgets the oldest; gives its id. */
    keep: (file: MadeFile): string => {
      const id = newId()
      files.set(id, file)
      for (const old of [...files.keys()].slice(0, -mostKept)) files.delete(old)
      return id
    },
    /** Throws `not_found` for one that was forgotten. */
    get: (id: string): MadeFile => {
      const file = files.get(id)
      if (file === undefined) throw new AppError('not_found')
      return file
    },
  }
}
