import { z } from 'zod'
import { BookOrder, CertificationBook, CertificationRefusal, CorrectablePart } from '../domain/certification.ts'
import { DossierStatus } from '../domain/dossier-status.ts'
import { DocumentId, DossierId, EntryId, OfficerId, OriginalId, PageId, SlipId } from '../domain/ids.ts'
import { Instant } from '../domain/vietnamese-date.ts'
import { command, Done, leadCommand, question } from './call.ts'
import { SigningSecret } from './signing.ts'
import { VerdictView } from './slips.ts'

/** An original as the officer has it on the desk: what it is, its pages, and how many copies are asked for. */
export const OriginalWanted = z.object({
  /** Null for a new line. */
  originalId: OriginalId.nullable(),
  documentId: DocumentId.nullable(),
  title: z.string().trim().min(1).max(300),
  pages: z.number().int().min(1).max(2000),
  copies: z.number().int().min(0).max(999),
  electronic: z.boolean(),
  refusal: CertificationRefusal.nullable(),
})
export type OriginalWanted = z.infer<typeof OriginalWanted>

export const EntryReference = z.object({
  entryId: EntryId,
  number: z.number().int(),
  volume: z.string(),
  certifiedAt: Instant,
})
export type EntryReference = z.infer<typeof EntryReference>

export const OriginalView = OriginalWanted.extend({
  originalId: OriginalId,
  /** Đồng for all its copies; 0 where none may be certified. */
  fee: z.number().int(),
  paperEntry: EntryReference.nullable(),
  electronicEntry: EntryReference.extend({ signed: z.boolean(), sealed: z.boolean() }).nullable(),
})
export type OriginalView = z.infer<typeof OriginalView>

export const SignerView = z.object({ officerId: OfficerId, name: z.string(), title: z.string() })
export type SignerView = z.infer<typeof SignerView>

export const CertificationView = z.object({
  dossierId: DossierId,
  status: DossierStatus,
  originals: z.array(OriginalView),
  /** Papers that were scanned and stand in no line yet. */
  papers: z.array(z.object({ documentId: DocumentId, title: z.string(), pages: z.number().int() })),
  /** Prices by the page, from the catalogue. */
  price: z.object({
    dong: z.number().int().nullable(),
    fromThirdPageDong: z.number().int().optional(),
    maxPerCopyDong: z.number().int().optional(),
    text: z.string(),
  }),
  total: z.number().int(),
  /** What would be promised now, and whether that is still today; null once received. */
  promise: z.object({ promisedAt: Instant, today: z.boolean() }).nullable(),
  promisedAt: Instant.nullable(),
  slipId: SlipId.nullable(),
  signers: z.array(SignerView),
  /** Whether whoever is signed in may certify, and may put the agency's seal on it. */
  mayCertify: z.boolean(),
  maySeal: z.boolean(),
  /** Everything that was asked for is in the book, and every electronic copy is sealed. */
  complete: z.boolean(),
})
export type CertificationView = z.infer<typeof CertificationView>

export const BookRow = EntryReference.extend({
  dossierId: DossierId,
  requester: z.string(),
  title: z.string(),
  pages: z.number().int(),
  copies: z.number().int(),
  fee: z.number().int(),
  signer: z.string(),
  void: z.boolean(),
  /** Electronic copies only: whether its file is there. */
  hasFile: z.boolean(),
  corrections: z.array(
    z.object({
      at: Instant,
      officer: z.string(),
      part: CorrectablePart,
      before: z.string(),
      after: z.string(),
      reason: z.string(),
    }),
  ),
})
export type BookRow = z.infer<typeof BookRow>

const Totals = z.object({ entries: z.number().int(), copies: z.number().int(), fee: z.number().int() })

export const BookView = z.object({
  book: CertificationBook,
  year: z.number().int(),
  years: z.array(z.number().int()),
  volume: z.string(),
  rows: z.array(BookRow),
  /** Lines that were found, and printed pages of the whole book. */
  found: z.number().int(),
  pages: z.number().int(),
  /** Void lines don't count. */
  totals: Totals,
  closed: Totals.extend({ at: Instant, officer: z.string() }).nullable(),
  mayClose: z.boolean(),
})
export type BookView = z.infer<typeof BookView>

const OneBook = z.object({ book: CertificationBook, year: z.number().int().min(2015).max(9999) })

export const WaitingCertification = z.object({
  dossierId: DossierId,
  code: z.string(),
  applicantName: z.string(),
  promisedAt: Instant.nullable(),
  originals: z.number().int(),
  complete: z.boolean(),
})
export type WaitingCertification = z.infer<typeof WaitingCertification>

export const certificationCalls = {
  get: question.input(z.object({ dossierId: DossierId })).output(CertificationView),
  /** Takes the lines as they stand on the officer's screen; nothing changes any more once one has a number. */
  setOriginals: command
    .input(z.object({ dossierId: DossierId, originals: z.array(OriginalWanted).max(100) }))
    .output(Done),
  /** Receives the request with its receipt; with a signer it is entered in the book at once. */
  receive: command
    .input(
      z.object({
        dossierId: DossierId,
        signerId: OfficerId.nullable(),
        signingPassword: z.string().max(200).nullable().default(null),
        lastTryConfirmed: z.boolean().default(false),
      }),
    )
    .output(z.object({ code: z.string(), slipId: SlipId, numbers: z.array(z.number().int()) })),
  /** Numbers the certified copies in the book, one number an original. */
  enter: command
    .input(z.object({ dossierId: DossierId, signerId: OfficerId }))
    .output(z.object({ numbers: z.array(z.number().int()) })),
  /** None of the originals may be certified: refuses the request with the reasons of the decree. */
  refuse: command.input(z.object({ dossierId: DossierId })).output(Done),
  handBack: command.input(z.object({ dossierId: DossierId })).output(Done),
  /** Requests that wait to be entered or handed back, the earliest promise first. */
  waiting: question.output(z.array(WaitingCertification)),
  /** What an officer compares before an electronic copy is signed. */
  comparison: question.input(z.object({ originalId: OriginalId })).output(
    z.object({
      originalId: OriginalId,
      dossierId: DossierId,
      title: z.string(),
      pages: z.array(
        z.object({ pageId: PageId, viewKey: z.string(), width: z.number().int(), height: z.number().int() }),
      ),
      /** Number and state once it was begun. */
      entry: EntryReference.extend({ signed: z.boolean(), sealed: z.boolean() }).nullable(),
      mayCertify: z.boolean(),
      maySeal: z.boolean(),
    }),
  ),
  /** Makes, numbers and signs an electronic copy (NĐ 45/2020/NĐ-CP Điều 10); with a secret for the seal that follows at once. */
  signCopy: command
    .input(
      z.object({
        originalId: OriginalId,
        /** Pages that were compared with the original: all of them. */
        compared: z.array(PageId).min(1).max(2000),
        secret: SigningSecret,
        seal: SigningSecret.nullable(),
      }),
    )
    .output(z.object({ entryId: EntryId, number: z.number().int(), sealed: z.boolean() })),
  /** Seals electronic copies that wait for the agency's seal, at most a hundred with one consent. */
  sealCopies: leadCommand
    .input(z.object({ secret: SigningSecret }))
    .output(z.object({ sealed: z.number().int(), left: z.number().int() })),
  verifyCopy: question.input(z.object({ entryId: EntryId })).output(VerdictView.extend({ bound: z.boolean() })),
  book: question
    .input(
      z.object({
        book: CertificationBook,
        /** Null: this year. */
        year: z.number().int().min(2015).max(9999).nullable(),
        text: z.string().max(200),
        order: BookOrder.default({ by: 'number', direction: 'down' }),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(BookView),
  correct: command
    .input(
      z.object({
        entryId: EntryId,
        part: CorrectablePart,
        value: z.string().trim().max(300),
        reason: z.string().trim().min(1).max(500),
      }),
    )
    .output(Done),
  close: leadCommand.input(OneBook).output(Totals),
  /** The whole year as a file for spreadsheets. */
  table: question.input(OneBook).output(z.object({ fileName: z.string(), text: z.string() })),
  /** Officers besides the leads who were authorised in writing to certify. */
  certifiers: question.output(z.array(SignerView.extend({ lead: z.boolean(), authorised: z.boolean() }))),
  setCertifiers: leadCommand.input(z.object({ officerIds: z.array(OfficerId).max(100) })).output(Done),
}
