import type { ComponentView } from '../../../shared/contract/dossiers.ts'
import { AppError } from '../../../shared/errors.ts'
import { isSatisfied } from './completeness.ts'
import type { Dossier } from './dossier.ts'

/** A line of the checklist: what the procedure asks for and what is there of it. */
export function toComponentView(dossier: Dossier, wanted: Dossier['procedure']['components'][number]): ComponentView {
  const handedIn = dossier.components.find((component) => component.code === wanted.code)
  if (handedIn === undefined) throw new AppError('not_found')
  return {
    componentId: handedIn.componentId,
    code: wanted.code,
    name: wanted.name,
    action: wanted.action,
    required: wanted.condition === null,
    condition: wanted.condition,
    originals: handedIn.originals,
    certifiedCopies: handedIn.certifiedCopies,
    photocopies: handedIn.photocopies,
    shown: handedIn.shown,
    documentIds: [...handedIn.documentIds],
    satisfied: isSatisfied(wanted, handedIn),
  }
}
