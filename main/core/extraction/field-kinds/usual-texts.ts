import { foldLetters } from '../../document-types/page-text.ts'
import { editDistance } from './edit-distance.ts'
import { signerTitles } from './official-phrases.ts'

/** Wordings that forms and offices use again and again, by field; other wordings are as good and are kept as printed. */
const usual: Readonly<Record<string, readonly string[]>> = {
  quan_he: [
    'Bản thân',
    'Cha đẻ',
    'Mẹ đẻ',
    'Cha',
    'Mẹ',
    'Bố đẻ',
    'Con đẻ',
    'Con trai',
    'Con gái',
    'Con dâu',
    'Con rể',
    'Cháu nội',
    'Cháu ngoại',
    'Cháu ruột',
    'Ông nội',
    'Bà nội',
    'Ông ngoại',
    'Bà ngoại',
    'Anh trai',
    'Chị gái',
    'Em trai',
    'Em gái',
    'Anh ruột',
    'Em ruột',
    'Vợ',
    'Chồng',
  ],
  giay_to: [
    'Căn cước công dân',
    'Thẻ căn cước',
    'Giấy khai sinh',
    'Giấy chứng nhận kết hôn',
    'Giấy chứng nhận quyền sử dụng đất',
    'Bằng tốt nghiệp trung học phổ thông',
    'Bằng tốt nghiệp trung học cơ sở',
    'Bằng tốt nghiệp đại học',
    'Học bạ',
    'Sổ hộ khẩu',
    'Giấy xác nhận thông tin về cư trú',
    'Giấy xác nhận tình trạng hôn nhân',
    'Giấy phép lái xe',
    'Thẻ bảo hiểm y tế',
    'Bảng điểm',
  ],
  tinh_trang_hon_nhan: [
    'Chưa đăng ký kết hôn với ai',
    'Hiện tại chưa đăng ký kết hôn với ai',
    'Đã ly hôn, hiện chưa đăng ký kết hôn với ai',
    'Đã ly hôn, hiện tại chưa đăng ký kết hôn với ai',
    'Vợ đã chết, hiện chưa đăng ký kết hôn với ai',
    'Chồng đã chết, hiện chưa đăng ký kết hôn với ai',
  ],
  muc_dich_su_dung: [
    'Đất ở tại nông thôn (ONT)',
    'Đất ở tại đô thị (ODT)',
    'Đất chuyên trồng lúa nước (LUC)',
    'Đất trồng lúa nước còn lại (LUK)',
    'Đất trồng lúa nương (LUN)',
    'Đất bằng trồng cây hằng năm khác (BHK)',
    'Đất nương rẫy trồng cây hằng năm khác (NHK)',
    'Đất trồng cây hằng năm khác (HNK)',
    'Đất trồng cây lâu năm (CLN)',
    'Đất rừng sản xuất (RSX)',
    'Đất rừng phòng hộ (RPH)',
    'Đất rừng đặc dụng (RDD)',
    'Đất nuôi trồng thủy sản (NTS)',
    'Đất nông nghiệp khác (NKH)',
  ],
  hinh_thuc_su_dung: ['Sử dụng riêng', 'Sử dụng chung'],
  thoi_han_su_dung: ['Lâu dài'],
  nguon_goc: [
    'Công nhận quyền sử dụng đất như giao đất có thu tiền sử dụng đất',
    'Công nhận quyền sử dụng đất như giao đất không thu tiền sử dụng đất',
    'Nhà nước giao đất có thu tiền sử dụng đất',
    'Nhà nước giao đất không thu tiền sử dụng đất',
    'Nhận thừa kế đất được Nhà nước giao đất',
    'Nhận tặng cho đất được Nhà nước giao đất',
    'Nhận chuyển nhượng đất được Nhà nước giao đất',
  ],
  chuc_vu: signerTitles,
}

export type UsualText = { readonly value: string; readonly kind: 'same' | 'mended' }

/** The usual wording that a text is, or is one letter in eight away from; null where it is neither. */
export function findUsualText(code: string, text: string): UsualText | null {
  const list = usual[code.replace(/^giay_to_\d+$/, 'giay_to')] ?? []
  const lower = text.toLocaleLowerCase('vi')
  if (list.some((one) => one.toLocaleLowerCase('vi') === lower)) return { value: text, kind: 'same' }
  const key = foldLetters(text)
  const sameLetters = list.filter((one) => foldLetters(one) === key)
  const [alike] = sameLetters
  if (sameLetters.length === 1 && alike !== undefined) return { value: alike, kind: 'mended' }
  if (key.length < 5) return null
  const words = text.split(' ').length
  const near = list.filter(
    (one) =>
      one.split(' ').length === words &&
      editDistance(foldLetters(one), key) <= Math.min(2, Math.max(1, Math.floor(key.length / 8))),
  )
  // With tone marks `Con gâu` is nearer to `Con dâu` than to `Con gái`.
  const apart = (one: string) => editDistance(one.toLocaleLowerCase('vi').normalize('NFC'), lower.normalize('NFC'))
  const least = Math.min(...near.map(apart))
  const [only, ...others] = near.filter((one) => apart(one) === least)
  return others.length === 0 && only !== undefined ? { value: only, kind: 'mended' } : null
}
