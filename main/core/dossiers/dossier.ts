import { type DossierAction, type DossierStatus, statusAfter } from '../../../shared/domain/dossier-status.ts'
import type { FieldSource } from '../../../shared/domain/field.ts'
import type { ComponentId, DocumentId, DossierId } from '../../../shared/domain/ids.ts'
import type { Procedure } from '../../../shared/domain/procedure.ts'
import { AppError } from '../../../shared/errors.ts'

export type Person = {
  readonly fullName: string
  readonly personalId: string
  readonly dateOfBirth: string
  readonly address: string
  readonly phone: string
  readonly email: string
}

export const nobody: Person = { fullName: '', personalId: '', dateOfBirth: '', address: '', phone: '', email: '' }

/** Whom the dossier concerns, who handed it in, and where each of the applicant's data came from. */
export type People = {
  readonly applicant: Person
  readonly submitter: Person
  readonly sources: Readonly<Partial<Record<keyof Person, FieldSource>>>
  /** The papers that the applicant's data stand on: what a paper said goes with it. */
  readonly papers?: Readonly<Partial<Record<keyof Person, DocumentId>>>
  /** The applicant's identity card, where a hand reader read it. */
  readonly card: CardPerson | null
}

/** What the code of an identity card says of its owner. */
export type CardPerson = Pick<Person, 'fullName' | 'personalId' | 'dateOfBirth' | 'address'>

export type HandedIn = {
  readonly componentId: ComponentId
  readonly code: string
  readonly originals: number
  readonly certifiedCopies: number
  readonly photocopies: number
  /** Shown at the counter and given back. */
  readonly shown: boolean
  readonly documentIds: readonly DocumentId[]
}

export type Dossier = {
  readonly id: DossierId
  readonly dossierCode: string | null
  readonly provisionalCode: string | null
  /** The procedure as it stood when the dossier was opened: a later catalogue changes nothing here. */
  readonly procedure: Procedure
  readonly status: DossierStatus
  readonly people: People
  readonly components: readonly HandedIn[]
  readonly createdAt: string
  readonly createdBy: string
  /** Set when reception began; until it is finished the dossier is not `received`. */
  readonly receivedAt: string | null
  /** Reception is finished: the clock runs, the receipt is handed over. */
  readonly received: boolean
  readonly promisedAt: string | null
  readonly promiseExplanation: string
}

/** The code that is printed: the official one where there is one, otherwise the provisional one. */
export function printedCode(dossier: Pick<Dossier, 'dossierCode' | 'provisionalCode'>): string {
  return dossier.dossierCode ?? dossier.provisionalCode ?? ''
}

/** The status after an action; throws `action_not_allowed` where the table has no such step. */
export function requireStep(dossier: Pick<Dossier, 'status' | 'received'>, action: DossierAction): DossierStatus {
  const next = statusAfter(dossier, action)
  if (next === null) throw new AppError('action_not_allowed', { status: dossier.status, action })
  return next
}

/** Whether papers and people of a dossier may still change. */
export function isOpen({ status }: Pick<Dossier, 'status'>): boolean {
  return status === 'draft' || status === 'in_review' || status === 'supplement_requested'
}

/** What is taken in before reception may still be changed; afterwards it is evidence. */
export function requireOpen(dossier: Pick<Dossier, 'status'>): void {
  if (!isOpen(dossier)) throw new AppError('dossier_closed', { status: dossier.status })
}
