import type { ComponentId } from '../../../shared/domain/ids.ts'
import type { Desk } from '../desk.ts'
import { type Dossier, type HandedIn, type Person, printedCode } from '../dossiers/dossier.ts'
import { dossierFee, feeName } from '../dossiers/dossier-fee.ts'
import type {
  OutgoingComponent,
  OutgoingDossier,
  OutgoingFile,
  OutgoingStatus,
  OutgoingStep,
} from '../outbox/outgoing-dossier.ts'
import { countHeld } from '../review/held-paper-repository.ts'
import { countSources, listSources } from '../review/value-sources.ts'
import { officeSetting } from '../settings/office-settings.ts'
import { getSetting } from '../settings/settings.ts'
import { competentAgencyOf } from './set-competent-commune.ts'

export type ToldDossier = {
  readonly dossier: Dossier
  /** What the server should know beside; empty where there is nothing. */
  readonly note?: string
  readonly status: OutgoingStatus
  readonly receiptNumber: string
  readonly receipt: OutgoingFile
  readonly files: ReadonlyMap<ComponentId, OutgoingFile>
}

/** What the desk says of a received dossier. What is not known stays null; nothing is made up. */
export function toOutgoing(
  desk: Desk,
  { dossier, note = '', status, receiptNumber, receipt, files }: ToldDossier,
): OutgoingDossier {
  const { applicant, submitter } = dossier.people
  const { procedure } = dossier
  return {
    dossierId: dossier.id,
    code: { text: printedCode(dossier), provisional: dossier.dossierCode === null },
    receiptNumber,
    procedure: { code: procedure.code, name: procedure.name, sector: procedure.sector, sectorCode: null },
    channel: 'counter',
    applicant: {
      name: applicant.fullName,
      kind: 'citizen',
      personalId: orNull(applicant.personalId),
      phone: orNull(applicant.phone),
      email: orNull(applicant.email),
      address: orNull(applicant.address),
      verifiedByVneid: false,
    },
    submitter:
      submitter.fullName === '' || submitter.fullName === applicant.fullName
        ? null
        : { name: submitter.fullName, personalId: orNull(submitter.personalId), phone: orNull(submitter.phone) },
    abstract: `${procedure.shortName} – ${applicant.fullName}`,
    note: orNull(note),
    receivedAt: dossier.receivedAt ?? desk.host.clock.now(),
    promisedAt: dossier.promisedAt,
    finishedAt: null,
    returnedAt: null,
    refusedAt: null,
    status,
    returnWay: 'counter',
    fees: feesOf(desk, dossier),
    // The body that decides; the office that received is the reporting system's own.
    unitName: competentAgencyOf(desk, dossier.id) || getSetting(desk.db, officeSetting).officeName,
    components: componentsOf(desk, dossier, files),
    receipt,
    results: [],
    applicantSources: applicantSources(dossier),
    consultedDatabases: [],
  }
}

/** One step of processing as the portal hears of it. */
export function toOutgoingStep(
  desk: Desk,
  step: {
    readonly officer: string
    readonly title: string
    readonly at: string
    readonly text: string
    readonly status: OutgoingStatus
    readonly dueAt: string | null
  },
): OutgoingStep {
  const { officeName } = getSetting(desk.db, officeSetting)
  return { ...step, title: orNull(step.title), unit: officeName, startedAt: step.at }
}

function feesOf(desk: Desk, dossier: Dossier): OutgoingDossier['fees'] {
  const { amount } = dossierFee(desk.db, dossier)
  // An amount that nobody counted is not sent.
  if (amount === null) return []
  return [{ name: feeName(dossier.procedure), code: null, amount, collectedAt: 'reception', kind: 'ordinary' }]
}

function applicantSources({ people }: Dossier): OutgoingDossier['applicantSources'] {
  const known = Object.entries(people.sources).filter(([part]) => people.applicant[part as keyof Person] !== '') // its own names
  return countSources(known.map(([, source]) => ({ source })))
}

function componentsOf(
  desk: Desk,
  dossier: Dossier,
  files: ReadonlyMap<ComponentId, OutgoingFile>,
): OutgoingComponent[] {
  return dossier.components.flatMap((handedIn) => {
    const wanted = dossier.procedure.components.find((component) => component.code === handedIn.code)
    const file = files.get(handedIn.componentId) ?? null
    const copies = handedIn.certifiedCopies + handedIn.photocopies
    if (wanted === undefined || (file === null && handedIn.originals + copies === 0 && !handedIn.shown)) return []
    return [
      {
        componentId: handedIn.componentId,
        code: null,
        name: wanted.name,
        originals: handedIn.originals,
        copies,
        digitised: file !== null,
        reused: heldOnly(desk, handedIn) ? ('earlier_paper' as const) : ('none' as const),
        replacedByResult: null,
        file,
        sources: countSources(listSources(desk.db, { dossierId: dossier.id, documentIds: handedIn.documentIds })),
      },
    ]
  })
}

/** Nothing was handed in anew: all papers of the component were held already. */
function heldOnly(desk: Desk, { documentIds }: HandedIn): boolean {
  return documentIds.length > 0 && countHeld(desk.db, documentIds) === documentIds.length
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}
