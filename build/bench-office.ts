/** A store of invented dossiers, as an office has them after years: for `bench-dossiers.ts`. Nobody in it exists. */
import type { Database } from '../main/core/database/connect.ts'
import { families, hamlets, middles } from './bench-search.ts'

const givens =
  'Đức Dung Dũng Anh Ánh Hòa Hoa Hùng Hưng Mai Tuyết Tuyến Páo Chư Nghĩa Yến Lan Bình Khánh Quỳnh Sơn Tâm Thảo Vinh'.split(
    ' ',
  )
const procedures = [
  ['1.001193', 'Đăng ký khai sinh'],
  ['1.000894', 'Đăng ký kết hôn'],
  ['2.000815', 'Chứng thực bản sao từ bản chính'],
  ['2.000815', 'Chứng thực bản sao từ bản chính'],
  ['1.004873', 'Xác nhận tình trạng hôn nhân'],
  ['1.000656', 'Đăng ký khai tử'],
] as const
const paperWords =
  'cộng hòa xã hội chủ nghĩa việt nam độc lập tự do hạnh phúc tờ khai đăng ký họ chữ đệm tên ngày tháng năm sinh dân tộc kinh quốc tịch nơi cư trú thường trú giấy tờ tùy thân số do công an cấp quan hệ với người được khai sinh tôi cam đoan những nội dung trên đây là đúng sự thật chịu trách nhiệm trước pháp luật ủy ban nhân dân xã phường tỉnh bản sao chứng thực thửa đất diện tích mục đích sử dụng'.split(
    ' ',
  )
const minuteMs = 60_000

/** Fills an empty store: dossiers spread evenly over `years` until `now`, each with a page of words, events, slip and message. */
export function fillOffice(
  db: Database,
  { dossiers, years, now }: { readonly dossiers: number; readonly years: number; readonly now: string },
): void {
  db.exec(`INSERT INTO officer (id, name, title, role, pin_salt, pin_hash)
    VALUES ('o', 'Cán bộ Mẫu', 'Công chức', 'reception', randomblob(16), randomblob(32))`)
  const insert = statements(db)
  const stepMs = (years * 365 * 24 * 60 * minuteMs) / dossiers
  const chunk = db.transaction((from: number, to: number) => {
    for (let number = from; number < to; number += 1)
      insertOne(insert, number, Date.parse(now) - (dossiers - number) * stepMs, now)
  })
  for (let from = 0; from < dossiers; from += 2000) chunk.immediate(from, Math.min(from + 2000, dossiers))
}

function statements(db: Database) {
  return {
    dossier:
      db.prepare(`INSERT INTO dossier (id, dossier_code, procedure_code, procedure_name, procedure_snapshot, status,
      applicant_name, submitter_name, people, created_at, created_by, received_at, received_by, promised_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'o', ?, 'o', ?)`),
    component: db.prepare(`INSERT INTO dossier_component (id, dossier_id, code, position) VALUES (?, ?, 'c1', 0)`),
    batch: db.prepare(
      `INSERT INTO scan_batch (id, dossier_id, source_name, state, created_at) VALUES (?, ?, 's', 'taken', ?)`,
    ),
    page: db.prepare(`INSERT INTO page (id, dossier_id, batch_id, number_in_source, position, source_name, original_digest,
      state, created_at) VALUES (?, ?, ?, 1, 0, 's', 'd', 'waiting', ?)`),
    reading: db.prepare(`UPDATE page SET state = 'read', reading = ? WHERE id = ?`),
    document:
      db.prepare(`INSERT INTO document (id, dossier_id, document_type, type_confidence, component_id, cut_reason)
      VALUES (?, ?, 'birth_declaration', 1, ?, 'stack_start')`),
    field:
      db.prepare(`INSERT INTO field (id, document_id, code, value, raw, confidence, source, state, boxes, shown_value,
      shown_source, shown_state) VALUES (?, ?, ?, ?, '', 0.9, 'ocr', 'proposed', '[]', '', 'ocr', 'proposed')`),
    event: db.prepare(`INSERT INTO dossier_event (id, dossier_id, at, officer_id, kind, text, status)
      VALUES (?, ?, ?, 'o', 'step', '', ?)`),
    clock: db.prepare(`INSERT INTO deadline_event (dossier_id, position, at, kind, cause, promised_at, explanation)
      VALUES (?, ?, ?, ?, ?, ?, '')`),
    fee: db.prepare(`INSERT INTO dossier_fee (dossier_id, units, lines, amount, officer_id, at)
      VALUES (?, '[]', '[]', ?, 'o', ?)`),
    payment:
      db.prepare(`INSERT INTO payment (id, dossier_id, slip_id, way, lines, amount, reference, paid_at, at, officer_id)
      VALUES (?, ?, NULL, 'portal', '[]', ?, NULL, ?, ?, NULL)`),
    returned:
      db.prepare(`INSERT INTO result_return (dossier_id, at, officer_id, outcome, copies, way, receiver, known_by,
      signed_on, satisfaction) VALUES (?, ?, 'o', 'granted', 1, 'counter', 'applicant', 'card', 'paper', ?)`),
    message: db.prepare(`INSERT INTO outbox_message (id, dossier_id, kind, sequence, payload, payload_digest, state,
      next_attempt_at, created_at, proven_at, proof) VALUES (?, ?, 'dossier', 1, '{}', printf('%064d', ?), ?, ?, ?, ?, ?)`),
  }
}

// As long as the snapshot of a usual procedure.
const snapshot = JSON.stringify({ components: [], text: 'x'.repeat(2500) })

type Statements = ReturnType<typeof statements>

function insertOne(insert: Statements, number: number, atMs: number, now: string): void {
  const id = `0190${String(number).padStart(28, '0')}`.replace(
    /^(.{8})(.{4})(.{4})(.{4})(.{12})$/,
    '$1-$2-7000-8000-$5',
  )
  const ageDays = (Date.parse(now) - atMs) / (24 * 60 * minuteMs)
  const [code, name] = procedures[mix(number, 8) % procedures.length] ?? procedures[0]
  const applicant = nameOf(number, 1)
  const at = new Date(atMs).toISOString()
  const promised = new Date(atMs + 3 * 24 * 60 * minuteMs).toISOString()
  const status = statusOf(number, ageDays)
  const isReceived = status !== 'draft' && status !== 'in_review'
  const people = { applicant: personOf(number, applicant), submitter: personOf(number + 7, nameOf(number, 4)) }
  insert.dossier.run(
    id,
    isReceived ? codeOf(number, at) : null,
    code,
    name,
    snapshot,
    status,
    applicant,
    people.submitter.fullName,
    JSON.stringify(people),
    at,
    isReceived ? at : null,
    isReceived ? promised : null,
  )
  insert.component.run(`c${id}`, id)
  insertPaper(insert, number, { id, at, applicant })
  if (!isReceived) return
  insert.event.run(`e${id}`, id, at, 'received')
  insert.clock.run(id, 0, at, 'received', null, promised)
  if (status === 'supplement_requested') insert.clock.run(id, 1, at, 'stopped', 'supplement', promised)
  const end = new Date(atMs + (1 + (mix(number, 11) % 5)) * 24 * 60 * minuteMs).toISOString()
  if (status === 'returned' || status === 'processed') insert.event.run(`f${id}`, id, end, 'processed')
  if (status === 'returned') {
    insert.event.run(`g${id}`, id, end, 'returned')
    const said = mix(number, 18) % 20
    insert.returned.run(id, end, said > 12 ? null : said > 1 ? 'satisfied' : 'unsatisfied')
  }
  const fee = (mix(number, 19) % 3) * 8000
  insert.fee.run(id, fee, at)
  if (fee > 8000) insert.payment.run(`y${id}`, id, fee, at, at)
  const isSent = ageDays > 1
  insert.message.run(
    id,
    id,
    number,
    isSent ? 'proven' : 'waiting',
    at,
    at,
    isSent ? at : null,
    isSent ? proofOf(number, id, at) : null,
  )
}

function proofOf(number: number, dossierId: string, signedAt: string): string {
  const packetDigest = String(number).padStart(64, '0')
  return JSON.stringify({
    ...{ packetDigest, dossierId, dossierCode: codeOf(number, signedAt) },
    ...{ number: `BN-${number}`, signedAt, signature: 'AAAA' },
  })
}

function insertPaper(
  insert: Statements,
  number: number,
  { id, at, applicant }: { readonly id: string; readonly at: string; readonly applicant: string },
): void {
  insert.batch.run(`b${id}`, id, at)
  insert.page.run(`p${id}`, id, `b${id}`, at)
  const words = [
    ...applicant.split(' '),
    ...Array.from({ length: 40 }, (_, nth) => pick(paperWords, number * 41 + nth, 3)),
    String(mix(number, 12) % 1_000_000),
  ]
  insert.reading.run(JSON.stringify({ regions: [{ lines: [{ words: words.map((text) => ({ text })) }] }] }), `p${id}`)
  insert.document.run(`q${id}`, id, mix(number, 13) % 10 === 0 ? null : `c${id}`)
  const values = [applicant, nameOf(number, 20), nameOf(number, 23), `${mix(number, 14) % 900}/2024`]
  for (const [nth, value] of values.entries()) insert.field.run(`${nth}${id}`, `q${id}`, `f${nth}`, value)
}

/** Old ones are done, a few of them never; the newest wait. */
function statusOf(number: number, ageDays: number): string {
  const chance = mix(number, 9) % 1000
  if (ageDays < 0.3) return chance < 500 ? 'draft' : 'in_review'
  if (ageDays < 4) return chance < 500 ? 'processing' : chance < 600 ? 'supplement_requested' : 'received'
  if (chance < 2) return 'processing'
  if (chance < 4) return 'supplement_requested'
  return chance < 20 ? 'withdrawn' : chance < 60 ? 'processed' : 'returned'
}

function personOf(number: number, fullName: string) {
  return {
    fullName,
    personalId: `011${mix(number, 15) % 4}${String(mix(number, 16) % 100).padStart(2, '0')}${String(number % 1_000_000).padStart(6, '0')}`,
    phone: `09${String(mix(number, 17) % 100_000_000).padStart(8, '0')}`,
    address: pick(hamlets, number, 7),
    dateOfBirth: '',
    email: '',
  }
}

function nameOf(number: number, salt: number): string {
  return [pick(families, number, salt), pick(middles, number, salt + 1), pick(givens, number, salt + 2)].join(' ')
}

function codeOf(number: number, at: string): string {
  return `H12.34-${at.slice(2, 10).replaceAll('-', '')}-${String(number % 1_000_000).padStart(6, '0')}`
}

function pick(words: readonly string[], number: number, salt: number): string {
  return words[mix(number, salt) % words.length] ?? ''
}

/** The same office every time, without a pattern that a query could follow. */
function mix(number: number, salt: number): number {
  let mixed = Math.imul(number * 31 + salt, 2_654_435_761)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 2_246_822_507)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 3_266_489_909)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
