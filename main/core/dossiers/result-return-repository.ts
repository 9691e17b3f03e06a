import type { DossierId, OfficerId } from '../../../shared/domain/ids.ts'
import type { ReceiverRole, ResultOutcome, Satisfaction } from '../../../shared/domain/result-return.ts'
import type { Database } from '../database/connect.ts'

/** How a result was handed over. */
export type ResultReturn = {
  readonly dossierId: DossierId
  readonly at: string
  readonly officerId: OfficerId
  readonly outcome: ResultOutcome
  readonly copies: number
  readonly way: 'counter' | 'post'
  readonly receiver: ReceiverRole | null
  readonly receiverName: string
  readonly receiverId: string
  readonly knownBy: 'card' | 'typed' | null
  readonly authorisation: string
  readonly postalNumber: string
  readonly signedOn: 'screen' | 'paper' | null
  /** Picture in the page store. */
  readonly signatureDigest: string | null
  readonly satisfaction: Satisfaction | null
  /** In đồng. */
  readonly feeReturned: number | null
  readonly remark: string
}

/** Once for each dossier. */
export function insertResultReturn(db: Database, handedOver: ResultReturn): void {
  db.prepare(`
    INSERT INTO result_return (dossier_id, at, officer_id, outcome, copies, way, receiver, receiver_name, receiver_id,
      known_by, authorisation, postal_number, signed_on, signature_digest, satisfaction, fee_returned, remark)
    VALUES (:dossierId, :at, :officerId, :outcome, :copies, :way, :receiver, :receiverName, :receiverId,
      :knownBy, :authorisation, :postalNumber, :signedOn, :signatureDigest, :satisfaction, :feeReturned, :remark)
  `).run(handedOver)
}

/** Null while the result was not handed over. */
export function findResultReturn(db: Database, dossierId: DossierId): ResultReturn | null {
  const row = db
    .prepare(`
      SELECT dossier_id AS dossierId, at, officer_id AS officerId, outcome, copies, way, receiver,
        receiver_name AS receiverName, receiver_id AS receiverId, known_by AS knownBy, authorisation,
        postal_number AS postalNumber, signed_on AS signedOn, signature_digest AS signatureDigest, satisfaction,
        fee_returned AS feeReturned, remark
      FROM result_return WHERE dossier_id = ?
    `)
    .get(dossierId)
  return (row as ResultReturn | undefined) ?? null
}
