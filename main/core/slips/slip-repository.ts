import type { DossierId, SlipId } from '../../../shared/domain/ids.ts'
import type { DossierSlipForm } from '../../../shared/domain/slip-form.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Database } from '../database/connect.ts'
import type { SlipInputs } from './slip-facts.ts'
import type { SlipForm } from './slip-template.ts'

export type StoredSlip<Form extends DossierSlipForm = DossierSlipForm> = {
  readonly id: SlipId
  readonly dossierId: DossierId
  readonly form: Form
  readonly number: string
  readonly revision: number
  /** `prepared` holds number and content while it is being signed; only `issued` is handed over. */
  readonly state: 'prepared' | 'issued' | 'replaced'
  readonly content: SlipInputs[Form]
  readonly preparedAt: string
  readonly issuedAt: string | null
  readonly signedBy: string
  readonly digestA4: string | null
  readonly digestA5: string | null
  readonly printCount: number
  /** Level of its signatures: baseline, with a proven time, with what proves them without a network. */
  readonly level: 'b' | 't' | 'lt'
  readonly sealedAt: string | null
  /** Edition of the template pack that it is printed from; null: the program's own forms. */
  readonly templatePack: string | null
}

const columns = `
  id, dossier_id AS dossierId, form, number, revision, state, content, prepared_at AS preparedAt,
  issued_at AS issuedAt, signed_by AS signedBy, digest_a4 AS digestA4, digest_a5 AS digestA5, print_count AS printCount,
  level, sealed_at AS sealedAt, template_pack AS templatePack
`

type SlipRow = Omit<StoredSlip, 'content'> & { readonly content: string }

/** What a slip is printed from when it is begun, and again when it is begun anew. */
const packInUse = "(SELECT edition FROM template_pack WHERE state = 'in_use')"

type NewSlip<Form extends DossierSlipForm> = Pick<
  StoredSlip<Form>,
  'id' | 'dossierId' | 'form' | 'number' | 'content' | 'preparedAt'
>

/** Keeps number and content before signing, so that what is cut off goes on with the same slip. */
export function insertSlip<Form extends DossierSlipForm>(db: Database, slip: NewSlip<Form>): void {
  db.prepare(`
    INSERT INTO slip (id, dossier_id, form, number, revision, state, content, prepared_at, template_pack)
    VALUES (:id, :dossierId, :form, :number,
      1 + (SELECT count(*) FROM slip WHERE dossier_id = :dossierId AND form = :form), 'prepared', :content, :preparedAt,
      ${packInUse})
  `).run({ ...slip, content: JSON.stringify(slip.content) })
}

/** What a slip says may still change until it is signed: number and instant stay. */
export function updatePreparedContent(db: Database, id: SlipId, content: SlipInputs[DossierSlipForm]): void {
  db.prepare(`
    UPDATE slip SET content = ?, template_pack = ${packInUse} WHERE id = ? AND state = 'prepared'
  `).run(JSON.stringify(content), id)
}

/** The same where making it begins anew at another instant. */
export function beginPreparedAnew(
  db: Database,
  id: SlipId,
  { content, preparedAt }: { readonly content: SlipInputs[DossierSlipForm]; readonly preparedAt: string },
): void {
  db.prepare(`
    UPDATE slip SET content = ?, prepared_at = ?, template_pack = ${packInUse} WHERE id = ? AND state = 'prepared'
  `).run(JSON.stringify(content), preparedAt, id)
}

/** Puts back what a slip said when it was signed, should it have been begun anew meanwhile. */
export function keepAsSigned(db: Database, { id, content, preparedAt, templatePack }: StoredSlip): void {
  db.prepare(`
    UPDATE slip SET content = :content, prepared_at = :preparedAt, template_pack = :templatePack
    WHERE id = :id AND state = 'prepared'
  `).run({ id, preparedAt, templatePack, content: JSON.stringify(content) })
}

/** Says that the earlier slips of this form hold no more, as this one is in their place. */
export function replaceFormer(
  db: Database,
  { dossierId, form, id }: Pick<StoredSlip, 'dossierId' | 'form' | 'id'>,
): void {
  db.prepare(`
    UPDATE slip SET state = 'replaced' WHERE dossier_id = :dossierId AND form = :form AND id <> :id AND state = 'issued'
  `).run({ dossierId, form, id })
}

export type ReplacedSlip = Pick<StoredSlip, 'form' | 'revision'> & {
  /** The dossier's code as the slip printed it. */
  readonly code: string
  readonly by: string
  readonly byIssuedAt: string
}

/** Slips that hold no more, with the newest that is in their place. */
export function listReplaced(db: Database): readonly ReplacedSlip[] {
  return db
    .prepare<[], ReplacedSlip>(`
      SELECT former.form, former.revision, json_extract(former.content, '$.code.text') AS code,
        newest.number AS by, newest.issued_at AS byIssuedAt
      FROM slip AS former
      JOIN slip AS newest
        ON newest.dossier_id = former.dossier_id AND newest.form = former.form AND newest.state = 'issued'
      WHERE former.state = 'replaced'
      ORDER BY former.issued_at, former.id
    `)
    .all()
}

/** The slip of a form that was begun and not signed yet. */
export function findPreparedSlip<Form extends DossierSlipForm>(
  db: Database,
  { dossierId, form }: { readonly dossierId: DossierId; readonly form: Form },
): StoredSlip<Form> | null {
  const row = db
    .prepare(`SELECT ${columns} FROM slip WHERE dossier_id = ? AND form = ? AND state = 'prepared'`)
    .get(dossierId, form)
  return row === undefined ? null : (toSlip(row as SlipRow) as StoredSlip<Form>) // the form was asked for
}

/** The slip; throws `slip_not_found`. */
export function getSlip(db: Database, id: SlipId): StoredSlip {
  const row = db.prepare(`SELECT ${columns} FROM slip WHERE id = ?`).get(id)
  if (row === undefined) throw new AppError('slip_not_found')
  return toSlip(row as SlipRow)
}

/** What was handed over for a dossier, the newest first; the receipt stands first of what was made at one instant. */
export function listSlips(db: Database, dossierId: DossierId): StoredSlip[] {
  const rows = db
    .prepare(`
      SELECT ${columns} FROM slip
      WHERE (dossier_id = :dossierId OR id IN (SELECT slip_id FROM slip_dossier WHERE dossier_id = :dossierId))
        AND state <> 'prepared'
      ORDER BY prepared_at DESC, form IN ('receipt', 'joint_receipt') DESC, revision DESC
    `)
    .all({ dossierId }) as SlipRow[]
  return rows.map(toSlip)
}

export function issueSlip(
  db: Database,
  id: SlipId,
  issued: { issuedAt: string; signedBy: string; digestA4: string; digestA5: string },
): void {
  db.prepare(`
    UPDATE slip SET state = 'issued', issued_at = :issuedAt, signed_by = :signedBy,
      digest_a4 = :digestA4, digest_a5 = :digestA5
    WHERE id = :id AND state = 'prepared'
  `).run({ id, ...issued })
}

export type SlipFiles = { readonly digestA4: string; readonly digestA5: string }

/** Puts raised papers in place of those that they were made from; nothing where these were signed again meanwhile. */
export function setRaisedFiles(
  db: Database,
  id: SlipId,
  { before, after }: { before: SlipFiles; after: SlipFiles & Pick<StoredSlip, 'level'> },
): void {
  db.prepare(`
    UPDATE slip SET digest_a4 = :digestA4, digest_a5 = :digestA5, level = :level
    WHERE id = :id AND digest_a4 = :beforeA4 AND digest_a5 = :beforeA5
  `).run({ id, ...after, beforeA4: before.digestA4, beforeA5: before.digestA5 })
}

/** Puts sealed papers in place of those that they were made from; false where these were changed meanwhile. */
export function sealSlip(
  db: Database,
  id: SlipId,
  { at, before, after }: { at: string; before: SlipFiles; after: SlipFiles },
): boolean {
  const { changes } = db
    .prepare(`
      UPDATE slip SET digest_a4 = :digestA4, digest_a5 = :digestA5, level = 'b', sealed_at = :at
      WHERE id = :id AND sealed_at IS NULL AND digest_a4 = :beforeA4 AND digest_a5 = :beforeA5
    `)
    .run({ id, at, ...after, beforeA4: before.digestA4, beforeA5: before.digestA5 })
  return changes === 1
}

/** Issued receipts without the agency's seal, oldest first. */
export function listToSeal(db: Database): readonly { readonly id: SlipId; readonly number: string }[] {
  return db
    .prepare<[], { id: SlipId; number: string }>(`
      SELECT id, number FROM slip
      WHERE form IN ('receipt', 'joint_receipt') AND state = 'issued' AND sealed_at IS NULL
      ORDER BY issued_at, id
    `)
    .all()
}

/** Issued slips below the highest level, oldest first. */
export function listToRaise(db: Database): readonly SlipId[] {
  return db
    .prepare<[], SlipId>(`SELECT id FROM slip WHERE state = 'issued' AND level <> 'lt' ORDER BY issued_at, id`)
    .pluck()
    .all()
}

/** Slips of a form that were made last, as its numbers count; of the newest 500 where two forms share their numbers. */
export function listLastOf(
  db: Database,
  form: SlipForm,
  limit: number,
): readonly (Pick<StoredSlip, 'id' | 'number'> & { readonly applicantName: string })[] {
  return db
    .prepare<[string, string, number], { id: SlipId; number: string; applicantName: string }>(`
      SELECT id, number, applicantName FROM (
        SELECT id, number, json_extract(content, '$.applicant.name') AS applicantName,
          iif(json_type(content, '$.originals') IS NULL, form, 'certification_receipt') AS printed
        FROM slip WHERE form = ? AND state <> 'prepared' ORDER BY number DESC LIMIT 500
      )
      WHERE printed = ? LIMIT ?
    `)
    .all(form === 'certification_receipt' ? 'receipt' : form, form, limit)
}

/** Counts a print and gives the new count. */
export function countPrint(db: Database, id: SlipId): number {
  const row = db
    .prepare('UPDATE slip SET print_count = print_count + 1 WHERE id = ? RETURNING print_count AS n')
    .get(id)
  if (row === undefined) throw new AppError('slip_not_found')
  return (row as { n: number }).n
}

function toSlip(row: SlipRow): StoredSlip {
  return { ...row, content: JSON.parse(row.content) as StoredSlip['content'] }
}
