import { AppError } from '../../../shared/errors.ts'

const fullCodes = new Set(['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT'])
const damagedCodes = ['SQLITE_CORRUPT', 'SQLITE_NOTADB']

/** The refusal behind an error of SQLite or the file system (`disk_full`, `store_damaged`), or the error itself when it is a bug. */
export function asStoreError(error: unknown): unknown {
  const code = codeOf(error)
  if (fullCodes.has(code)) return new AppError('disk_full', {}, { cause: error })
  if (damagedCodes.some((prefix) => code.startsWith(prefix))) return new AppError('store_damaged', {}, { cause: error })
  return error
}

/** The `code` that SQLite and Node put on their errors, or an empty text. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}
