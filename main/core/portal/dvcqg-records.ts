import type { FieldSource } from '../../../shared/domain/field.ts'
import type { OutgoingComponent, OutgoingDossier, OutgoingStep } from '../outbox/outgoing-dossier.ts'
import type { FileAddresses } from '../outbox/portal.ts'
import { toWireStatus, toWireTime } from './province-protocol.ts'

/** What a province decides for itself. */
export type RecordProfile = {
  /** Which fact `HoSoCoThanhPhanSoHoa` tells: QĐ 766/QĐ-TTg reads it as the marker of reuse, most read its name. */
  readonly digitisedMeans: 'digitised' | 'reused'
  /** `LoaiGiayTo` of papers without a file; null while the province has not given its list: they go into the note. */
  readonly otherPaperKind: number | null
}

const channelCode = { counter: '1', online: '2', post: '3' } as const
const applicantCode = { citizen: '1', enterprise: '2', agency: '3', organisation: '4' } as const
const returnCode = { counter: '0', post: '1' } as const
const feeTimeCode = { reception: '1', supplement: '2', return: '4' } as const
const feeKindCode = { ordinary: '1', appraisal: '2', renewal: '3' } as const
const reuseCode = { none: '0', earlier_paper: '1', earlier_result: '2', national_store: '0' } as const

/** The `HoSo` record of `DongBoHoSoMC`: all values are text, what is unknown is empty or absent, never made up. */
export function toDossierRecord(dossier: OutgoingDossier, addresses: FileAddresses, profile: RecordProfile) {
  const { applicant, procedure } = dossier
  return {
    MaHoSo: dossier.code.text,
    MaTTHC: procedure.code,
    TenTTHC: procedure.name,
    MaLinhVuc: procedure.sectorCode ?? '',
    TenLinhVuc: procedure.sector,
    SoBienNhan: dossier.receiptNumber ?? '',
    KenhThucHien: channelCode[dossier.channel],
    ChuHoSo: cut(applicant.name, 500),
    LoaiDoiTuong: applicantCode[applicant.kind],
    // The portal account is known for online dossiers only.
    MaDoiTuong: null,
    ThongTinKhac: otherInformation(dossier, addresses),
    Email: cut(applicant.email ?? '', 100),
    Fax: '',
    SoDienThoai: cut(applicant.phone ?? '', 50),
    TrichYeuHoSo: cut(dossier.abstract, 1000),
    NgayTiepNhan: toWireTime(dossier.receivedAt),
    NgayHenTra: toWireTime(dossier.promisedAt),
    TrangThaiHoSo: toWireStatus(dossier.status),
    NgayTra: toWireTime(dossier.returnedAt),
    ThongTinTra: '',
    HinhThuc: returnCode[dossier.returnWay],
    NgayKetThucXuLy: toWireTime(dossier.finishedAt),
    DonViXuLy: dossier.unitName,
    GhiChu: note(dossier, profile),
    TaiLieuNop: dossier.components.flatMap((component) => toHandedIn(component, addresses)),
    DanhSachLePhi: dossier.fees.map((fee) => ({
      TenPhiLePhi: fee.name,
      MaPhiLePhi: fee.code ?? '',
      HinhThucThu: feeTimeCode[fee.collectedAt],
      Gia: String(fee.amount),
      LoaiPhiLePhi: feeKindCode[fee.kind],
    })),
    DanhSachTepDinhKemKhac: otherPapers(dossier, profile),
    DanhSachHoSoBoSung: [],
    DanhSachGiayToKetQua: dossier.results.map((result) => ({
      TenGiayTo: cut(result.name, 2000),
      MaThanhPhanHoSo: '',
      GiayToId: result.file.digest,
      DuongDanTepTinKetQua: addressOf(result.file.digest, addresses),
      ...(result.code === null ? {} : { MaGiayToKetQua: result.code }),
    })),
    // Handed in at a system of the province, not on the national portal.
    NoiNopHoSo: '2',
    HoSoCoThanhPhanSoHoa: flag(dossier.components.some((component) => countsAsDigitised(component, profile))),
    TaiKhoanDuocXacThucVoiVNeID: flag(applicant.verifiedByVneid),
    // Money at the counter is no online payment.
    DuocThanhToanTrucTuyen: '0',
    NgayTuChoi: toWireTime(dossier.refusedAt),
    DinhDanhCHS: identities(applicant.personalId),
    NgayNopHoSo: toWireTime(dossier.receivedAt),
    DSKetNoiCSDL: dossier.consultedDatabases.map((code) => ({ MaCSDL: code })),
  }
}

/** The `TienDo` record of `CapNhatTienDoHoSoMC`. */
export function toStepRecord(dossierCode: string, step: OutgoingStep) {
  return {
    MaHoSo: dossierCode,
    NguoiXuLy: cut(step.officer, 50),
    ChucDanh: step.title ?? '',
    ThoiDiemXuLy: toWireTime(step.at),
    PhongBanXuLy: step.unit ?? '',
    NoiDungXuLy: step.text,
    TrangThai: toWireStatus(step.status),
    NgayBatDau: toWireTime(step.startedAt),
    NgayKetThucTheoQuyDinh: toWireTime(step.dueAt),
  }
}

/** One file per component; a component without a file is no `TaiLieuNop`, because its address would be made up. */
function toHandedIn(component: OutgoingComponent, addresses: FileAddresses) {
  const { file } = component
  if (file === null) return []
  return [
    {
      TepDinhKemId: component.componentId,
      TenTepDinhKem: cut(file.name, 4000),
      IsDeleted: 'False',
      MaThanhPhanHoSo: component.code ?? '',
      DuongDanTaiTepTin: addressOf(file.digest, addresses),
      DuocSoHoa: flag(component.digitised),
      DuocTaiSuDung: reuseCode[component.reused],
      DuocLayTuKhoDMQG: flag(component.reused === 'national_store'),
      MaKetQuaThayThe: component.replacedByResult ?? '',
    },
  ]
}

function countsAsDigitised(component: OutgoingComponent, { digitisedMeans }: RecordProfile): boolean {
  return digitisedMeans === 'digitised' ? component.digitised && component.file !== null : component.reused !== 'none'
}

/** 1 is the twelve-digit number, 2 the nine-digit old card; any other number has no code that we know of. */
function identities(personalId: string | null) {
  if (personalId === null) return []
  if (/^\d{12}$/.test(personalId)) return [{ LoaiDinhDanh: '1', SoDinhDanh: personalId }]
  if (/^\d{9}$/.test(personalId)) return [{ LoaiDinhDanh: '2', SoDinhDanh: personalId }]
  return []
}

function otherPapers({ components }: OutgoingDossier, { otherPaperKind }: RecordProfile) {
  if (otherPaperKind === null) return []
  return onPaperOnly(components).map((component) => ({
    TenGiayTo: component.name,
    SoLuong: component.originals + component.copies,
    LoaiGiayTo: otherPaperKind,
  }))
}

/**
 * The receipt is no paper that was handed in, so it is named here and not among `TaiLieuNop`. The record has no place
 * for where single values came from either; their count stands here, so that reuse can be counted.
 */
function otherInformation(dossier: OutgoingDossier, addresses: FileAddresses): string {
  const { receipt, submitter, applicant } = dossier
  const sources = sourcesText(dossier)
  const parts = [
    applicant.address === null ? null : `Địa chỉ: ${applicant.address}`,
    submitter === null ? null : `Người nộp: ${submitter.name}`,
    receipt === null ? null : `Giấy tiếp nhận: ${addressOf(receipt.digest, addresses)}`,
    sources === '' ? null : `Nguồn giá trị: ${sources}`,
  ]
  return parts.filter((part) => part !== null).join('; ')
}

const sourceName = {
  earlier_paper: 'giấy tờ đã có',
  qr: 'QR',
  mrz: 'MRZ',
  pdf_text: 'tệp PDF',
  ocr: 'máy đọc chữ',
  local_list: 'máy đọc, sửa theo danh mục',
  typed: 'gõ tay',
} as const satisfies Record<FieldSource, string>

/** Counted over all papers: “QR 4, gõ tay 2”. What is known of the applicant comes from them and is not counted twice. */
function sourcesText({ components }: OutgoingDossier): string {
  const sources = Object.keys(sourceName) as FieldSource[] // the table's own names
  return sources
    .map((source) => ({ source, count: components.reduce((sum, one) => sum + (one.sources?.[source] ?? 0), 0) }))
    .filter(({ count }) => count > 0)
    .map(({ source, count }) => `${sourceName[source]} ${count}`)
    .join(', ')
}

function note(dossier: OutgoingDossier, { otherPaperKind }: RecordProfile): string {
  const onPaper = otherPaperKind === null ? onPaperOnly(dossier.components) : []
  const papers = onPaper.map((component) => `${component.name} (${component.originals + component.copies})`)
  const parts = [dossier.note, papers.length === 0 ? null : `Nộp bản giấy: ${papers.join(', ')}`]
  return cut(parts.filter((part) => part !== null).join('. '), 1999)
}

function onPaperOnly(components: readonly OutgoingComponent[]): readonly OutgoingComponent[] {
  return components.filter(({ file, originals, copies }) => file === null && originals + copies > 0)
}

function addressOf(digest: string, addresses: FileAddresses): string {
  const address = addresses.get(digest)
  if (address === undefined) throw new Error('a record needs the address of each of its files')
  return address
}

function flag(fact: boolean): '0' | '1' {
  return fact ? '1' : '0'
}

/** Lengths are those that clients of the national service send; counted in characters. */
function cut(text: string, length: number): string {
  const characters = [...text]
  return characters.length <= length ? text : characters.slice(0, length).join('')
}
