import type { ProcedureDetail, ProcedureSummary } from '../../../shared/contract/procedures.ts'
import { feeRuleText } from '../../../shared/domain/fee.ts'
import type { Procedure } from '../../../shared/domain/procedure.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { catalogueOn } from '../commands/local-fees.ts'
import type { Desk } from '../desk.ts'
import { findProcedure } from '../procedures/find-procedure.ts'
import { searchProcedures } from '../procedures/search-procedures.ts'

/** Procedures in force today that fit the typed words, best first. */
export function viewProcedures(
  desk: Desk,
  { text, limit }: { readonly text: string; readonly limit: number },
): ProcedureSummary[] {
  const day = today(desk)
  return searchProcedures(catalogueOn(desk, day), text, day).slice(0, limit).map(toSummary)
}

/** One procedure with what it asks for. Throws `procedure_not_found`, `procedure_not_in_force`. */
export function viewProcedure(desk: Desk, code: string): ProcedureDetail {
  const day = today(desk)
  const procedure = findProcedure(catalogueOn(desk, day), code, day)
  return {
    ...toSummary(procedure),
    resultName: procedure.result.name,
    components: procedure.components.map(({ documentTypes: _, ...component }) => component),
  }
}

function today(desk: Desk): string {
  return toVietnamTime(desk.host.clock.now()).day
}

function toSummary(procedure: Procedure): ProcedureSummary {
  return {
    code: procedure.code,
    name: procedure.name,
    shortName: procedure.shortName,
    sector: procedure.sector,
    timeLimitText: procedure.timeLimit.text,
    feeText: feeRuleText(procedure.fee),
    unverified: procedure.unverified || procedure.timeLimit.unverified,
  }
}
