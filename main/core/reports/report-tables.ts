import type { DossierSummary } from '../../../shared/contract/dossiers.ts'
import type { PeriodReport } from '../../../shared/contract/reports.ts'
import { deliveryStateTitle } from '../../../shared/domain/delivery-state.ts'
import { dossierStatusTitle } from '../../../shared/domain/dossier-status.ts'
import { measureTitle, progressMeasures } from '../../../shared/domain/measure.ts'
import { formatDay, formatInstant } from '../../../shared/domain/vietnamese-date.ts'
import type { RegisterLine } from './register-repository.ts'
import type { FileTable } from './table-file.ts'

/** What a list of dossiers shows. */
export const dossierColumns = [
  'Mã hồ sơ',
  'Chủ hồ sơ',
  'Mã thủ tục',
  'Thủ tục',
  'Trạng thái',
  'Ngày mở',
  'Ngày nhận',
  'Hẹn trả',
  'Gửi Cổng',
]

export function dossierRow(dossier: DossierSummary): string[] {
  return [
    dossier.code,
    dossier.applicantName,
    dossier.procedureCode,
    dossier.procedureName,
    dossierStatusTitle[dossier.status],
    formatDay(dossier.createdAt),
    dossier.receivedAt === null ? '' : formatInstant(dossier.receivedAt),
    dossier.promisedAt === null ? '' : formatInstant(dossier.promisedAt),
    dossier.delivery === null ? '' : deliveryStateTitle[dossier.delivery],
  ]
}

/** The register as a spreadsheet, in the columns of its form (Mẫu 07). */
export function registerTable(lines: readonly RegisterLine[]): FileTable {
  return {
    title: 'Sổ theo dõi hồ sơ',
    columns: [
      'STT',
      'Mã hồ sơ',
      'Nội dung hồ sơ',
      'Số lượng (bộ)',
      'Họ tên chủ hồ sơ',
      'Địa chỉ',
      'Số điện thoại',
      'Nhận hồ sơ',
      'Hẹn trả',
      'Ngày nhận kết quả',
      'Bên giao',
      'Bên nhận',
      'Người nhận hồ sơ',
      'Ghi chú',
    ],
    rows: lines.map((line, at) => [
      at + 1,
      line.code,
      line.content,
      1,
      line.applicant,
      line.address,
      line.phone,
      formatInstant(line.receivedAt),
      line.promisedAt === null ? '' : formatInstant(line.promisedAt),
      line.returnedAt === null ? '' : formatInstant(line.returnedAt),
      line.givenBy,
      line.takenBy,
      line.officer,
      line.remark,
    ]),
  }
}

/** The report of a month as sheets: indicators, progress by procedure, weeks. */
export function reportTables(report: PeriodReport): FileTable[] {
  return [
    {
      title: 'Chỉ số',
      columns: [
        'Chỉ số',
        'Tên',
        'Hồ sơ',
        'Trên tổng',
        'Tỷ lệ (%)',
        'Trung vị (phút)',
        'Cách tính',
        'Vì sao không tính được',
      ],
      rows: report.indicators.map(({ key, name, counted, median, definition, cannot }) => [
        keyText(key),
        name,
        counted?.dossiers ?? '',
        counted?.among ?? median?.visits ?? '',
        counted === null || counted.among === 0 ? '' : percent(counted),
        median === null ? '' : tenths(median.minutes),
        definition,
        cannot ?? '',
      ]),
    },
    {
      title: 'Theo thủ tục',
      columns: [
        'Mã thủ tục',
        'Thủ tục',
        ...progressMeasures.map((measure) => measureTitle[measure]),
        'Giờ làm việc bình quân',
      ],
      rows: report.procedures.map(({ code, name, sums, averageHours }) => [
        code,
        name,
        ...progressMeasures.map((measure) => sums[measure]),
        averageHours === null ? '' : Math.round(averageHours * 10) / 10,
      ]),
    },
    {
      title: 'Theo tuần',
      columns: [
        'Từ ngày',
        'Đến ngày',
        'Tiếp nhận',
        'Số hóa khi nhận',
        'Dùng lại giấy tờ',
        'Xử lý xong',
        'Xử lý quá hạn',
      ],
      rows: report.weeks.map(({ from, until, takenIn, digitised, reused, ended, endedLate }) => [
        formatDay(from),
        formatDay(until),
        takenIn,
        digitised,
        reused,
        ended,
        endedLate,
      ]),
    },
  ]
}

/** Those of the counter's own have no number of the decree. */
export function keyText(key: string): string {
  return key.startsWith('local') ? 'Tại chỗ' : key
}

/** With one decimal place. */
export function percent({ dossiers, among }: { readonly dossiers: number; readonly among: number }): number {
  return Math.round((dossiers / among) * 1000) / 10
}

/** Minutes with one decimal place. */
export function tenths(minutes: number): number {
  return Math.round(minutes * 10) / 10
}
