import type { FieldKind } from '../../../../shared/domain/field.ts'
import type { DocumentDefinition, FieldRule } from '../definition.ts'

function written(code: string, kind: FieldKind): FieldRule {
  return { code, kind, take: { from: 'entry' } }
}

/** Our own form that citizens fill in by hand while they wait (`ocr/entry-form.ts`); told by its code, its print is the same for all. */
export const submitterSheet: DocumentDefinition = {
  documentType: 'phieu_nguoi_nop',
  titles: ['phiếu thông tin người nộp hồ sơ'],
  signs: [
    { phrase: 'mỗi ô một chữ số', weight: 2 },
    { phrase: 'viết sai thì xin phiếu khác', weight: 2 },
    { phrase: 'nộp thay người khác', weight: 1 },
    { phrase: 'việc cần làm', weight: 1 },
  ],
  blocks: [
    {
      name: 'submitter',
      fields: [
        written('ho_ten', 'name'),
        written('so_dinh_danh', 'id'),
        written('ngay_sinh', 'date'),
        written('dien_thoai', 'phone'),
        written('dia_chi', 'place'),
        written('noi_dung_de_nghi', 'text'),
        written('nop_thay', 'bool'),
      ],
    },
  ],
  stops: [],
}
