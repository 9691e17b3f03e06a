import type { DocumentDefinition } from '../definition.ts'
import { foot, identity, labelled, signedBy } from './shared-rules.ts'

const matter = ['nội dung biến động', 'nội dung đăng ký biến động'] as const

/** Đơn đăng ký biến động đất đai, tài sản gắn liền với đất (NĐ 151/2025/NĐ-CP, mẫu số 18; NĐ 101/2024/NĐ-CP, mẫu 11/ĐK). */
export const landChangeRequest: DocumentDefinition = {
  documentType: 'don_dang_ky_bien_dong_dat',
  titles: [
    'đơn đăng ký biến động đất đai, tài sản gắn liền với đất',
    'đơn đăng ký biến động đất đai',
    'đơn đăng ký biến động quyền sử dụng đất',
  ],
  signs: [
    { phrase: 'nội dung biến động', weight: 2 },
    { phrase: 'giấy tờ nhân thân/pháp nhân', weight: 1.5 },
    { phrase: 'giấy tờ liên quan đến nội dung biến động', weight: 2 },
    { phrase: 'người sử dụng đất, chủ sở hữu', weight: 1 },
    { phrase: 'người viết đơn', weight: 1 },
    { phrase: 'giấy chứng nhận đã cấp', weight: 1 },
  ],
  blocks: [
    {
      name: 'owner',
      fields: [
        labelled('kinh_gui', 'text', 'kính gửi'),
        labelled('ho_ten', 'name', 'a) tên', 'tên (viết chữ in hoa)', 'tên:', 'họ và tên'),
        ...identity('so_dinh_danh', null, [
          'giấy tờ nhân thân/pháp nhân số',
          'giấy tờ nhân thân, pháp nhân số',
          'giấy tờ nhân thân/pháp nhân',
          'số định danh cá nhân',
          'số cccd',
        ]),
        labelled('dia_chi', 'place', 'địa chỉ'),
        labelled(
          'dien_thoai',
          'phone',
          'điện thoại liên hệ (nếu có)',
          'điện thoại liên hệ',
          'số điện thoại',
          'điện thoại',
        ),
        labelled('email', 'text', 'hộp thư điện tử (nếu có)', 'hộp thư điện tử', 'email'),
      ],
    },
    {
      name: 'matter',
      opens: matter,
      fields: [
        { code: 'noi_dung_bien_dong', kind: 'text', take: { from: 'label', labels: matter, rows: 5 } },
        labelled('thua_dat_so', 'number', 'thửa đất số'),
        labelled('to_ban_do_so', 'number', 'tờ bản đồ số'),
      ],
    },
    {
      name: 'foot',
      opens: ['giấy tờ liên quan đến nội dung biến động', 'tôi cam đoan', 'cam đoan nội dung', 'tôi xin cam đoan'],
      fields: [...foot(null, 'ngay_lam_don'), signedBy('nguoi_ky', 'người viết đơn', 'người đề nghị')],
    },
  ],
  stops: [
    'giấy tờ liên quan đến nội dung biến động',
    'người sử dụng đất, chủ sở hữu',
    'tôi cam đoan',
    'tôi xin cam đoan',
    'cam đoan nội dung',
    'giấy chứng nhận đã cấp',
  ],
}
