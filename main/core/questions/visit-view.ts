import type { VisitDossier, VisitView } from '../../../shared/contract/visits.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { promiseFor } from '../commands/receive-dossier.ts'
import type { Desk } from '../desk.ts'
import { missingComponents } from '../dossiers/completeness.ts'
import { isOpen, printedCode } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { countShared, findVisit, listVisit } from '../dossiers/visit-repository.ts'
import { isInForce } from '../procedures/find-procedure.ts'
import { countDoubtful } from '../review/review-repository.ts'

/** What is usually asked for in one visit: birth, residence and insurance; death and what follows it. */
const usualTogether: Readonly<Record<string, readonly string[]>> = {
  '1.001193': ['1.004222', '2.000635'],
  '1.000656': ['1.001731', '1.014028', '2.000635'],
  '1.000894': ['1.004222', '2.000635'],
}

/** The dossiers of one visit, each with what it waits for, and procedures that usually go along. */
export function viewVisit(desk: Desk, dossierId: DossierId): VisitView {
  const visitId = findVisit(desk.db, dossierId)
  const dossiers = visitId === null ? [] : listVisit(desk.db, visitId).map((id) => toVisitDossier(desk, id))
  const { procedure } = getDossier(desk.db, dossierId)
  const here = new Set(dossiers.map(({ procedureName }) => procedureName))
  const today = toVietnamTime(desk.host.clock.now()).day
  const usual = (usualTogether[procedure.code] ?? []).flatMap((code) => {
    const found = desk.catalogue.procedures.find((one) => one.code === code && isInForce(one, today))
    return found === undefined || here.has(found.shortName) ? [] : [{ code, shortName: found.shortName }]
  })
  return { dossiers, usual }
}

function toVisitDossier(desk: Desk, dossierId: DossierId): VisitDossier {
  const dossier = getDossier(desk.db, dossierId)
  const { procedure, components } = dossier
  const open = isOpen(dossier)
  return {
    dossierId,
    code: printedCode(dossier),
    procedureName: procedure.shortName,
    status: dossier.status,
    missing: open ? missingComponents(procedure, components).required.length : 0,
    doubtful: open ? countDoubtful(desk.db, dossierId) : 0,
    shared: countShared(desk.db, dossierId),
    promisedAt: dossier.promisedAt ?? promisedIfNow(desk, procedure),
  }
}

function promisedIfNow(desk: Desk, procedure: Parameters<typeof promiseFor>[1]['procedure']): string | null {
  if (procedure.timeLimit.unit === 'unknown') return null
  return promiseFor(desk, { procedure }, { receivedAt: desk.host.clock.now(), promisedOn: null }).promisedAt
}
