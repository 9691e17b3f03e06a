import { fullAddress } from '../addresses.ts'
import { capitals, filledName, recentDay, shortForm } from '../common-parts.ts'
import { type Day, later, two } from '../days.ts'
import { block, filled, gap, label, line, type Paper, paragraph, write } from '../html.ts'
import { inventPerson } from '../people.ts'
import type { Chance } from '../random.ts'
import { anOffice, declarationEnd, declarationHead, requesterLines } from './declarations.ts'

/** Tờ khai đăng ký khai tử. */
export function deathDeclaration(chance: Chance): Paper {
  const office = anOffice(chance)
  const dead = inventPerson(chance, { bornFrom: 1930, bornTo: 1975, home: office })
  const requester = inventPerson(chance, { bornFrom: 1970, bornTo: 2004, home: office, ethnicity: dead.ethnicity })
  const written = recentDay(chance)
  const died = later(written, -chance.whole(2, 40))
  const relation = chance.pick(['Con đẻ', 'Cháu nội', 'Vợ', 'Chồng', 'Em ruột', 'Con dâu'] as const)
  return {
    kind: 'to_khai_dang_ky_khai_tu',
    body: [
      declarationHead(chance, 'TỜ KHAI ĐĂNG KÝ KHAI TỬ', office),
      block(
        requesterLines(chance, requester, {
          label: chance.pick(['Quan hệ với người đã chết:', 'Quan hệ với người chết:'] as const),
          text: relation,
        }),
        paragraph('Đề nghị cơ quan đăng ký khai tử cho người có tên dưới đây:'),
        line(label('Họ, chữ đệm, tên:'), write.name('nguoi_chet_ho_ten', filledName(dead.full, capitals(chance)))),
        line(
          label('Ngày, tháng, năm sinh:'),
          write.day('nguoi_chet_ngay_sinh', dead.born, shortForm(chance)),
          gap,
          label('Giới tính:'),
          write.choice('nguoi_chet_gioi_tinh', dead.sex),
        ),
        line(
          label('Dân tộc:'),
          write.choice('nguoi_chet_dan_toc', dead.ethnicity),
          gap,
          label('Quốc tịch:'),
          write.choice('nguoi_chet_quoc_tich', 'Việt Nam'),
        ),
        line(
          label(chance.pick(['Nơi cư trú cuối cùng:', 'Nơi cư trú cuối cùng (2):'] as const)),
          write.place('nguoi_chet_noi_cu_tru', fullAddress(dead.home)),
        ),
        line(
          label('Giấy tờ tùy thân:'),
          filled(chance.pick(['CCCD số', 'Căn cước công dân số', 'Số định danh cá nhân'] as const)),
          ' ',
          write.id('nguoi_chet_so_dinh_danh', dead.number),
        ),
        deathLines(chance, died, office.commune, fullAddress(office), office.province),
      ),
      declarationEnd(chance, {
        vow: 'Tôi cam đoan những nội dung khai trên đây là đúng sự thật.',
        office,
        day: written,
        signer: requester.full,
        copies: line(label('Đề nghị cấp bản sao:'), filled('02'), ' bản'),
      }),
    ].join(''),
  }
}

function deathLines(chance: Chance, died: Day, commune: string, home: string, province: string): string {
  const hour = `${two(chance.whole(0, 23))} giờ ${two(chance.whole(0, 59))} phút`
  const place = chance.yes(0.6) ? home : `Bệnh viện Đa khoa ${province}`
  const cause = chance.pick([
    'Tuổi già',
    'Bệnh tim mạch',
    'Tai biến mạch máu não',
    'Ung thư phổi',
    'Tai nạn giao thông',
    'Đuối nước',
    'Suy thận giai đoạn cuối',
  ] as const)
  const issued = later(died, chance.whole(0, 3))
  const number = chance.pick([
    `${chance.whole(1, 180)}/${issued.year}/GBT`,
    `${two(chance.whole(1, 99))}/GBT-${issued.year}`,
  ] as const)
  const issuer = chance.pick([`Trạm Y tế ${commune}`, `Bệnh viện Đa khoa ${province}`] as const)
  const cell = (text: string) => label(text)
  return [
    line(cell('Đã chết vào lúc:'), write.text('gio_chet', hour), ', ngày ', write.day('ngay_chet', died, 'long')),
    line(cell('Nơi chết:'), write.place('noi_chet', place)),
    line(cell('Nguyên nhân chết:'), write.text('nguyen_nhan_chet', cause)),
    line(
      cell(
        chance.pick([
          'Số Giấy báo tử/Giấy tờ thay thế Giấy báo tử:',
          'Số Giấy báo tử/ Giấy tờ thay thế Giấy báo tử (4):',
        ] as const),
      ),
      write.text('so_giay_bao_tu', number),
      ' do ',
      write.text('noi_cap_giay_bao_tu', issuer),
      ' cấp ngày ',
      write.day('ngay_cap_giay_bao_tu', issued, chance.yes(0.6) ? 'long' : 'slash'),
    ),
  ].join('')
}
