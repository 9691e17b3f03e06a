import type { DocumentDefinition } from '../definition.ts'
import { labelled } from './shared-rules.ts'

/** Hộ chiếu, the page with the photograph (TT 31/2023/TT-BCA; ICAO 9303-4). */
export const passport: DocumentDefinition = {
  documentType: 'ho_chieu',
  titles: ['hộ chiếu / passport', 'hộ chiếu', 'passport'],
  signs: [
    { phrase: 'hộ chiếu / passport', weight: 2 },
    { phrase: 'số hộ chiếu / passport no', weight: 2 },
    { phrase: 'passport no', weight: 1.5 },
    { phrase: 'place of birth', weight: 1 },
    { phrase: 'cục quản lý xuất nhập cảnh', weight: 1.5 },
    { phrase: 'immigration department', weight: 1 },
  ],
  against: [
    { phrase: 'kính gửi', weight: 6 },
    { phrase: 'tờ khai', weight: 4 },
    { phrase: 'giấy tờ tùy thân', weight: 4 },
  ],
  blocks: [
    {
      name: 'page',
      fields: [
        labelled('so_ho_chieu', 'serial', 'số hộ chiếu / passport no', 'passport no', 'số hộ chiếu'),
        labelled('ho_ten', 'name', 'họ và tên / full name', 'full name', 'họ và tên'),
        labelled('quoc_tich', 'enum', 'quốc tịch / nationality', 'nationality', 'quốc tịch'),
        labelled('ngay_sinh', 'date', 'ngày sinh / date of birth', 'date of birth', 'ngày sinh'),
        labelled('noi_sinh', 'place', 'nơi sinh / place of birth', 'place of birth', 'nơi sinh'),
        labelled('gioi_tinh', 'enum', 'giới tính / sex', 'giới tính'),
        labelled(
          'so_dinh_danh',
          'id',
          'số gcmnd / id card no',
          'số định danh cá nhân / id no',
          'id card no',
          'số định danh cá nhân',
        ),
        labelled('ngay_cap', 'date', 'ngày cấp / date of issue', 'date of issue', 'ngày cấp'),
        labelled('co_gia_tri_den', 'date', 'có giá trị đến / date of expiry', 'date of expiry', 'có giá trị đến'),
      ],
    },
  ],
  stops: ['nơi cấp / place of issue', 'place of issue', 'nơi cấp', 'loại / type', 'mã số / code', 'type', 'p<vnm'],
}
