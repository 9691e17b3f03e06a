import type { OfficerId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Database } from '../database/connect.ts'
import type { Officer } from './officer.ts'
import { findOfficer } from './officer-repository.ts'

/** The officer; throws `not_signed_in` where there is none of this id. */
export function getOfficer(db: Database, id: OfficerId): Officer {
  const officer = findOfficer(db, id)
  if (officer === undefined) throw new AppError('not_signed_in')
  return officer
}
