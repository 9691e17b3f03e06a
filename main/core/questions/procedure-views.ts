import type { ProcedureDetail, ProcedureSummary } from '../../../shared/contract/procedures.ts'
import { feeRuleText } from '../../../shared/domain/fee.ts'
import type { Procedure } from '../../../shared/domain/procedure.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { procedureOn } from '../commands/local-fees.ts'
import type { Desk } from '../desk.ts'
import { withLocalFee } from '../procedures/local-fee.ts'
import { searchProcedures } from '../procedures/search-procedures.ts'
import { localFeesSetting } from '../settings/local-fees.ts'
import { getSetting } from '../settings/settings.ts'

/** Procedures in force today that fit the typed words, best first. */
export function viewProcedures(
  desk: Desk,
  { text, limit }: { readonly text: string; readonly limit: number },
): ProcedureSummary[] {
  const day = today(desk)
  const fees = getSetting(desk.db, localFeesSetting)
  const found = searchProcedures(desk.catalogue, text, day).slice(0, limit)
  return found.map((procedure) => toSummary(withLocalFee(procedure, fees, day)))
}

/** One procedure with what it asks for. Throws `procedure_not_found`, `procedure_not_in_force`. */
export function viewProcedure(desk: Desk, code: string): ProcedureDetail {
  const procedure = procedureOn(desk, code, today(desk))
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
