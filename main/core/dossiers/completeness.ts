import type { DocumentType } from '../../../shared/domain/document-type.ts'
import type { Procedure, RequiredComponent } from '../../../shared/domain/procedure.ts'
import type { HandedIn } from './dossier.ts'

type Supplied = Pick<HandedIn, 'code' | 'originals' | 'certifiedCopies' | 'photocopies' | 'shown' | 'documentIds'>

export type MissingComponents = {
  /** Asked for by law in this case: the receipt has to wait, or a supplement slip is written. */
  readonly required: readonly RequiredComponent[]
  /** Asked for only under a condition that nobody has said to apply. */
  readonly optional: readonly RequiredComponent[]
}

/** What is not there yet. `applying` names the conditional components whose condition holds for this applicant. */
export function missingComponents(
  procedure: Procedure,
  handedIn: readonly Supplied[],
  applying: ReadonlySet<string> = new Set(),
): MissingComponents {
  const missing = procedure.components.filter((component) => !isSatisfied(component, suppliedFor(component, handedIn)))
  const isRequired = (component: RequiredComponent) => component.condition === null || applying.has(component.code)
  return {
    required: missing.filter(isRequired),
    optional: missing.filter((component) => !isRequired(component)),
  }
}

/**
 * True when nothing more is asked for: shown at the counter (or, by post, a certified copy) for what is only shown,
 * the paper itself or its digitised form for what is handed in.
 */
export function isSatisfied(component: RequiredComponent, supplied: Supplied | undefined): boolean {
  if (!supplied) return false
  if (supplied.documentIds.length > 0) return true
  if (component.action === 'show') return supplied.shown || supplied.originals + supplied.certifiedCopies > 0

  const spareOriginals = supplied.originals - component.originals
  if (spareOriginals < 0) return false
  return spareOriginals + supplied.certifiedCopies + supplied.photocopies >= component.copies
}

export type SuggestedComponent =
  | { readonly kind: 'fits'; readonly component: RequiredComponent }
  /** The kind of paper is not known: these still lack a paper; what is always asked for first. */
  | { readonly kind: 'choose'; readonly components: readonly RequiredComponent[] }
  /** A paper that this procedure does not ask for. */
  | { readonly kind: 'none' }

/** Where a recognised paper belongs; a component that still lacks one comes before one that has it. */
export function suggestComponent(
  procedure: Procedure,
  documentType: DocumentType,
  handedIn: readonly Supplied[] = [],
): SuggestedComponent {
  const lacks = (component: RequiredComponent) => !isSatisfied(component, suppliedFor(component, handedIn))
  if (documentType === 'khong_ro') {
    const open = procedure.components.filter(lacks)
    const always = open.filter((component) => component.condition === null)
    const sometimes = open.filter((component) => component.condition !== null)
    return open.length === 0 ? { kind: 'none' } : { kind: 'choose', components: [...always, ...sometimes] }
  }

  const fitting = procedure.components.filter((component) => component.documentTypes.includes(documentType))
  const component = fitting.find(lacks) ?? fitting[0]
  return component ? { kind: 'fits', component } : { kind: 'none' }
}

function suppliedFor(component: RequiredComponent, handedIn: readonly Supplied[]): Supplied | undefined {
  return handedIn.find((supplied) => supplied.code === component.code)
}
