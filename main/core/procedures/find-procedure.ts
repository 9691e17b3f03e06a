import type { Channel, Procedure, TimeLimit } from '../../../shared/domain/procedure.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Catalogue } from './load-catalogue.ts'

/**
 * The version of a procedure in force on a day (`2026-11-22`), the newest where two overlap.
 * Throws `procedure_not_found` or `procedure_not_in_force`.
 */
export function findProcedure(catalogue: Catalogue, code: string, day: string): Procedure {
  const versions = catalogue.procedures.filter((procedure) => procedure.code === code)
  if (versions.length === 0) throw new AppError('procedure_not_found', { code })

  const inForce = versions.filter((procedure) => isInForce(procedure, day))
  const newest = inForce.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0]
  if (!newest) throw new AppError('procedure_not_in_force', { code, day })
  return newest
}

/** True from `validFrom` to `validTo`, both included. */
export function isInForce(procedure: Procedure, day: string): boolean {
  return procedure.validFrom <= day && (procedure.validTo === null || day <= procedure.validTo)
}

/** The limit for the way the dossier came in; most procedures have one for all. */
export function timeLimitFor(procedure: Procedure, channel: Channel): TimeLimit {
  const value = procedure.timeLimitByChannel[channel]
  return value === undefined ? procedure.timeLimit : { ...procedure.timeLimit, value }
}
