import type { FieldView, PageView, ReviewView } from '../../../shared/contract/reviews.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { componentId, documentId, fieldId, pageId } from './ids.ts'

type Line = Pick<FieldView, 'code' | 'label' | 'kind' | 'value'> &
  Partial<Pick<FieldView, 'state' | 'problem' | 'source' | 'confidence' | 'raw'>>

/** A birth declaration of invented people, as the reader gives it: most values sure, three doubtful. */
export const birthLines: readonly Line[] = [
  { code: 'nguoi_yeu_cau_ho_ten', label: 'Người yêu cầu: họ, chữ đệm, tên', kind: 'name', value: 'Trần Thị Mai Hương' },
  {
    code: 'nguoi_yeu_cau_noi_cu_tru',
    label: 'Người yêu cầu: nơi cư trú',
    kind: 'place',
    value: 'Thôn Nậm Cang, xã Tả Van, tỉnh Lào Cai',
  },
  {
    code: 'nguoi_yeu_cau_so_dinh_danh',
    label: 'Người yêu cầu: số định danh',
    kind: 'id',
    value: '010190001234',
    source: 'qr',
  },
  { code: 'quan_he', label: 'Quan hệ với người được khai sinh', kind: 'text', value: 'Mẹ' },
  {
    code: 'con_ho_ten',
    label: 'Con: họ, chữ đệm, tên',
    kind: 'name',
    value: 'Nguyễn Đỗ Minh Ánh',
    state: 'doubtful',
    problem: 'low_confidence',
    confidence: 0.61,
    raw: 'Nguyên Đỗ Minh Ánh',
  },
  { code: 'con_ngay_sinh', label: 'Con: ngày sinh', kind: 'date', value: '2026-10-09' },
  { code: 'con_gioi_tinh', label: 'Con: giới tính', kind: 'enum', value: 'Nữ' },
  { code: 'con_dan_toc', label: 'Con: dân tộc', kind: 'enum', value: 'Kinh' },
  {
    code: 'con_noi_sinh',
    label: 'Con: nơi sinh',
    kind: 'place',
    value: 'Bệnh viện đa khoa huyện Sa Pa, thị trấn Sa Pa, tỉnh Lào Cai',
    state: 'doubtful',
    problem: 'low_confidence',
    confidence: 0.55,
    raw: 'Bệnh viện đa khoa huyên Sa Pa',
  },
  { code: 'me_ho_ten', label: 'Mẹ: họ, chữ đệm, tên', kind: 'name', value: 'Trần Thị Mai Hương' },
  { code: 'me_nam_sinh', label: 'Mẹ: năm sinh', kind: 'number', value: '1990' },
  { code: 'cha_ho_ten', label: 'Cha: họ, chữ đệm, tên', kind: 'name', value: 'Nguyễn Văn Đỗ' },
  {
    code: 'cha_nam_sinh',
    label: 'Cha: năm sinh',
    kind: 'number',
    value: '',
    state: 'doubtful',
    problem: 'not_found',
    confidence: 0,
    raw: '',
  },
  { code: 'ngay_lam_don', label: 'Ngày làm đơn', kind: 'date', value: '2026-11-20' },
]

const cardLines: readonly Line[] = [
  { code: 'ho_ten', label: 'Họ và tên', kind: 'name', value: 'Trần Thị Mai Hương', source: 'qr' },
  { code: 'so_dinh_danh', label: 'Số định danh', kind: 'id', value: '010190001234', source: 'qr' },
  { code: 'ngay_sinh', label: 'Ngày sinh', kind: 'date', value: '1990-03-05', source: 'qr' },
  {
    code: 'noi_thuong_tru',
    label: 'Nơi thường trú',
    kind: 'place',
    value: 'Thôn Nậm Cang, xã Tả Van, tỉnh Lào Cai',
    source: 'qr',
    state: 'confirmed',
  },
]

export const pageSize = { width: 1240, height: 1754 }

/** Where the made-up papers carry their nth line; the drawn pages of the served desk use the same place. */
export function lineBox(at: number) {
  return { x0: 520, y0: 300 + at * 88, x1: 1140, y1: 340 + at * 88 }
}

const signed: PageView['marks'] = [{ kind: 'signature', colour: 'blue', box: { x0: 700, y0: 1240, x1: 960, y1: 1330 } }]

export function aReview(dossier: DossierId): ReviewView {
  const papers = [
    { lines: birthLines, documentType: 'to_khai_dang_ky_khai_sinh', title: 'Tờ khai đăng ký khai sinh' },
    { lines: cardLines, documentType: 'cccd_mat_truoc', title: 'Thẻ căn cước, mặt trước' },
  ] as const
  let made = 0
  const documents = papers.map((paper, at) => ({
    documentId: documentId(at + 1),
    documentType: paper.documentType,
    title: paper.title,
    typeConfidence: at === 0 ? 0.97 : 0.99,
    componentId: at === 0 ? componentId(1) : null,
    pageIds: [pageId(at + 1)],
    otherSideId: null,
    signedOverName: at === 0,
    notSeen: at === 0 ? [] : (['photograph'] as const).slice(),
    fields: paper.lines.map((line, lineAt): FieldView => {
      made += 1
      const source = line.source ?? 'ocr'
      return {
        raw: line.value,
        confidence: 0.96,
        state: 'proposed',
        problem: null,
        rivals: [],
        mends: [],
        ...line,
        source,
        fieldId: fieldId(made),
        documentId: documentId(at + 1),
        pageId: pageId(at + 1),
        boxes: source === 'qr' || line.value === '' ? [] : [lineBox(lineAt)],
      }
    }),
  }))
  return {
    dossierId: dossier,
    documents,
    doubtful: documents.flatMap((document) =>
      document.fields.filter((field) => field.state === 'doubtful').map((field) => field.fieldId),
    ),
    pages: [1, 2, 3].map((n) => ({
      pageId: pageId(n),
      documentId: n < 3 ? documentId(n) : null,
      position: n - 1,
      sourceName: n < 3 ? 'Máy quét thực hành' : 'giay-chung-sinh.jpg',
      state: n < 3 ? ('read' as const) : ('failed' as const),
      failure: n < 3 ? null : 'reading_failed',
      blank: false,
      problems: [],
      binned: false,
      rotation: 0,
      marks: n === 1 ? signed : [],
      viewKey: 'drawn',
      ...pageSize,
    })),
  }
}
