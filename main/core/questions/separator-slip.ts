import type { ComponentId, DossierId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Desk } from '../desk.ts'
import { printedCode } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { officeSetting, practiceSetting } from '../settings/office-settings.ts'
import { getSetting } from '../settings/settings.ts'
import { makeSeparatorPdf } from '../slips/separator-pdf.ts'

/** The sheet that sends papers to a dossier, or to one of its components; throws `not_found` for another's component. */
export async function separatorPdf(
  desk: Desk,
  { dossierId, componentId }: { readonly dossierId: DossierId; readonly componentId: ComponentId | null },
): Promise<Uint8Array> {
  const dossier = getDossier(desk.db, dossierId)
  const nameOf = (code: string) => dossier.procedure.components.find((one) => one.code === code)?.name ?? code
  const component = dossier.components.find((one) => one.componentId === componentId) ?? null
  if (componentId !== null && component === null) throw new AppError('not_found')
  const code = printedCode(dossier)
  return makeSeparatorPdf({
    address: { dossier: code === '' ? dossier.id : code, component: component?.code ?? null },
    agency: getSetting(desk.db, officeSetting).officeName,
    dossierCode: code,
    applicant: dossier.people.applicant.fullName,
    procedure: dossier.procedure.name,
    component: component === null ? null : nameOf(component.code),
    checklist: dossier.components.map((one) => nameOf(one.code)),
    isPractice: getSetting(desk.db, practiceSetting),
    printedAt: desk.host.clock.now(),
  })
}
