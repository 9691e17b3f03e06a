import type { FieldKind } from '../../../../shared/domain/field.ts'
import type { FieldRule, Phrase } from '../definition.ts'

/** A value right of its label. */
export function labelled(code: string, kind: FieldKind, ...labels: readonly Phrase[]): FieldRule {
  return { code, kind, take: { from: 'label', labels } }
}

export const fullName: readonly Phrase[] = ['họ, chữ đệm, tên', 'họ, chữ đệm và tên', 'họ và tên', 'họ tên']
export const birthDay: readonly Phrase[] = ['ngày, tháng, năm sinh', 'sinh ngày', 'ngày sinh']
export const residence: readonly Phrase[] = [
  'nơi cư trú',
  'nơi thường trú/tạm trú',
  'nơi thường trú',
  'nơi đăng ký thường trú',
  'chỗ ở hiện nay',
  'nơi ở hiện tại',
  'nơi ở hiện nay',
  'hộ khẩu thường trú',
  'địa chỉ thường trú',
]
export const identityPaper: readonly Phrase[] = [
  'giấy tờ tùy thân',
  'giấy tờ tùy thân/số định danh cá nhân',
  'số định danh cá nhân/giấy tờ tùy thân',
  'số định danh cá nhân',
  'số cccd',
  'căn cước công dân số',
  'cccd số',
]
export const ethnicGroup: readonly Phrase[] = ['dân tộc']
export const nationality: readonly Phrase[] = ['quốc tịch']
export const gender: readonly Phrase[] = ['giới tính']

/** The 12-digit number and its day of issue, both right of the same label. */
export function identity(
  idCode: string,
  dayCode: string | null,
  labels: readonly Phrase[] = identityPaper,
): FieldRule[] {
  const number: FieldRule = { code: idCode, kind: 'id', take: { from: 'label', labels, rows: 2 } }
  if (dayCode === null) return [number]
  const day = { from: 'label', labels, rows: 3, after: ['cấp ngày', 'ngày cấp', 'cấp'] } as const
  return [number, { code: dayCode, kind: 'date', take: day }]
}

/** Place and day at the foot of a declaration, and who signed it. */
export function foot(placeCode: string | null, dayCode: string): FieldRule[] {
  const day: FieldRule = { code: dayCode, kind: 'date', take: { from: 'day_line', which: 'last', part: 'day' } }
  if (placeCode === null) return [day]
  return [{ code: placeCode, kind: 'place', take: { from: 'day_line', which: 'last', part: 'place' } }, day]
}

export function signedBy(code: string, ...under: readonly Phrase[]): FieldRule {
  return { code, kind: 'name', take: { from: 'signer', under } }
}

export const requesterSigns: readonly Phrase[] = ['người yêu cầu', 'người khai', 'người làm đơn']

/** `Đề nghị cấp bản sao: Có ☐, Không ☒` and how many. */
export const copiesWanted: readonly FieldRule[] = [
  { code: 'so_ban_sao', kind: 'number', take: { from: 'label', labels: ['số lượng'], rows: 1, before: ['bản'] } },
  {
    code: 'de_nghi_ban_sao',
    kind: 'bool',
    take: {
      from: 'tick',
      question: ['đề nghị cấp bản sao', 'yêu cầu cấp bản sao', 'cấp bản sao'],
      yes: 'có',
      no: 'không',
      boxes: 'after_word',
    },
  },
]

export const declarationStops: readonly Phrase[] = [
  'tôi cam đoan',
  'tôi xin cam đoan',
  'chúng tôi cam đoan',
  'tôi chịu hoàn toàn trách nhiệm',
  'đề nghị cơ quan đăng ký',
  'đề nghị cấp',
  'làm tại',
  'chú thích',
  'ký, ghi rõ họ',
]

/** Who asks, in the first part of every civil status declaration. */
export const requester: readonly FieldRule[] = [
  labelled('kinh_gui', 'text', 'kính gửi'),
  labelled(
    'nguoi_yeu_cau_ho_ten',
    'name',
    'họ, chữ đệm, tên người yêu cầu',
    'họ và tên người yêu cầu',
    'họ, chữ đệm và tên người yêu cầu',
  ),
  labelled('nguoi_yeu_cau_noi_cu_tru', 'place', ...residence),
  ...identity('nguoi_yeu_cau_so_dinh_danh', 'nguoi_yeu_cau_ngay_cap'),
]

/** One person as civil status papers write it, codes beginning with `part`; what a paper leaves out is not found. */
export function person(part: string, names: readonly Phrase[] = fullName): readonly FieldRule[] {
  return [
    labelled(`${part}ho_ten`, 'name', ...names),
    labelled(`${part}ngay_sinh`, 'date', ...birthDay),
    labelled(`${part}gioi_tinh`, 'enum', ...gender),
    labelled(`${part}dan_toc`, 'enum', ...ethnicGroup),
    labelled(`${part}quoc_tich`, 'enum', ...nationality),
    labelled(`${part}noi_cu_tru`, 'place', 'nơi cư trú cuối cùng', ...residence),
    labelled(`${part}so_dinh_danh`, 'id', ...numberFirst),
  ]
}

/** Papers that print the number on a line of its own also have a line for the kind of identity paper, without it. */
const numberFirst: readonly Phrase[] = [
  'số định danh cá nhân',
  'mã số định danh cá nhân',
  ...identityPaper.filter((label) => label !== 'số định danh cá nhân'),
]

/** The members of a household in a table. */
export const householdMembers: readonly FieldRule[] = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((row): FieldRule[] => [
  { code: `thanh_vien_${row}_ho_ten`, kind: 'name', take: { from: 'cell', row, column: 'name' } },
  { code: `thanh_vien_${row}_ngay_sinh`, kind: 'date', take: { from: 'cell', row, column: 'year' } },
  { code: `thanh_vien_${row}_so_dinh_danh`, kind: 'id', take: { from: 'cell', row, column: 'id' } },
])
