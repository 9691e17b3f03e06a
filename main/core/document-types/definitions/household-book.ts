import type { DocumentDefinition } from '../definition.ts'
import { birthDay, ethnicGroup, foot, fullName, gender, labelled, nationality, signedBy } from './shared-rules.ts'

/** Sổ hộ khẩu, no longer issued since 2021 but still brought: cover, page of the head, page of a member (TT 36/2014/TT-BCA, mẫu HK08). */
export const householdBook: DocumentDefinition = {
  documentType: 'so_ho_khau',
  titles: ['sổ hộ khẩu', 'chủ hộ'],
  signs: [
    { phrase: 'hồ sơ hộ khẩu số', weight: 2 },
    { phrase: 'sổ đăng ký thường trú số', weight: 2 },
    { phrase: 'họ và tên gọi khác', weight: 2 },
    { phrase: 'nguyên quán', weight: 1 },
    { phrase: 'nơi thường trú trước khi chuyển đến', weight: 2 },
    { phrase: 'lý do xóa đăng ký thường trú', weight: 2 },
    { phrase: 'cán bộ đăng ký', weight: 1 },
    { phrase: 'trưởng công an', weight: 0.5 },
  ],
  against: [
    { phrase: 'tờ khai', weight: 4 },
    { phrase: 'kính gửi', weight: 4 },
    { phrase: 'xác nhận thông tin', weight: 4 },
  ],
  blocks: [
    {
      name: 'page',
      fields: [
        { code: 'so', kind: 'text', take: { from: 'label', labels: ['số:'], rows: 1 } },
        labelled('chu_ho', 'name', 'họ và tên chủ hộ', 'họ, chữ đệm và tên chủ hộ'),
        labelled('noi_thuong_tru', 'place', 'nơi thường trú', 'nơi đăng ký thường trú'),
        labelled('ho_so_ho_khau_so', 'text', 'hồ sơ hộ khẩu số'),
        labelled('so_dang_ky', 'text', 'sổ đăng ký thường trú số'),
        { code: 'to_so', kind: 'text', take: { from: 'label', labels: ['tờ số'], rows: 1 } },
        labelled('quan_he', 'text', 'quan hệ với chủ hộ'),
        labelled('ho_ten', 'name', ...fullName),
        labelled('ten_goi_khac', 'name', 'họ và tên gọi khác (nếu có)', 'họ và tên gọi khác'),
        labelled('ngay_sinh', 'date', ...birthDay),
        labelled('gioi_tinh', 'enum', ...gender),
        labelled('nguyen_quan', 'place', 'nguyên quán', 'quê quán'),
        labelled('dan_toc', 'enum', ...ethnicGroup),
        labelled('ton_giao', 'text', 'tôn giáo'),
        labelled('quoc_tich', 'enum', ...nationality),
        labelled('so_cmnd', 'serial', 'cmnd số', 'số cmnd', 'số cmnd/cccd'),
        labelled('nghe_nghiep', 'text', 'nghề nghiệp, nơi làm việc', 'nghề nghiệp'),
        labelled('chuyen_den_ngay', 'date', 'chuyển đến ngày', 'ngày chuyển đến'),
        labelled('noi_thuong_tru_truoc', 'place', 'nơi thường trú trước khi chuyển đến'),
        ...foot(null, 'ngay_cap'),
        signedBy('nguoi_ky', 'trưởng công an', 'trưởng công an huyện', 'trưởng công an xã'),
      ],
    },
  ],
  stops: [
    'hộ chiếu số',
    'cán bộ đăng ký',
    'trưởng công an',
    'lý do xóa đăng ký thường trú',
    'ký, ghi rõ',
    'họ và tên gọi khác',
  ],
}
