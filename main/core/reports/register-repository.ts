import type { Database } from '../database/connect.ts'
import type { People } from '../dossiers/dossier.ts'
import type { Period } from './period-repository.ts'

/** A line of the register as the store has it; instants in UTC. */
export type RegisterLine = {
  readonly code: string
  readonly content: string
  readonly applicant: string
  readonly address: string
  readonly phone: string
  readonly receivedAt: string
  readonly promisedAt: string | null
  readonly returnedAt: string | null
  readonly givenBy: string
  readonly takenBy: string
  readonly officer: string
  readonly remark: string
}

type Row = Omit<RegisterLine, 'address' | 'phone' | 'remark'> & {
  readonly entry: number
  readonly received_on: string
  readonly people: string
  readonly ended_as: string | null
}

export type RegisterPlace = { readonly day: string; readonly entry: number }

const remarks: Readonly<Record<string, string>> = {
  refused: 'Từ chối',
  withdrawn: 'Công dân rút',
  stopped: 'Dừng xử lý',
}

/** How many dossiers were received from a day to another, both included. */
export function countRegister(db: Database, period: Period): number {
  return db
    .prepare<[Period], number>('SELECT count(*) FROM dossier_fact WHERE received_on BETWEEN :from AND :until')
    .pluck()
    .get(period) as number // an aggregate always has its row
}

/** Lines of the register in the order of reception, after a place, and where they end. */
export function listRegister(
  db: Database,
  { from, until, after, limit }: Period & { readonly after: RegisterPlace | null; readonly limit: number },
): { readonly lines: RegisterLine[]; readonly last: RegisterPlace | null } {
  const rows = db
    .prepare<unknown[], Row>(`
      SELECT fact.entry, received_on, fact.code, fact.procedure_name AS content, fact.applicant_name AS applicant, people,
        fact.received_at AS receivedAt, fact.promised_at AS promisedAt, ended_as,
        coalesce(result_return.at, (SELECT max(at) FROM dossier_event
          WHERE dossier_event.dossier_id = fact.dossier_id AND dossier_event.status = 'returned')) AS returnedAt,
        coalesce(giver.name, '') AS givenBy, coalesce(receiver_name, '') AS takenBy, coalesce(taker.name, '') AS officer
      FROM dossier_fact fact
        JOIN dossier ON dossier.id = fact.dossier_id
        LEFT JOIN result_return ON result_return.dossier_id = fact.dossier_id
        LEFT JOIN officer giver ON giver.id = result_return.officer_id
        LEFT JOIN officer taker ON taker.id = dossier.received_by
      WHERE received_on BETWEEN :from AND :until AND (received_on, fact.entry) > (:day, :entry)
      ORDER BY received_on, fact.entry LIMIT :limit
    `)
    .all({ from, until, day: after?.day ?? '', entry: after?.entry ?? 0, limit })
  const last = rows.at(-1)
  return {
    lines: rows.map(toLine),
    last: last === undefined ? null : { day: last.received_on, entry: last.entry },
  }
}

function toLine({ people, ended_as, entry: _entry, received_on: _day, ...row }: Row): RegisterLine {
  const { applicant } = JSON.parse(people) as People
  return {
    ...row,
    address: applicant.address,
    phone: applicant.phone,
    remark: remarks[ended_as ?? ''] ?? '',
  }
}
