import { z } from 'zod'
import { DossierStatus } from '../../../shared/domain/dossier-status.ts'
import { FieldSource } from '../../../shared/domain/field.ts'
import { ComponentId, DossierId } from '../../../shared/domain/ids.ts'
import { Instant } from '../../../shared/domain/vietnamese-date.ts'

/** A status that may leave the desk: a draft is nobody else's business. */
export const OutgoingStatus = DossierStatus.exclude(['draft'])
export type OutgoingStatus = z.infer<typeof OutgoingStatus>

/** SHA-256 of a file's bytes, 64 lower-case hex digits. */
export const FileDigest = z.string().regex(/^[0-9a-f]{64}$/)
export type FileDigest = z.infer<typeof FileDigest>

/** A file as it lies in the page store; `size` in bytes. */
export const OutgoingFile = z
  .object({ digest: FileDigest, size: z.int().nonnegative(), name: z.string().min(1), mediaType: z.string().min(1) })
  .readonly()
export type OutgoingFile = z.infer<typeof OutgoingFile>

/** The number on the slip. A provisional one is replaced when the portal issues its own. */
export const OutgoingCode = z.object({ text: z.string().min(1).max(50), provisional: z.boolean() }).readonly()
export type OutgoingCode = z.infer<typeof OutgoingCode>

/** Where a component's data was taken from instead of being handed in anew. */
export const ReuseKind = z.enum(['none', 'earlier_paper', 'earlier_result', 'national_store'])
export type ReuseKind = z.infer<typeof ReuseKind>

/** How many values came from each source: read, typed, taken from earlier papers. */
export const ValueSources = z.partialRecord(FieldSource, z.int().positive()).readonly()
export type ValueSources = z.infer<typeof ValueSources>

/** One component as handed in; `file` is null where it stayed on paper. */
export const OutgoingComponent = z
  .object({
    componentId: ComponentId,
    code: z.string().max(50).nullable(),
    name: z.string().min(1),
    originals: z.int().nonnegative(),
    copies: z.int().nonnegative(),
    digitised: z.boolean(),
    reused: ReuseKind,
    /** Code of the earlier result that stands in for the paper (`MA_KQ_THAYTHE`). */
    replacedByResult: z.string().max(50).nullable(),
    file: OutgoingFile.nullable(),
    /** Of the values on its papers; absent in messages of earlier releases. */
    sources: ValueSources.optional(),
  })
  .readonly()
export type OutgoingComponent = z.infer<typeof OutgoingComponent>

/** Whom the dossier concerns. What is not known is null and stays so. */
export const OutgoingApplicant = z
  .object({
    name: z.string().min(1),
    kind: z.enum(['citizen', 'enterprise', 'agency', 'organisation']),
    personalId: z.string().min(1).max(40).nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    address: z.string().nullable(),
    /** Signed in with VNeID; never true for somebody who only stood at the counter. */
    verifiedByVneid: z.boolean(),
  })
  .readonly()
export type OutgoingApplicant = z.infer<typeof OutgoingApplicant>

/** Who stood at the counter, where it was not the applicant. */
export const OutgoingSubmitter = z
  .object({ name: z.string().min(1), personalId: z.string().nullable(), phone: z.string().nullable() })
  .readonly()

/** Amounts in đồng. */
export const OutgoingFee = z
  .object({
    name: z.string().min(1),
    code: z.string().nullable(),
    amount: z.int().nonnegative(),
    collectedAt: z.enum(['reception', 'supplement', 'return']),
    kind: z.enum(['ordinary', 'appraisal', 'renewal']),
  })
  .readonly()

/** One step of processing; steps travel after the dossier, in time order. */
export const OutgoingStep = z
  .object({
    officer: z.string().min(1),
    title: z.string().nullable(),
    unit: z.string().nullable(),
    at: Instant,
    text: z.string().min(1),
    status: OutgoingStatus,
    startedAt: Instant.nullable(),
    dueAt: Instant.nullable(),
  })
  .readonly()
export type OutgoingStep = z.infer<typeof OutgoingStep>

/** A paper that came out of the dossier. */
export const OutgoingResult = z
  .object({ name: z.string().min(1), code: z.string().max(50).nullable(), file: OutgoingFile })
  .readonly()

/** What the desk says of a dossier, in its own words: no portal's field names, no dummy values. */
export const OutgoingDossier = z
  .object({
    dossierId: DossierId,
    code: OutgoingCode,
    receiptNumber: z.string().nullable(),
    procedure: z
      .object({
        code: z.string().min(1),
        name: z.string().min(1),
        sector: z.string(),
        sectorCode: z.string().nullable(),
      })
      .readonly(),
    channel: z.enum(['counter', 'online', 'post']),
    applicant: OutgoingApplicant,
    submitter: OutgoingSubmitter.nullable(),
    abstract: z.string().min(1),
    note: z.string().nullable(),
    receivedAt: Instant,
    promisedAt: Instant.nullable(),
    finishedAt: Instant.nullable(),
    returnedAt: Instant.nullable(),
    refusedAt: Instant.nullable(),
    status: OutgoingStatus,
    returnWay: z.enum(['counter', 'post']),
    unitName: z.string().min(1),
    fees: z.array(OutgoingFee).readonly(),
    components: z.array(OutgoingComponent).readonly(),
    receipt: OutgoingFile.nullable(),
    results: z.array(OutgoingResult).readonly(),
    /** Of what is known of the applicant; absent in messages of earlier releases. */
    applicantSources: ValueSources.optional(),
    /** Codes of the national databases consulted (`MaCSDL`). */
    consultedDatabases: z.array(z.string()).readonly(),
  })
  .readonly()
export type OutgoingDossier = z.infer<typeof OutgoingDossier>

/** Every file of a dossier, each digest once, in the order of its papers. */
export function filesOf(dossier: OutgoingDossier): readonly OutgoingFile[] {
  const files = [
    ...dossier.components.map((component) => component.file),
    dossier.receipt,
    ...dossier.results.map((result) => result.file),
  ].filter((file) => file !== null)
  return [...new Map(files.map((file) => [file.digest, file])).values()]
}
