import type { Database } from '../database/connect.ts'
import type { Clock } from '../ports.ts'
import { type DeliveryProof, isProofOf } from './delivery-proof.ts'
import type { OutgoingMessage } from './outbox-message.ts'
import { findIssuedCode, setPerhapsDelivered } from './outbox-repository.ts'
import { filesOf, type OutgoingDossier, type OutgoingFile } from './outgoing-dossier.ts'
import type { FileAddresses, Packet, Portal, SubmitReply, Trouble } from './portal.ts'
import { forgetUploads, getPortalFile, markUploaded, setSentBytes, setUploadUrl } from './portal-file-repository.ts'
import { wasNotApplied } from './trouble.ts'

export type ClaimedMessage = {
  readonly id: string
  readonly message: OutgoingMessage
  /** An earlier attempt ended without an answer. */
  readonly perhapsDelivered: boolean
}

export type Delivery =
  | { readonly kind: 'proven'; readonly proof: DeliveryProof }
  /** The portal says it has it, but its word is not signed for this packet. */
  | { readonly kind: 'proof_invalid' }
  | Trouble

export type DeliveryTools = {
  readonly db: Database
  readonly portal: Portal
  readonly clock: Clock
  readonly signal: AbortSignal
  onBytes(progress: { readonly sentBytes: number; readonly totalBytes: number }): void
}

type Uploaded = { readonly kind: 'all_uploaded'; readonly addresses: FileAddresses } | Trouble

/** One attempt: files first, each digest once, then the record; whoever had no answer last time asks first. */
export async function deliverMessage(claimed: ClaimedMessage, tools: DeliveryTools): Promise<Delivery> {
  const { message } = claimed
  if (message.kind === 'step') return deliverStep(claimed, message, tools)
  if (message.kind === 'report') return deliverReport(claimed, message, tools)

  const files = filesOf(message.dossier)
  const uploaded = await uploadFiles(files, tools)
  if (uploaded.kind !== 'all_uploaded') return uploaded

  const issuedCode = findIssuedCode(tools.db, message.dossier.dossierId)
  const packet = tools.portal.packDossier(withCode(message.dossier, issuedCode), uploaded.addresses)
  const delivery = await deliverDossier(claimed, { packet, mode: issuedCode === null ? 'create' : 'update' }, tools)
  if (delivery.kind === 'files_missing') {
    forgetUploads(tools.db, { portal: tools.portal.name, digests: files.map((file) => file.digest) })
  }
  return delivery
}

async function deliverDossier(
  claimed: ClaimedMessage,
  plan: { readonly packet: Packet; readonly mode: 'create' | 'update' },
  { db, portal, signal }: DeliveryTools,
): Promise<Delivery> {
  const { packet } = plan
  let mode = plan.mode
  if (claimed.perhapsDelivered) {
    const found = await portal.findDossier(packet, signal)
    if (found.kind !== 'found' && found.kind !== 'absent') return found
    if (found.kind === 'found' && found.proof !== null) return checkProof(found.proof, packet, portal)
    mode = found.kind === 'found' ? 'update' : 'create'
  }

  setPerhapsDelivered(db, { id: claimed.id, perhaps: true })
  let reply = await portal.submitDossier(packet, mode, signal)
  if (reply.kind === 'already_there' && mode === 'create') reply = await portal.submitDossier(packet, 'update', signal)
  else if (reply.kind === 'not_there' && mode === 'update') reply = await portal.submitDossier(packet, 'create', signal)
  return conclude(claimed, { packet, reply }, { db, portal })
}

async function deliverStep(
  claimed: ClaimedMessage,
  message: Extract<OutgoingMessage, { kind: 'step' }>,
  { db, portal, signal }: DeliveryTools,
): Promise<Delivery> {
  const code = findIssuedCode(db, message.dossierId) ?? message.code
  const packet = portal.packStep({ dossierId: message.dossierId, code }, message.step)
  if (claimed.perhapsDelivered) {
    const found = await portal.findDossier(packet, signal)
    if (found.kind !== 'found' && found.kind !== 'absent') return found
    if (found.kind === 'found' && found.proof !== null) return checkProof(found.proof, packet, portal)
  }
  setPerhapsDelivered(db, { id: claimed.id, perhaps: true })
  const reply = await portal.submitSteps(packet, signal)
  return conclude(claimed, { packet, reply }, { db, portal })
}

/** A report that perhaps arrived is sent again: the portal takes it once. */
async function deliverReport(
  claimed: ClaimedMessage,
  { report }: Extract<OutgoingMessage, { kind: 'report' }>,
  { db, portal, signal }: DeliveryTools,
): Promise<Delivery> {
  const packet = portal.packReport(report)
  setPerhapsDelivered(db, { id: claimed.id, perhaps: true })
  const reply = await portal.submitReport(packet, signal)
  return conclude(claimed, { packet, reply }, { db, portal })
}

function conclude(
  claimed: ClaimedMessage,
  { packet, reply }: { readonly packet: Packet; readonly reply: SubmitReply },
  { db, portal }: Pick<DeliveryTools, 'db' | 'portal'>,
): Delivery {
  switch (reply.kind) {
    case 'applied':
      return reply.proof === null ? { kind: 'proof_invalid' } : checkProof(reply.proof, packet, portal)
    case 'already_there':
    case 'not_there':
      return { kind: 'unknown', text: '' }
    default:
      if (wasNotApplied(reply)) setPerhapsDelivered(db, { id: claimed.id, perhaps: false })
      return reply
  }
}

function checkProof(proof: DeliveryProof, packet: Packet, portal: Portal): Delivery {
  return isProofOf(proof, packet, portal.publicKey) ? { kind: 'proven', proof } : { kind: 'proof_invalid' }
}

async function uploadFiles(files: readonly OutgoingFile[], tools: DeliveryTools): Promise<Uploaded> {
  const { db, portal, clock, signal, onBytes } = tools
  const totalBytes = files.reduce((sum, file) => sum + file.size, 0)
  const addresses = new Map<string, string>()
  let doneBytes = 0
  for (const file of files) {
    const key = { portal: portal.name, digest: file.digest }
    const known = getPortalFile(db, { ...key, size: file.size })
    if (known.address !== null) addresses.set(file.digest, known.address)
    else {
      const before = doneBytes
      const reply = await portal.uploadFile(
        file,
        {
          uploadUrl: known.uploadUrl,
          onUploadUrl: (uploadUrl) => setUploadUrl(db, { ...key, uploadUrl }),
          onProgress: (sentBytes) => {
            setSentBytes(db, { ...key, sentBytes })
            onBytes({ sentBytes: before + sentBytes, totalBytes })
          },
        },
        signal,
      )
      if (reply.kind !== 'uploaded') return reply
      markUploaded(db, { ...key, address: reply.address, now: clock.now() })
      addresses.set(file.digest, reply.address)
    }
    doneBytes += file.size
    onBytes({ sentBytes: doneBytes, totalBytes })
  }
  return { kind: 'all_uploaded', addresses }
}

function withCode(dossier: OutgoingDossier, issuedCode: string | null): OutgoingDossier {
  return issuedCode === null ? dossier : { ...dossier, code: { text: issuedCode, provisional: false } }
}
