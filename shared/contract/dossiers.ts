import { z } from 'zod'
import { DeliveryState } from '../domain/delivery-state.ts'
import { DossierAction, DossierStatus } from '../domain/dossier-status.ts'
import { FieldSource } from '../domain/field.ts'
import { ComponentId, DocumentId, DossierId, PageId, SlipId } from '../domain/ids.ts'
import { DossierSlipForm, FurtherSlipForm } from '../domain/slip-form.ts'
import { Day, Instant } from '../domain/vietnamese-date.ts'
import { command, Done, question } from './call.ts'
import { ReceiverPerson } from './returns.ts'

export const DossierSummary = z.object({
  dossierId: DossierId,
  /** The printed code, official or provisional; empty while a draft has none. */
  code: z.string(),
  provisional: z.boolean(),
  procedureCode: z.string(),
  procedureName: z.string(),
  applicantName: z.string(),
  status: DossierStatus,
  /** How far the portal has it; null before anything was queued. */
  delivery: DeliveryState.nullable(),
  createdAt: Instant,
  receivedAt: Instant.nullable(),
  promisedAt: Instant.nullable(),
  /** How many dossiers came in one visit with this one, this one counted; 0 where it stands alone. */
  visitSize: z.number().int(),
  /** The other commune's body that decides it; empty where this one's does. */
  competentAgency: z.string(),
})
export type DossierSummary = z.infer<typeof DossierSummary>

/** A page on which every typed word stands. */
export const PageHit = z.object({
  dossier: DossierSummary,
  pageId: PageId,
  /** As officers count the pages of a dossier, from 1. */
  number: z.number().int(),
})
export type PageHit = z.infer<typeof PageHit>

export const Person = z.object({
  fullName: z.string().max(200),
  personalId: z.string().max(20),
  dateOfBirth: z.string().max(10),
  address: z.string().max(500),
  phone: z.string().max(50),
  email: z.string().max(100),
})
export type Person = z.infer<typeof Person>

export const ComponentView = z.object({
  componentId: ComponentId,
  code: z.string(),
  name: z.string(),
  action: z.enum(['hand_in', 'show']),
  required: z.boolean(),
  condition: z.string().nullable(),
  originals: z.number().int(),
  certifiedCopies: z.number().int(),
  photocopies: z.number().int(),
  /** Shown at the counter and given back. */
  shown: z.boolean(),
  documentIds: z.array(DocumentId),
  /** Handed in, shown or digitised: nothing more is asked for. */
  satisfied: z.boolean(),
})
export type ComponentView = z.infer<typeof ComponentView>

export const SlipSummary = z.object({
  slipId: SlipId,
  form: DossierSlipForm,
  /** What officers call it, by the edition that it is printed in. */
  name: z.string(),
  number: z.string(),
  revision: z.number().int(),
  /** A correction has put another one in its place. */
  replaced: z.boolean(),
  issuedAt: Instant,
  signedBy: z.string(),
  printCount: z.number().int(),
  /** Edition of the template pack that it was printed from; null: the program's own forms. */
  templatePack: Day.nullable(),
})
export type SlipSummary = z.infer<typeof SlipSummary>

export const DossierView = DossierSummary.extend({
  applicant: Person,
  submitter: Person,
  /** Where the applicant's data were taken from, field by field. */
  applicantSources: z.record(z.string(), FieldSource),
  components: z.array(ComponentView),
  slips: z.array(SlipSummary),
  /** Papers that may be made now. */
  slipsToIssue: z.array(z.object({ form: FurtherSlipForm, name: z.string() })),
  /** It was received, and what was taken down wrongly may still be put right here. */
  correctable: z.boolean(),
  /** Steps that the table allows now. */
  actions: z.array(DossierAction),
  /** One line that explains the promised day to the citizen; empty before reception. */
  promiseExplanation: z.string(),
  /** What the procedure gives, by its name. */
  resultName: z.string(),
  timeLimitText: z.string(),
  feeText: z.string(),
  /** What would be promised if it were received now; null where the time limit is unknown. */
  promisedIfNow: z.object({ promisedAt: Instant, explanation: z.string() }).nullable(),
  /** Dossiers of the same person and procedure that go on; an officer says why there is another one. */
  duplicates: z.array(z.object({ dossierId: DossierId, code: z.string(), status: DossierStatus, receivedAt: Instant })),
  doubtfulFields: z.number().int(),
  unreadPages: z.number().int(),
  /** The queue ticket of the visit; minutes are null where the ticket says no hour, or the receipt is not signed yet. */
  ticket: z
    .object({
      number: z.string(),
      waitedMinutes: z.number().int().nullable(),
      servedMinutes: z.number().int().nullable(),
    })
    .nullable(),
})
export type DossierView = z.infer<typeof DossierView>

/** The slip whose code was read, as this machine knows it. */
export const SlipSeen = z.object({
  number: z.string(),
  /** 0: the first print. */
  copy: z.number().int(),
  /** What a correction has put in its place. */
  replacedBy: z.object({ number: z.string(), issuedAt: Instant }).nullable(),
})
export type SlipSeen = z.infer<typeof SlipSeen>

/** What a hand reader's code was, and what was done with it. */
export const CodeOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person_filled'), dossierId: DossierId, who: z.enum(['applicant', 'submitter']) }),
  /** An identity card while no dossier is open for changes: the person is looked for by this number. */
  z.object({ kind: z.literal('person'), personalId: z.string(), fullName: z.string() }),
  z.object({ kind: z.literal('dossier'), dossierId: DossierId, slip: SlipSeen.nullable() }),
  /** A slip of a dossier whose result waits, or somebody's card while such a dossier is on screen. */
  z.object({
    kind: z.literal('result'),
    dossierId: DossierId,
    person: ReceiverPerson.nullable(),
    slip: SlipSeen.nullable(),
  }),
  /** A slip that says it is ours, but no key of ours signed it. */
  z.object({ kind: z.literal('slip_forged'), number: z.string() }),
  /** A slip of a dossier that is not on this machine. */
  z.object({ kind: z.literal('dossier_elsewhere'), code: z.string() }),
  /** A ticket of the queue, kept with this dossier; null: it waits for the one that is opened next. */
  z.object({ kind: z.literal('ticket'), number: z.string(), dossierId: DossierId.nullable() }),
  z.object({ kind: z.literal('unknown'), text: z.string() }),
])
export type CodeOutcome = z.infer<typeof CodeOutcome>

export const HistoryEntry = z.object({
  at: Instant,
  officer: z.string(),
  text: z.string(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** What an officer says at reception, of one dossier or of all of a visit. */
export const ReceptionOrder = z.object({
  dossierId: DossierId,
  /** Asked for where the catalogue knows no time limit. */
  promisedOn: Day.nullable().default(null),
  /** Why it is received although one of the same person and procedure goes on. */
  duplicateReason: z.string().trim().max(500).default(''),
  /** Password of a key file or PIN of a token. */
  signingPassword: z.string().max(200).nullable().default(null),
  /** The officer was told that a wrong PIN now locks the token. */
  lastTryConfirmed: z.boolean().default(false),
})

export const dossierCalls = {
  /**
   * `card` and `ticket` are what a hand reader typed of the card and the queue ticket of whoever stands at the counter;
   * the card's owner becomes the applicant.
   */
  open: command
    .input(
      z.object({
        procedureCode: z.string(),
        card: z.array(z.string().max(4000)).max(3).default([]),
        ticket: z.array(z.string().max(4000)).max(3).default([]),
      }),
    )
    .output(z.object({ dossierId: DossierId })),
  get: question.input(z.object({ dossierId: DossierId })).output(DossierView),
  history: question.input(z.object({ dossierId: DossierId })).output(z.array(HistoryEntry)),
  setPeople: command.input(z.object({ dossierId: DossierId, applicant: Person, submitter: Person })).output(Done),
  setComponent: command
    .input(
      z.object({
        componentId: ComponentId,
        originals: z.number().int().min(0).max(99),
        certifiedCopies: z.number().int().min(0).max(99),
        photocopies: z.number().int().min(0).max(99),
        shown: z.boolean(),
      }),
    )
    .output(Done),
  /** Does what a code asks for that a hand reader typed; `texts` are ways to understand the same keys, the likeliest first. */
  useCode: command
    .input(z.object({ texts: z.array(z.string().max(4000)).min(1).max(3), dossierId: DossierId.nullable() }))
    .output(CodeOutcome),
  /** Which other commune decides it, by its code; null: this office's own. */
  setCompetentCommune: command
    .input(z.object({ dossierId: DossierId, commune: z.string().length(5).nullable() }))
    .output(Done),
  /** Puts a paper under a component, or takes it out (null). */
  placeDocument: command.input(z.object({ documentId: DocumentId, componentId: ComponentId.nullable() })).output(Done),
  /** Receives the dossier: code, promised day, signed receipt and message to the portal in one step. */
  receive: command
    .input(ReceptionOrder)
    .output(z.object({ dossierId: DossierId, code: z.string(), provisional: z.boolean(), slipId: SlipId })),
  /** Any other step of the table, with the officer's reason; a result is handed over by `returns.handOver`. */
  act: command
    .input(
      z.object({
        dossierId: DossierId,
        action: DossierAction.exclude(['receive', 'return_result']),
        reason: z.string().max(1000),
        /** Components whose papers were given back with a withdrawal. */
        givenBack: z.array(ComponentId).max(100).default([]),
      }),
    )
    .output(Done),
  search: question
    .input(
      z.object({
        text: z.string().max(200),
        limit: z.number().int().min(1).max(100).default(50),
        offset: z.number().int().min(0).default(0),
      }),
    )
    .output(z.object({ items: z.array(DossierSummary), total: z.number().int(), onPages: z.array(PageHit) })),
  /** The counter's day: what came in, what waits. */
  today: question.output(
    z.object({
      day: Day,
      received: z.number().int(),
      open: z.number().int(),
      /** Of those received today, how many another commune decides. */
      elsewhere: z.number().int(),
      unsent: z.number().int(),
      dossiers: z.array(DossierSummary),
    }),
  ),
}
