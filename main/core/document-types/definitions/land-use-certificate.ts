import type { DocumentDefinition } from '../definition.ts'
import { labelled, signedBy } from './shared-rules.ts'

const personNumber = [
  'cccd số',
  'căn cước công dân số',
  'cmnd số',
  'cmnd/cccd số',
  'căn cước số',
  'số định danh cá nhân',
  'số cccd',
] as const

/** Giấy chứng nhận quyền sử dụng đất: the inner pages of the 2009 book, and the sheet of 2024. */
export const landUseCertificate: DocumentDefinition = {
  documentType: 'giay_chung_nhan_quyen_su_dung_dat',
  titles: [
    'giấy chứng nhận quyền sử dụng đất',
    'giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất',
  ],
  signs: [
    { phrase: 'người sử dụng đất, chủ sở hữu', weight: 2 },
    { phrase: 'tài sản khác gắn liền với đất', weight: 1.5 },
    { phrase: 'thửa đất số', weight: 1.5 },
    { phrase: 'tờ bản đồ số', weight: 1.5 },
    { phrase: 'mục đích sử dụng', weight: 1 },
    { phrase: 'thời hạn sử dụng', weight: 1 },
    { phrase: 'nguồn gốc sử dụng', weight: 1 },
    { phrase: 'hình thức sử dụng', weight: 1 },
    { phrase: 'số vào sổ cấp gcn', weight: 1 },
  ],
  blocks: [
    {
      name: 'husband',
      fields: [
        labelled('ong_ho_ten', 'name', 'ông:', 'ông'),
        labelled('ong_nam_sinh', 'number', 'sinh năm', 'năm sinh'),
        labelled('ong_so_dinh_danh', 'id', ...personNumber),
      ],
    },
    {
      name: 'wife',
      opens: ['và vợ là bà', 'và vợ là', 'và bà', 'bà:'],
      fields: [
        labelled('ba_ho_ten', 'name', 'và vợ là bà', 'và vợ là', 'và bà', 'bà:', 'bà'),
        labelled('ba_nam_sinh', 'number', 'sinh năm', 'năm sinh'),
        labelled('ba_so_dinh_danh', 'id', ...personNumber),
      ],
    },
    {
      name: 'address',
      opens: ['địa chỉ thường trú', 'nơi thường trú', 'thường trú:'],
      fields: [labelled('dia_chi_thuong_tru', 'place', 'địa chỉ thường trú', 'nơi thường trú', 'thường trú:')],
    },
    {
      name: 'plot',
      opens: ['ii. thửa đất, nhà ở', '1. thửa đất', 'thửa đất số', '2. thông tin thửa đất'],
      fields: [
        labelled('thua_dat_so', 'number', 'thửa đất số'),
        labelled('to_ban_do_so', 'number', 'tờ bản đồ số'),
        labelled('thua_dat_dia_chi', 'place', 'địa chỉ'),
        {
          code: 'dien_tich',
          kind: 'number',
          take: { from: 'label', labels: ['diện tích'], rows: 1, before: ['m2', 'm', 'bằng chữ'] },
        },
        { code: 'dien_tich_chu', kind: 'text', take: { from: 'label', labels: ['bằng chữ', 'ghi bằng chữ'], rows: 2 } },
        labelled('hinh_thuc_su_dung', 'text', 'hình thức sử dụng'),
        labelled('muc_dich_su_dung', 'text', 'mục đích sử dụng', 'loại đất'),
        labelled('thoi_han_su_dung', 'text', 'thời hạn sử dụng', 'thời hạn'),
        labelled('nguon_goc', 'text', 'nguồn gốc sử dụng', 'nguồn gốc'),
      ],
    },
    {
      name: 'foot',
      opens: ['2. nhà ở', '3. công trình xây dựng', '6. ghi chú', '3. thông tin tài sản'],
      fields: [
        { code: 'ngay_cap', kind: 'date', take: { from: 'day_line', which: 'last', part: 'day' } },
        signedBy(
          'nguoi_ky',
          'sở tài nguyên và môi trường',
          'sở nông nghiệp và môi trường',
          'văn phòng đăng ký đất đai',
          'ủy ban nhân dân',
          'giám đốc',
          'chủ tịch',
        ),
        {
          code: 'so_vao_so',
          kind: 'text',
          take: { from: 'label', labels: ['số vào sổ cấp gcn', 'số vào sổ cấp giấy chứng nhận', 'số vào sổ'], rows: 1 },
        },
        { code: 'so_phat_hanh', kind: 'text', take: { from: 'label', labels: ['số phát hành'], rows: 1 } },
      ],
    },
  ],
  stops: [
    'i. người sử dụng đất',
    'ii. thửa đất, nhà ở',
    '1. thửa đất',
    '2. nhà ở',
    '3. công trình xây dựng khác',
    '4. rừng sản xuất',
    '5. cây lâu năm',
    '6. ghi chú',
    'iii. sơ đồ',
  ],
}
