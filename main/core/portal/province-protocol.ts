import { z } from 'zod'
import { nationalStatus } from '../../../shared/domain/dossier-status.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { digestOf } from '../outbox/canonical-json.ts'
import { OutgoingStatus } from '../outbox/outgoing-dossier.ts'

/** Paths below the portal's address, as in the provinces' wrappers of the national services. */
export const provincePaths = {
  token: 'token',
  dossiers: 'KetNoiMotCuaQuocGia/DongBoHoSoMC',
  steps: 'KetNoiMotCuaQuocGia/CapNhatTienDoHoSoMC',
  find: 'KetNoiMotCuaQuocGia/TraCuuHoSo',
  statuses: 'KetNoiMotCuaQuocGia/TrangThaiHoSo',
  reports: 'KetNoiBaoCao/BaoCaoChiSoThang',
  files: 'tep',
} as const

/** What the records have no member for travels in headers. */
export const provinceHeaders = {
  dossierId: 'x-ma-noi-bo',
  /** `True` asks for a number in place of the provisional one. */
  provisional: 'x-ma-tam',
  packetDigest: 'x-ma-bam',
} as const

export const TokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })

/** The portal's signed word in its own member names. */
export const WireProof = z.object({
  MaBam: z.string(),
  MaNoiBo: z.string(),
  MaHoSo: z.string(),
  SoBienNhan: z.string(),
  ThoiDiem: z.string(),
  ChuKy: z.string(),
})
export type WireProof = z.infer<typeof WireProof>

/** The envelope of every answer; codes come as numbers from some wrappers and as text from others. */
export const Answer = z.object({
  error_code: z.union([z.string(), z.number()]).transform(String),
  message: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
  result: z.unknown().optional(),
})
export type Answer = z.infer<typeof Answer>

export const SubmitResult = z.array(z.object({ MaHoSo: z.string().min(1), BienNhan: WireProof.nullish() })).min(1)

export const FindResult = z.array(
  z.object({ MaHoSo: z.string().min(1), MaNoiBo: z.string(), BienNhan: WireProof.nullish() }),
)

export const RejectResult = z.object({ TruongLoi: z.string().nullish() })

/** One change of status, under 300 bytes. */
export const WireStatus = z.object({
  Stt: z.int().positive(),
  MaNoiBo: z.string(),
  MaHoSo: z.string(),
  TrangThai: z.string(),
  ThoiDiem: z.string(),
  ChuKy: z.string(),
})
export type WireStatus = z.infer<typeof WireStatus>

export const StatusResult = z.object({ DanhSach: z.array(WireStatus), ConTiep: z.boolean(), ConTro: z.string() })

export type ProvinceService = 'DongBoHoSoMC' | 'CapNhatTienDoHoSoMC' | 'BaoCaoChiSoThang'

/** The digest both sides make of a packet: session and `isUpdating` are no part of it. */
export function packetDigest(packet: {
  readonly service: ProvinceService
  readonly dossierId: string
  readonly data: readonly unknown[]
}): string {
  return digestOf({ service: packet.service, dossierId: packet.dossierId, data: packet.data })
}

/** `yyyyMMddHHmmss` on the wall clock of Việt Nam; an absent instant is the empty string. */
export function toWireTime(instant: string | null): string {
  if (instant === null) return ''
  const time = toVietnamTime(instant)
  return time.day.replaceAll('-', '') + [time.hour, time.minute, time.second].map(twoDigits).join('')
}

/** National status 1–10 of a status of ours. */
export function toWireStatus(status: OutgoingStatus): string {
  return nationalStatus[status]
}

/** Our status for a national one, or null for a code that is not among the ten. */
export function fromWireStatus(code: string): OutgoingStatus | null {
  return OutgoingStatus.options.find((status) => nationalStatus[status] === code) ?? null
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
