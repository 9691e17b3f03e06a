import type { ErrorCode } from '../../../shared/errors.ts'
import type { DeliveryProof, StatusEvent } from './delivery-proof.ts'
import type { OutgoingDossier, OutgoingFile, OutgoingStatus, OutgoingStep } from './outgoing-dossier.ts'
import type { OutgoingReport } from './outgoing-report.ts'

/** What goes out, ready to send: the same content always has the same digest. */
export type Packet = {
  readonly dossierId: string
  readonly dossierCode: string
  /** The portal is asked to issue a number of its own in place of the provisional one. */
  readonly provisional: boolean
  readonly records: readonly unknown[]
  /** SHA-256 over dossier id, service and records, hex; the server signs it. */
  readonly digest: string
}

/** Where each file lies at the portal, by digest. */
export type FileAddresses = ReadonlyMap<string, string>

/** Everything that keeps a message from being proven this time, each with a next step of its own. */
export type Trouble =
  /** The portal's own fault (5xx, cut answer): again later, counted. */
  | { readonly kind: 'retry'; readonly code: ErrorCode; readonly detail: string }
  /** The portal asks for patience: again after `forMs`, not counted. */
  | { readonly kind: 'wait'; readonly forMs: number }
  /** Refused for its content: never sent again unchanged. */
  | { readonly kind: 'rejected'; readonly field: string | null; readonly message: string }
  /** An answer the table does not know: a person decides. */
  | { readonly kind: 'unknown'; readonly text: string }
  /** The portal no longer has files it once confirmed: they go out again. */
  | { readonly kind: 'files_missing' }
  /** No usable link: names, proxy, certificate, refused connection. */
  | { readonly kind: 'unreachable'; readonly code: ErrorCode; readonly detail: string }
  | { readonly kind: 'slow'; readonly afterMs: number }
  /** A web page instead of the portal: a captive network wants a sign-in. */
  | { readonly kind: 'html' }
  | { readonly kind: 'unauthorised' }

export type SubmitReply =
  /** `proof` is null where the portal applied the packet but signed nothing: not proven. */
  | { readonly kind: 'applied'; readonly dossierCode: string; readonly proof: DeliveryProof | null }
  /** Known under this number already: to be sent as an update. */
  | { readonly kind: 'already_there' }
  /** An update of something the portal does not have: to be sent as new. */
  | { readonly kind: 'not_there' }
  | Trouble

export type FindReply =
  | { readonly kind: 'found'; readonly dossierCode: string; readonly proof: DeliveryProof | null }
  | { readonly kind: 'absent' }
  | Trouble

export type UploadReply = { readonly kind: 'uploaded'; readonly address: string } | Trouble

export type StatusReply =
  | {
      readonly kind: 'statuses'
      readonly events: readonly StatusEvent[]
      readonly cursor: string
      readonly more: boolean
    }
  | Trouble

/** What an interrupted upload needs to go on, and whom to tell how far it is. */
export type UploadResume = {
  readonly uploadUrl: string | null
  onUploadUrl(url: string): void
  /** Bytes the portal has confirmed. */
  onProgress(sentBytes: number): void
}

/** What the outbox needs of any portal; adapters in `main/core/portal` speak the wire. */
export type Portal = {
  /** Address that tells two portals apart; upload state and cursor are kept under it. */
  readonly name: string
  /** Ed25519 key the portal signs its proofs with: SPKI, PEM. */
  readonly publicKey: string
  uploadFile(file: OutgoingFile, resume: UploadResume, signal: AbortSignal): Promise<UploadReply>
  packDossier(dossier: OutgoingDossier, addresses: FileAddresses): Packet
  packStep(dossier: { readonly dossierId: string; readonly code: string }, step: OutgoingStep): Packet
  /** Asks whether the portal has this dossier, and its proof for this very packet where it has one. */
  findDossier(packet: Packet, signal: AbortSignal): Promise<FindReply>
  submitDossier(packet: Packet, mode: 'create' | 'update', signal: AbortSignal): Promise<SubmitReply>
  submitSteps(packet: Packet, signal: AbortSignal): Promise<SubmitReply>
  packReport(report: OutgoingReport): Packet
  /** The same packet is taken once and has the same proof, however often it comes. */
  submitReport(packet: Packet, signal: AbortSignal): Promise<SubmitReply>
  /** Status events after `cursor` (null: from the beginning), oldest first. */
  fetchStatuses(cursor: string | null, signal: AbortSignal): Promise<StatusReply>
}

/** One change of a dossier at the portal, checked and mapped back to our words. */
export type StatusNews = {
  readonly dossierId: string
  readonly dossierCode: string
  readonly status: OutgoingStatus
  readonly at: string
}
