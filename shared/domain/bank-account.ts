import { z } from 'zod'

/** A bank that takes transfers by VietQR; `bin` is its number at NAPAS. */
export type Bank = { readonly bin: string; readonly shortName: string; readonly name: string }

/** As github.com/subiz/vietqr lists them; banks are renamed now and then, their numbers stay. */
const rows = [
  ['970400', 'SaigonBank', 'TMCP Sài Gòn Công thương'],
  ['970403', 'Sacombank', 'TMCP Sài Gòn Thương tín'],
  ['970405', 'Agribank', 'Nông nghiệp và Phát triển Nông thôn Việt Nam'],
  ['970406', 'DongABank', 'TMCP Đông Á'],
  ['970407', 'Techcombank', 'TMCP Kỹ thương'],
  ['970408', 'GPBank', 'Thương mại TNHH MTV Dầu Khí Toàn Cầu'],
  ['970409', 'BacABank', 'TMCP Bắc Á'],
  ['970410', 'StandardChartered', 'TNHH MTV Standard Chartered'],
  ['970412', 'PVcomBank', 'TMCP Đại chúng Việt Nam'],
  ['970414', 'Oceanbank', 'TNHH MTV Đại Dương'],
  ['970415', 'VietinBank', 'TMCP Công thương Việt Nam'],
  ['970416', 'ACB', 'TMCP Á Châu'],
  ['970418', 'BIDV', 'Đầu tư và Phát triển Việt Nam'],
  ['970419', 'NCB', 'TMCP Quốc dân'],
  ['970421', 'VRBank', 'liên doanh Việt Nga'],
  ['970422', 'MBBank', 'TMCP Quân Đội'],
  ['970423', 'TPBank', 'TMCP Tiên Phong'],
  ['970424', 'ShinhanBank', 'TNHH MTV Shinhan Việt Nam'],
  ['970425', 'ABBank', 'TMCP An Bình'],
  ['970426', 'MSB', 'TMCP Hàng Hải'],
  ['970427', 'VietABank', 'TMCP Việt Á'],
  ['970428', 'NamABank', 'TMCP Nam Á'],
  ['970429', 'SCB', 'TMCP Sài Gòn'],
  ['970430', 'PGBank', 'TMCP Xăng dầu Petrolimex'],
  ['970431', 'Eximbank', 'TMCP Xuất Nhập khẩu Việt Nam'],
  ['970432', 'VPBank', 'TMCP Việt Nam Thịnh Vượng'],
  ['970433', 'VietBank', 'TMCP Việt Nam Thương Tín'],
  ['970434', 'IndovinaBank', 'TNHH Indovina'],
  ['970436', 'Vietcombank', 'TMCP Ngoại thương Việt Nam'],
  ['970437', 'HDBank', 'TMCP Phát triển TP.HCM'],
  ['970438', 'BaoVietBank', 'TMCP Bảo Việt'],
  ['970439', 'PublicBank', 'liên doanh VID PUBLIC BANK'],
  ['970440', 'SeABank', 'TMCP Đông Nam Á'],
  ['970441', 'VIB', 'TMCP Quốc Tế Việt Nam'],
  ['970442', 'HongLeong', 'TNHH MTV Hong Leong Việt Nam'],
  ['970443', 'SHB', 'TMCP Sài Gòn – Hà Nội'],
  ['970444', 'CBBank', 'Thương mại TNHH MTV Xây dựng Việt Nam'],
  ['970446', 'COOPBANK', 'Hợp tác xã Việt Nam'],
  ['970448', 'OCB', 'TMCP Phương Đông'],
  ['970449', 'LPBank', 'TMCP Bưu điện Liên Việt (Ngân hàng TMCP Lộc Phát Việt Nam)'],
  ['970452', 'KienLongBank', 'TMCP Kiên Long'],
  ['970454', 'VietCapitalBank', 'TMCP Bản Việt'],
  ['970455', 'IBKHN', 'Công nghiệp Hàn Quốc - Chi nhánh Hà Nội'],
  ['970456', 'IBKHCM', 'Industrial Bank of Korea - Chi nhánh Hồ Chí Minh'],
  ['970457', 'Woori', 'Ngân hàng TNHH Một Thành Viên Woori Bank Việt Nam'],
  ['970458', 'UnitedOverseas', 'Ngân hàng TNHH Một Thành Viên UOB Việt Nam'],
  ['970459', 'CIMBBank', 'Ngân hàng TNHH Một Thành Viên CIMB Việt Nam'],
  ['970460', 'Vietcredit', 'Công ty Tài chính cổ phần Xi Măng'],
  ['970462', 'KookminHN', 'Ngân hàng Kookmin - Chi nhánh Hà Nội'],
  ['970463', 'KookminHCM', 'Ngân hàng Kookmin - Chi nhánh Tp. Hồ Chí Minh'],
  ['970464', 'TNEXFinance', 'Công ty Tài chính TNHH MTV CỘNG ĐỒNG (TNHH MTV TNEX)'],
  ['970465', 'SINOPAC', 'Ngân hàng SINOPAC - Chi nhánh Tp. Hồ Chí Minh'],
  ['970466', 'KEBHanaHCM', 'Ngân hàng KEB HANA - Chi nhánh Tp. Hồ Chí Minh'],
  ['970467', 'KEBHANAHN', 'Ngân hàng KEB HANA - Chi nhánh Hà Nội'],
  ['970468', 'MAFC', 'Công ty Tài chính TNHH MTV Mirae Asset (Việt Nam)'],
  ['970470', 'MCredit', 'Công ty Tài chính TNHH MB SHINSEI'],
] as const

export const banks: readonly Bank[] = rows.map(([bin, shortName, name]) => ({ bin, shortName, name }))

/** The office's account that fees are transferred to. */
export const BankAccount = z.object({
  /** Of the bank, at NAPAS: six digits. */
  bin: z.string().max(20),
  number: z.string().max(40),
  holder: z.string().max(200),
})
export type BankAccount = z.infer<typeof BankAccount>

export type AccountProblem = 'bank_unknown' | 'account_number_invalid' | 'account_holder_missing'

/** What is wrong with an account, or null: a bank of the list, 6 to 19 digits (NAPAS 38.01), somebody it belongs to. */
export function accountProblem({ bin, number, holder }: BankAccount): AccountProblem | null {
  if (!banks.some((bank) => bank.bin === bin)) return 'bank_unknown'
  if (!/^\d{6,19}$/.test(number)) return 'account_number_invalid'
  return holder.trim() === '' ? 'account_holder_missing' : null
}

/** `Agribank`; the number itself where a list of later no longer knows it. */
export function bankName(bin: string): string {
  return banks.find((bank) => bank.bin === bin)?.shortName ?? bin
}
