import { DeliveryProof, StatusEvent } from '../outbox/delivery-proof.ts'
import type { FindReply, Packet, Portal, StatusReply, SubmitReply } from '../outbox/portal.ts'
import type { Clock } from '../ports.ts'
import type { AnswerRule } from './answer-table.ts'
import { type RecordProfile, toDossierRecord, toStepRecord } from './dvcqg-records.ts'
import { type Credentials, createPortalSession } from './portal-session.ts'
import {
  FindResult,
  fromWireStatus,
  packetDigest,
  provincePaths,
  StatusResult,
  SubmitResult,
  type WireProof,
  type WireStatus,
} from './province-protocol.ts'
import { ask, signedIn, type Wire, type WireReply } from './province-wire.ts'
import { uploadByTus } from './tus-upload.ts'

export type ProvincePortalConfig = {
  /** A practice portal may only be on this machine; see `assertPortalAllowed`. */
  readonly kind: 'practice' | 'province'
  /** Without a slash at the end. */
  readonly url: string
  readonly credentials: Credentials
  /** Identifier of the sending unit (`madonvi`). */
  readonly unitCode: string
  /** Ed25519, SPKI, PEM. */
  readonly publicKey: string
  readonly profile: RecordProfile
  /** The province's own lines, read before the built-in ones. */
  readonly answerRules: readonly AnswerRule[]
  /** Bytes per tus request: the most that is sent twice after a break. */
  readonly chunkBytes: number
  readonly timeoutMs: number
  readonly uploadTimeoutMs: number
}

export type ProvincePortalTools = {
  readonly fetch: typeof fetch
  readonly clock: Clock
  /** The bytes of a stored file. Throws `page_missing` or `page_tampered`. */
  readonly openFile: (digest: string) => Promise<Uint8Array>
}

export const defaultProvinceProfile: Pick<
  ProvincePortalConfig,
  'profile' | 'answerRules' | 'chunkBytes' | 'timeoutMs' | 'uploadTimeoutMs'
> = {
  profile: { digitisedMeans: 'digitised', otherPaperKind: null },
  answerRules: [],
  chunkBytes: 64 * 1024,
  timeoutMs: 20_000,
  uploadTimeoutMs: 120_000,
}

/** The province's one-stop system behind its LGSP: records of the national service, files by tus, signed proofs. */
export function createProvincePortal(config: ProvincePortalConfig, tools: ProvincePortalTools): Portal {
  const http = { fetch: tools.fetch, timeoutMs: config.timeoutMs }
  const session = createPortalSession({ ...config, http, clock: tools.clock })
  const wire: Wire = { ...config, http, session }

  return {
    name: config.url,
    publicKey: config.publicKey,
    async uploadFile(file, resume, signal) {
      const bytes = await tools.openFile(file.digest)
      const target = {
        endpoint: `${config.url}/${provincePaths.files}`,
        chunkBytes: config.chunkBytes,
        http: { fetch: tools.fetch, timeoutMs: config.uploadTimeoutMs },
      }
      return signedIn(session, signal, (token) =>
        uploadByTus({ ...file, bytes }, { target: { ...target, token }, resume, signal }),
      )
    },
    packDossier(dossier, addresses) {
      const records = [toDossierRecord(dossier, addresses, config.profile)]
      const { dossierId, code } = dossier
      const digest = packetDigest({ service: 'DongBoHoSoMC', dossierId, data: records })
      return { dossierId, dossierCode: code.text, provisional: code.provisional, records, digest }
    },
    packStep({ dossierId, code }, step) {
      const records = [toStepRecord(code, step)]
      const digest = packetDigest({ service: 'CapNhatTienDoHoSoMC', dossierId, data: records })
      return { dossierId, dossierCode: code, provisional: false, records, digest }
    },
    findDossier: (packet, signal) => findDossier(wire, packet, signal),
    async submitDossier(packet, mode, signal) {
      const members = { isUpdating: mode === 'update' ? 'True' : 'False', data: packet.records }
      const question = { path: provincePaths.dossiers, service: 'DongBoHoSoMC', packet, members }
      return toSubmitReply(await ask(wire, question, signal), packet)
    },
    async submitSteps(packet, signal) {
      const members = { data: packet.records }
      const question = { path: provincePaths.steps, service: 'CapNhatTienDoHoSoMC', packet, members }
      return toSubmitReply(await ask(wire, question, signal), packet)
    },
    packReport({ reportId, month, unitName, mapEdition, values }) {
      const records = [
        {
          KyBaoCao: month,
          TenDonVi: unitName,
          PhienBanBangChiSo: mapEdition,
          DanhSachChiSo: values.map(({ code, value }) => ({ MaChiSo: code, GiaTri: value })),
        },
      ]
      const digest = packetDigest({ service: 'BaoCaoChiSoThang', dossierId: reportId, data: records })
      return { dossierId: reportId, dossierCode: `BC-${month}`, provisional: false, records, digest }
    },
    async submitReport(packet, signal) {
      const members = { data: packet.records }
      const question = { path: provincePaths.reports, service: 'BaoCaoChiSoThang', packet, members }
      return toSubmitReply(await ask(wire, question, signal), packet)
    },
    fetchStatuses: (cursor, signal) => fetchStatuses(wire, cursor, signal),
  }
}

function toSubmitReply(reply: WireReply, packet: Packet): SubmitReply {
  if (reply.kind !== 'applied') return reply
  const result = SubmitResult.safeParse(reply.result)
  const first = result.success ? result.data[0] : undefined
  return {
    kind: 'applied',
    dossierCode: first?.MaHoSo ?? packet.dossierCode,
    proof: first === undefined ? null : toProof(first.BienNhan),
  }
}

async function findDossier(wire: Wire, packet: Packet, signal: AbortSignal): Promise<FindReply> {
  const question = { path: provincePaths.find, service: 'TraCuuHoSo', packet, members: { mahoso: packet.dossierCode } }
  const reply = await ask(wire, question, signal)
  if (reply.kind === 'not_there') return { kind: 'absent' }
  if (reply.kind === 'already_there') return { kind: 'unknown', text: '' }
  if (reply.kind !== 'applied') return reply
  const result = FindResult.safeParse(reply.result)
  if (!result.success) return { kind: 'unknown', text: 'TraCuuHoSo' }
  const found = result.data[0]
  if (found === undefined) return { kind: 'absent' }
  return { kind: 'found', dossierCode: found.MaHoSo, proof: toProof(found.BienNhan) }
}

async function fetchStatuses(wire: Wire, cursor: string | null, signal: AbortSignal): Promise<StatusReply> {
  const members = { sau: cursor ?? '' }
  const question = { path: provincePaths.statuses, service: 'TrangThaiHoSo', packet: null, members }
  const reply = await ask(wire, question, signal)
  if (reply.kind === 'not_there' || reply.kind === 'already_there') return { kind: 'unknown', text: '' }
  if (reply.kind !== 'applied') return reply
  const result = StatusResult.safeParse(reply.result)
  if (!result.success) return { kind: 'unknown', text: 'TrangThaiHoSo' }
  const { DanhSach, ConTro, ConTiep } = result.data
  const events = DanhSach.map(toStatusEvent).filter((event) => event !== null)
  // A status that is not among the ten stops here, before the cursor passes it.
  if (events.length < DanhSach.length) return { kind: 'unknown', text: 'TrangThai' }
  return { kind: 'statuses', events, cursor: ConTro, more: ConTiep }
}

/** Null where nothing was signed or the times are no times: then the packet is not proven. */
function toProof(wire: WireProof | null | undefined): DeliveryProof | null {
  if (wire === null || wire === undefined) return null
  const proof = DeliveryProof.safeParse({
    packetDigest: wire.MaBam,
    dossierId: wire.MaNoiBo,
    dossierCode: wire.MaHoSo,
    number: wire.SoBienNhan,
    signedAt: wire.ThoiDiem,
    signature: wire.ChuKy,
  })
  return proof.success ? proof.data : null
}

function toStatusEvent(wire: WireStatus): StatusEvent | null {
  const event = StatusEvent.safeParse({
    sequence: wire.Stt,
    dossierId: wire.MaNoiBo,
    dossierCode: wire.MaHoSo,
    status: fromWireStatus(wire.TrangThai),
    at: wire.ThoiDiem,
    signature: wire.ChuKy,
  })
  return event.success ? event.data : null
}
