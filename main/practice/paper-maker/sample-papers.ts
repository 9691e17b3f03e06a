import type { DocumentType } from '../../../shared/domain/document-type.ts'
import { identityCardFields } from './identity-card-fields.ts'
import type { PaperFields } from './layouts/paper-fields.ts'
import type { PaperCondition } from './paper-condition.ts'
import { samplePeople } from './sample-people.ts'

export type SamplePaper = {
  /** Name of the file without its ending; never a person's name. */
  readonly name: string
  /** The papers of one citizen at the counter. */
  readonly stack: string
  readonly documentType: DocumentType
  readonly condition: PaperCondition
  readonly seed: number
  readonly fields: PaperFields
}

const { giangAPhu, loVanTuan, vangThiDua, quangThiNgoan } = samplePeople
const commune = 'xã Na Sang, tỉnh Điện Biên'
const committee = `Ủy ban nhân dân ${commune}`
const seal = 'ỦY BAN NHÂN DÂN ★ XÃ NA SANG ★ TỈNH ĐIỆN BIÊN ★ '

const firstChild = {
  con_ho_ten: 'GIÀNG THỊ MAI SƯƠNG',
  con_ngay_sinh: '2026-10-30',
  con_gioi_tinh: 'Nữ',
  con_noi_sinh: `Trạm Y tế ${commune}`,
  me_ho_ten: 'LÒ THỊ HƯƠNG',
  me_nam_sinh: '1999',
  me_dan_toc: 'Thái',
  me_noi_cu_tru: `Bản Huổi Xuân, ${commune}`,
  cha_ho_ten: 'GIÀNG A PHỬ',
} as const

const secondChild = {
  con_ho_ten: 'LÒ HOÀNG BẢO AN',
  con_ngay_sinh: '2026-11-02',
  con_gioi_tinh: 'Nam',
  con_noi_sinh: 'Trung tâm Y tế Mường Chà, tỉnh Điện Biên',
  me_ho_ten: 'HOÀNG THỊ YẾN',
  me_nam_sinh: '1997',
  me_dan_toc: 'Kinh',
  me_noi_cu_tru: `Bản Co Đứa, ${commune}`,
  cha_ho_ten: 'LÒ VĂN TUẤN',
} as const

const firstDeclaration: PaperFields = {
  kinh_gui: committee,
  nguoi_yeu_cau_ho_ten: 'GIÀNG A PHỬ',
  nguoi_yeu_cau_noi_cu_tru: `Bản Huổi Xuân, ${commune}`,
  nguoi_yeu_cau_so_dinh_danh: giangAPhu.personalId,
  nguoi_yeu_cau_ngay_cap: giangAPhu.issuedOn,
  quan_he: 'Cha đẻ',
  ...firstChild,
  con_ngay_sinh_chu: 'Ngày ba mươi, tháng mười, năm hai nghìn không trăm hai mươi sáu',
  con_dan_toc: "H'Mông",
  con_quoc_tich: 'Việt Nam',
  con_que_quan: commune,
  me_quoc_tich: 'Việt Nam',
  cha_nam_sinh: '1996',
  cha_dan_toc: "H'Mông",
  cha_quoc_tich: 'Việt Nam',
  cha_noi_cu_tru: `Bản Huổi Xuân, ${commune}`,
  lam_tai: 'xã Na Sang',
  ngay_lam_don: '2026-11-16',
  nguoi_ky: 'Giàng A Phử',
  de_nghi_ban_sao: 'có',
  so_ban_sao: '2',
}

const secondDeclaration: PaperFields = {
  kinh_gui: committee,
  nguoi_yeu_cau_ho_ten: 'LÒ VĂN TUẤN',
  nguoi_yeu_cau_noi_cu_tru: `Bản Co Đứa, ${commune}`,
  nguoi_yeu_cau_so_dinh_danh: loVanTuan.personalId,
  nguoi_yeu_cau_ngay_cap: loVanTuan.issuedOn,
  quan_he: 'Cha đẻ',
  ...secondChild,
  con_ngay_sinh_chu: 'Ngày hai, tháng mười một, năm hai nghìn không trăm hai mươi sáu',
  con_dan_toc: 'Thái',
  con_quoc_tich: 'Việt Nam',
  con_que_quan: 'xã Mường Than, tỉnh Lai Châu',
  me_quoc_tich: 'Việt Nam',
  cha_nam_sinh: '1994',
  cha_dan_toc: 'Thái',
  cha_quoc_tich: 'Việt Nam',
  cha_noi_cu_tru: `Bản Co Đứa, ${commune}`,
  lam_tai: 'xã Na Sang',
  ngay_lam_don: '2026-11-17',
  nguoi_ky: 'Lò Văn Tuấn',
  de_nghi_ban_sao: 'không',
  so_ban_sao: '0',
}

const firstPledge: PaperFields = {
  ...firstChild,
  ban: 'bản Huổi Xuân, xã Na Sang',
  ngay_cap: '2026-11-15',
  dia_danh: 'Na Sang',
  nguoi_than: 'Giàng A Phử',
}

const notice: PaperFields = {
  ...secondChild,
  co_so_y_te: 'Trung tâm Y tế Mường Chà',
  so: '402/GCS',
  me_so_dinh_danh: '011197005518',
  gio_sinh: '14 giờ 15 phút',
  so_lan_sinh: '1',
  so_con_hien_song: '1',
  con_can_nang: '3.350 gam',
  ngay_cap: '2026-11-04',
  dia_danh: 'Mường Chà',
  chuc_danh: 'GIÁM ĐỐC',
  nguoi_ky: 'Trần Quốc Việt',
  nguoi_than: 'Lò Văn Tuấn',
  so_con_lan_sinh: '1',
  nguoi_do_de: 'Cà Thị Inh',
}

const firstMarriage: PaperFields = {
  so: '17/2020',
  vo_ho_ten: 'LÒ THỊ HƯƠNG',
  vo_ngay_sinh: '1999-08-22',
  vo_dan_toc: 'Thái',
  vo_quoc_tich: 'Việt Nam',
  vo_noi_cu_tru: 'Bản Hin, xã Na Sang, huyện Mường Chà, tỉnh Điện Biên',
  vo_so_dinh_danh: '011199002356',
  vo_ngay_cap: '2019-11-12',
  chong_ho_ten: 'GIÀNG A PHỬ',
  chong_ngay_sinh: giangAPhu.dateOfBirth,
  chong_dan_toc: "H'Mông",
  chong_quoc_tich: 'Việt Nam',
  chong_noi_cu_tru: 'Bản Huổi Xuân, xã Na Sang, huyện Mường Chà, tỉnh Điện Biên',
  chong_so_dinh_danh: giangAPhu.personalId,
  chong_ngay_cap: '2019-10-08',
  noi_dang_ky: 'Ủy ban nhân dân xã Na Sang, huyện Mường Chà, tỉnh Điện Biên',
  ngay_dang_ky: '2020-02-18',
  vo_ky: 'Lò Thị Hương',
  chong_ky: 'Giàng A Phử',
  nguoi_ky: 'Lò Văn Hặc',
  con_dau: seal,
}

const secondMarriage: PaperFields = {
  ...firstMarriage,
  so: '09/2023',
  vo_ho_ten: 'HOÀNG THỊ YẾN',
  vo_ngay_sinh: '1997-04-27',
  vo_dan_toc: 'Kinh',
  vo_so_dinh_danh: '011197005518',
  vo_ngay_cap: '2021-09-15',
  chong_ho_ten: 'LÒ VĂN TUẤN',
  chong_ngay_sinh: loVanTuan.dateOfBirth,
  chong_dan_toc: 'Thái',
  chong_noi_cu_tru: 'Bản Co Đứa, xã Na Sang, huyện Mường Chà, tỉnh Điện Biên',
  chong_so_dinh_danh: loVanTuan.personalId,
  chong_ngay_cap: loVanTuan.issuedOn,
  ngay_dang_ky: '2023-03-08',
  vo_ky: 'Hoàng Thị Yến',
  chong_ky: 'Lò Văn Tuấn',
}

const singleStatus: PaperFields = {
  kinh_gui: committee,
  nguoi_yeu_cau_ho_ten: 'Vàng Thị Dua',
  nguoi_yeu_cau_noi_cu_tru: `Bản Nậm Bó, ${commune}`,
  nguoi_yeu_cau_so_dinh_danh: vangThiDua.personalId,
  nguoi_yeu_cau_ngay_cap: vangThiDua.issuedOn,
  quan_he: 'Bản thân',
  ho_ten: 'VÀNG THỊ DUA',
  ngay_sinh: vangThiDua.dateOfBirth,
  gioi_tinh: 'Nữ',
  dan_toc: "H'Mông",
  quoc_tich: 'Việt Nam',
  noi_cu_tru: `Bản Nậm Bó, ${commune}`,
  so_dinh_danh: vangThiDua.personalId,
  tinh_trang_hon_nhan: 'Chưa đăng ký kết hôn với ai',
  muc_dich: 'Làm thủ tục đăng ký kết hôn',
  lam_tai: 'xã Na Sang',
  ngay_lam_don: '2026-11-18',
  nguoi_ky: 'Vàng Thị Dua',
}

const certification: PaperFields = {
  co_quan: 'UBND XÃ NA SANG',
  ho_ten: 'Quàng Thị Ngoan',
  nguoi_yeu_cau_so_dinh_danh: quangThiNgoan.personalId,
  nguoi_yeu_cau_ngay_cap: quangThiNgoan.issuedOn,
  dia_chi: `Bản Na Pheo, ${commune}`,
  dien_thoai: '0912000456',
  chung_thuc_ban_sao: 'có',
  giay_to_1: 'Giấy khai sinh',
  giay_to_1_so_ban: '3',
  tong_so_ban: '3',
  le_phi: '6000',
  le_phi_chu: 'sáu nghìn đồng',
  dia_danh: 'Na Sang',
  ngay_lam_don: '2026-11-19',
  nguoi_ky: 'Quàng Thị Ngoan',
}

const birthCertificate: PaperFields = {
  xa: 'xã Na Sang',
  so: '61/2012',
  ho_ten: 'CÀ VĂN ĐỨC',
  ngay_sinh: '2012-05-21',
  ngay_sinh_chu: 'Ngày hai mươi mốt, tháng năm, năm hai nghìn không trăm mười hai',
  gioi_tinh: 'Nam',
  dan_toc: 'Thái',
  quoc_tich: 'Việt Nam',
  noi_sinh: `Trạm Y tế ${commune}`,
  que_quan: commune,
  so_dinh_danh: '011212008064',
  me_ho_ten: 'QUÀNG THỊ NGOAN',
  me_nam_sinh: '1988',
  me_dan_toc: 'Thái',
  me_quoc_tich: 'Việt Nam',
  me_noi_cu_tru: `Bản Na Pheo, ${commune}`,
  cha_ho_ten: 'CÀ VĂN INH',
  cha_nam_sinh: '1985',
  cha_dan_toc: 'Thái',
  cha_quoc_tich: 'Việt Nam',
  cha_noi_cu_tru: `Bản Na Pheo, ${commune}`,
  noi_dang_ky: committee,
  ngay_dang_ky: '2012-06-11',
  dia_danh: 'Na Sang',
  ngay_cap_ban_sao: '2026-03-09',
  nguoi_ky: 'Lò Văn Hặc',
  con_dau: seal,
}

const sheet = (
  name: string,
  documentType: DocumentType,
  condition: PaperCondition,
  seed: number,
  fields: PaperFields,
): SamplePaper => ({ name, stack: name.slice(0, name.lastIndexOf('-')), documentType, condition, seed, fields })

/** What the practice office finds in its drawer, in the order in which citizens hand it over. */
export const samplePapers: readonly SamplePaper[] = [
  sheet('khai-sinh-a-1', 'to_khai_dang_ky_khai_sinh', 'clean', 11, firstDeclaration),
  sheet('khai-sinh-a-2', 'khong_ro', 'skewed_grey', 12, firstPledge),
  sheet('khai-sinh-a-3', 'cccd', 'clean', 13, identityCardFields(giangAPhu)),
  sheet('khai-sinh-a-4', 'giay_chung_nhan_ket_hon', 'photocopy', 14, firstMarriage),
  sheet('khai-sinh-b-1', 'to_khai_dang_ky_khai_sinh', 'skewed_grey', 21, secondDeclaration),
  sheet('khai-sinh-b-2', 'giay_chung_sinh', 'photocopy', 22, notice),
  sheet('khai-sinh-b-3', 'cccd', 'clean', 23, identityCardFields(loVanTuan)),
  sheet('khai-sinh-b-4', 'giay_chung_nhan_ket_hon', 'skewed_grey', 24, secondMarriage),
  sheet('hon-nhan-1', 'to_khai_xac_nhan_tinh_trang_hon_nhan', 'turned_90', 31, singleStatus),
  sheet('hon-nhan-2', 'cccd', 'clean', 32, identityCardFields(vangThiDua)),
  sheet('chung-thuc-1', 'phieu_de_nghi_chung_thuc', 'clean', 41, certification),
  sheet('chung-thuc-2', 'giay_khai_sinh_ban_sao', 'photocopy', 42, birthCertificate),
]

/** The declaration that arrives as a born-digital PDF. */
export const digitalDeclaration: PaperFields = {
  ...singleStatus,
  nguoi_yeu_cau_ho_ten: 'Lò Văn Tuấn',
  nguoi_yeu_cau_noi_cu_tru: `Bản Co Đứa, ${commune}`,
  nguoi_yeu_cau_so_dinh_danh: loVanTuan.personalId,
  nguoi_yeu_cau_ngay_cap: loVanTuan.issuedOn,
  ho_ten: 'LÒ VĂN PHƯỢNG',
  quan_he: 'Anh trai',
  ngay_sinh: '2001-01-15',
  gioi_tinh: 'Nam',
  dan_toc: 'Thái',
  noi_cu_tru: `Bản Co Đứa, ${commune}`,
  so_dinh_danh: '012201009183',
  muc_dich: 'Làm thủ tục vay vốn ngân hàng',
  ngay_lam_don: '2026-11-20',
  nguoi_ky: 'Lò Văn Tuấn',
}
