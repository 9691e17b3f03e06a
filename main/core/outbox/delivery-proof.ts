import { createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'
import { Instant } from '../../../shared/domain/vietnamese-date.ts'
import { OutgoingStatus } from './outgoing-dossier.ts'

/** The server's signed word that it has a packet. The signature is Ed25519 over `proofText`, base64. */
export const DeliveryProof = z
  .object({
    packetDigest: z.string().regex(/^[0-9a-f]{64}$/),
    dossierId: z.string(),
    dossierCode: z.string().min(1),
    /** The portal's receipt number of the packet: the same however often the packet arrives. */
    number: z.string().min(1),
    signedAt: Instant,
    signature: z.base64(),
  })
  .readonly()
export type DeliveryProof = z.infer<typeof DeliveryProof>

/** One signed change of status at the portal; `sequence` only grows, clocks do not matter. */
export const StatusEvent = z
  .object({
    sequence: z.int().positive(),
    dossierId: z.string(),
    dossierCode: z.string().min(1),
    status: OutgoingStatus,
    at: Instant,
    signature: z.base64(),
  })
  .readonly()
export type StatusEvent = z.infer<typeof StatusEvent>

/** The bytes a portal signs for a packet. */
export function proofText(proof: Omit<DeliveryProof, 'signature'>): string {
  return ['mot-cua-proof-1', proof.packetDigest, proof.dossierId, proof.dossierCode, proof.number, proof.signedAt].join(
    '\n',
  )
}

/** The bytes a portal signs for a change of status. */
export function statusText(event: Omit<StatusEvent, 'signature'>): string {
  return ['mot-cua-status-1', event.sequence, event.dossierId, event.dossierCode, event.status, event.at].join('\n')
}

/** Whether the proof speaks of this very packet and was signed with the portal's key (SPKI, PEM). */
export function isProofOf(
  proof: DeliveryProof,
  packet: { readonly digest: string; readonly dossierId: string },
  publicKey: string,
): boolean {
  if (proof.packetDigest !== packet.digest || proof.dossierId !== packet.dossierId) return false
  return isSigned(proofText(proof), proof.signature, publicKey)
}

/** Whether a change of status was signed with the portal's key (SPKI, PEM). */
export function isStatusSigned(event: StatusEvent, publicKey: string): boolean {
  return isSigned(statusText(event), event.signature, publicKey)
}

/** Whether a text bears the portal's signature, by its key (SPKI, PEM). */
export function isSigned(text: string, signature: string, publicKey: string): boolean {
  return verify(null, Buffer.from(text), createPublicKey(publicKey), Buffer.from(signature, 'base64'))
}
