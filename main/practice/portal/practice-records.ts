import { z } from 'zod'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { digestOf } from '../../core/outbox/canonical-json.ts'
import { type DeliveryProof, proofText, type StatusEvent, statusText } from '../../core/outbox/delivery-proof.ts'
import {
  fromWireStatus,
  packetDigest,
  provinceHeaders,
  toWireStatus,
  type WireProof,
  type WireStatus,
} from '../../core/portal/province-protocol.ts'
import type { PortalKey } from './portal-key.ts'
import {
  addStatusEvent,
  type DossierRow,
  findDossierByCode,
  findDossierById,
  findProof,
  listStatusEvents,
  nextPacketNumber,
  nextSerial,
  type PracticeDatabase,
  saveDossier,
  savePacket,
  saveStep,
  setStatus,
} from './practice-repository.ts'
import type { SchemaCheck } from './schema-check.ts'

export type RecordsDesk = {
  readonly db: PracticeDatabase
  readonly key: PortalKey
  readonly checkSchema: SchemaCheck
  readonly hasFile: (digest: string) => Promise<boolean>
  readonly now: () => string
}

/** `error_code`, `message`, `result` as the national services answer. */
export type PortalAnswer = { readonly error_code: number; readonly message: string; readonly result?: unknown }

const DossierRequest = z.object({
  madonvi: z.string().min(1),
  isUpdating: z.enum(['True', 'False']),
  data: z
    .array(
      z.looseObject({
        MaHoSo: z.string(),
        TrangThaiHoSo: z.string(),
        TaiLieuNop: z.array(z.looseObject({ DuongDanTaiTepTin: z.string() })).optional(),
      }),
    )
    .length(1),
})

const StepRequest = z.object({ data: z.array(z.looseObject({ MaHoSo: z.string(), TrangThai: z.string() })).min(1) })

const statusPage = 50

/** `DongBoHoSoMC`: keeps a dossier once, whoever sends it how often, and signs for the packet. */
export async function submitDossier(desk: RecordsDesk, headers: Headers, body: unknown): Promise<PortalAnswer> {
  const fault = desk.checkSchema('DongBoHoSoMC', body)
  if (fault !== null) return rejected(fault.field, fault.reason)
  const request = DossierRequest.parse(body)
  const [record] = request.data
  if (record === undefined) return rejected('data', 'minItems')
  const dossierId = headers.get(provinceHeaders.dossierId) ?? ''
  const digest = packetDigest({ service: 'DongBoHoSoMC', dossierId, data: request.data })
  if (headers.get(provinceHeaders.packetDigest) !== digest) return damaged
  for (const { DuongDanTaiTepTin } of record.TaiLieuNop ?? []) {
    if (!(await desk.hasFile(DuongDanTaiTepTin.split('/').at(-1) ?? ''))) return fileMissing
  }
  const provisional = headers.get(provinceHeaders.provisional) === 'True'
  const { madonvi: unit, isUpdating } = request
  return desk.db.transaction(() => keepDossier(desk, { dossierId, digest, provisional, unit, isUpdating, record }))()
}

type DossierPacket = {
  readonly dossierId: string
  readonly digest: string
  readonly provisional: boolean
  readonly unit: string
  readonly isUpdating: 'True' | 'False'
  readonly record: { readonly MaHoSo: string; readonly TrangThaiHoSo: string }
}

function keepDossier(desk: RecordsDesk, packet: DossierPacket): PortalAnswer {
  const { db, now } = desk
  const { dossierId, digest, record } = packet
  const known = findDossierById(db, dossierId)
  const sameCode = findDossierByCode(db, record.MaHoSo)
  if (sameCode !== null && sameCode.id !== dossierId) return rejected('MaHoSo', 'đã dùng cho hồ sơ khác')
  if (packet.isUpdating === 'False' && known !== null) {
    return { error_code: 3, message: `Hồ sơ ${record.MaHoSo} đã tồn tại` }
  }
  if (packet.isUpdating === 'True' && known === null) {
    return { error_code: 4, message: `Hồ sơ ${record.MaHoSo} không tồn tại` }
  }
  const code = known?.code ?? (packet.provisional ? issueCode(desk, packet.unit) : record.MaHoSo)
  if (findProof(db, digest) === null) {
    const provisionalCode = known?.provisional_code ?? (packet.provisional ? record.MaHoSo : null)
    const status = record.TrangThaiHoSo
    saveDossier(db, { id: dossierId, code, provisionalCode, status, now: now(), record })
    if (known === null) tellStatus(desk, { dossierId, code, status })
  }
  return applied(code, proofOf(desk, { dossierId, code, digest }))
}

/** `CapNhatTienDoHoSoMC`: keeps each step once and signs for the packet. */
export function submitSteps(desk: RecordsDesk, headers: Headers, body: unknown): PortalAnswer {
  const { db } = desk
  const fault = desk.checkSchema('CapNhatTienDoHoSoMC', body)
  if (fault !== null) return rejected(fault.field, fault.reason)
  const { data } = StepRequest.parse(body)
  const dossierId = headers.get(provinceHeaders.dossierId) ?? ''
  const digest = packetDigest({ service: 'CapNhatTienDoHoSoMC', dossierId, data })
  if (headers.get(provinceHeaders.packetDigest) !== digest) return damaged
  return db.transaction(() => {
    const known = findDossierById(db, dossierId)
    if (known === null) return { error_code: 4, message: 'Hồ sơ không tồn tại' }
    for (const record of data) {
      saveStep(db, { digest: digestOf({ dossierId, record }), dossierId, record })
      // What its own desk did needs no news; a late word of the reception undoes nothing.
      const status = record['TrangThai']
      if (typeof status === 'string' && status !== '2') setStatus(db, { id: known.id, status, now: desk.now() })
    }
    return applied(known.code, proofOf(desk, { dossierId, code: known.code, digest }))
  })()
}

/** `TraCuuHoSo`: whether a dossier is here, with the proof of the packet that is asked for. */
export function findSubmitted({ db }: RecordsDesk, headers: Headers, body: unknown): PortalAnswer {
  const { mahoso } = z.object({ mahoso: z.string().default('') }).parse(body)
  const known = findDossierById(db, headers.get(provinceHeaders.dossierId) ?? '') ?? findDossierByCode(db, mahoso)
  if (known === null) return { error_code: 0, message: 'Thành công', result: [] }
  const proof = findProof(db, headers.get(provinceHeaders.packetDigest) ?? '')
  const BienNhan = proof === null ? null : toWireProof(proof)
  return { error_code: 0, message: 'Thành công', result: [{ MaHoSo: known.code, MaNoiBo: known.id, BienNhan }] }
}

/** Changes of status after a cursor, a page at a time. */
export function listStatuses({ db }: RecordsDesk, body: unknown): PortalAnswer {
  const { sau } = z.object({ sau: z.string().regex(/^\d*$/).default('') }).parse(body)
  const found = listStatusEvents(db, { after: Number(sau === '' ? 0 : sau), limit: statusPage + 1 })
  const events = found.slice(0, statusPage)
  const ConTro = String(events.at(-1)?.sequence ?? sau)
  const result = { DanhSach: events.map(toWireEvent), ConTiep: found.length > statusPage, ConTro }
  return { error_code: 0, message: 'Thành công', result }
}

/** The portal's own officers move a dossier on; `status` is one of the ten national ones. */
export function changeStatus(desk: RecordsDesk, dossier: DossierRow, status: string): void {
  desk.db.transaction(() => {
    setStatus(desk.db, { id: dossier.id, status, now: desk.now() })
    tellStatus(desk, { dossierId: dossier.id, code: dossier.code, status })
  })()
}

function tellStatus(
  { db, key, now }: RecordsDesk,
  news: { readonly dossierId: string; readonly code: string; readonly status: string },
): void {
  const status = fromWireStatus(news.status)
  if (status === null) throw new Error('a status outside the ten passed the schema')
  addStatusEvent(db, (sequence) => {
    const event = { sequence, dossierId: news.dossierId, dossierCode: news.code, status, at: now() }
    return { ...event, signature: key.sign(statusText(event)) }
  })
}

/** The same packet has the same proof, however often it comes. */
function proofOf(
  { db, key, now }: RecordsDesk,
  packet: { readonly dossierId: string; readonly code: string; readonly digest: string },
): DeliveryProof {
  const earlier = findProof(db, packet.digest)
  if (earlier !== null) return earlier
  const serial = nextPacketNumber(db)
  const number = `BN-${compactDay(now())}-${String(serial).padStart(6, '0')}`
  const { dossierId, code: dossierCode, digest } = packet
  const unsigned = { packetDigest: digest, dossierId, dossierCode, number, signedAt: now() }
  const proof = { ...unsigned, signature: key.sign(proofText(unsigned)) }
  savePacket(db, { digest, dossierId, number: serial, proof })
  return proof
}

function issueCode({ db, now }: RecordsDesk, unit: string): string {
  const prefix = `${unit}-${compactDay(now())}-`
  return prefix + String(nextSerial(db, prefix)).padStart(4, '0')
}

const fileMissing: PortalAnswer = { error_code: 5, message: 'Không tìm thấy tệp tin của hồ sơ' }

export const damaged: PortalAnswer = { error_code: 8, message: 'Lỗi hệ thống: gói tin không khớp mã băm' }

export function rejected(field: string, reason: string): PortalAnswer {
  return { error_code: 9, message: `Trường ${field} không hợp lệ: ${reason}`, result: { TruongLoi: field } }
}

export function applied(code: string, proof: DeliveryProof): PortalAnswer {
  return {
    error_code: 0,
    message: 'Đồng bộ hồ sơ thành công',
    result: [{ MaHoSo: code, BienNhan: toWireProof(proof) }],
  }
}

function toWireProof(proof: DeliveryProof): WireProof {
  return {
    MaBam: proof.packetDigest,
    MaNoiBo: proof.dossierId,
    MaHoSo: proof.dossierCode,
    SoBienNhan: proof.number,
    ThoiDiem: proof.signedAt,
    ChuKy: proof.signature,
  }
}

function toWireEvent(event: StatusEvent): WireStatus {
  return {
    Stt: event.sequence,
    MaNoiBo: event.dossierId,
    MaHoSo: event.dossierCode,
    TrangThai: toWireStatus(event.status),
    ThoiDiem: event.at,
    ChuKy: event.signature,
  }
}

/** `yyMMdd` on the wall clock of Việt Nam. */
function compactDay(instant: string): string {
  return toVietnamTime(instant).day.replaceAll('-', '').slice(2)
}
