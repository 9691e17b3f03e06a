import { addressBefore, fullAddress } from '../addresses.ts'
import { dayBetween } from '../days.ts'
import { block, centred, columns, line, type Paper, signature, write } from '../html.ts'
import { inventName } from '../names.ts'
import { capital, inWords } from '../number-words.ts'
import { inventPerson, type Person } from '../people.ts'
import type { Chance } from '../random.ts'

const purposes: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['Đất ở tại nông thôn (ONT)', 'Lâu dài'],
  ['Đất trồng cây lâu năm (CLN)', 'Đến ngày 15/10/2063'],
  ['Đất chuyên trồng lúa nước (LUC)', 'Đến ngày 01/7/2064'],
  ['Đất rừng sản xuất (RSX)', 'Đến ngày 20/11/2069'],
]

/** Inner pages of a land certificate of 2009 to 2024, on one sheet. */
export function landCertificate(chance: Chance): Paper {
  const home = addressBefore(chance)
  const man = inventPerson(chance, { sex: 'Nam', bornFrom: 1950, bornTo: 1990, home })
  const woman = inventPerson(chance, { sex: 'Nữ', bornFrom: 1952, bornTo: 1992, home })
  const serial = `${chance.pick(['CT', 'DA', 'BX', 'CĐ', 'DK', 'CQ'] as const)} ${String(chance.whole(1, 999_999)).padStart(6, '0')}`
  const register = `${chance.pick(['CS', 'CH', 'CS'] as const)} ${String(chance.whole(100, 99_999)).padStart(5, '0')}`
  const signed = dayBetween(chance, 2018, 2023)
  const serialLine = line('Số phát hành: ', write.text('so_phat_hanh', serial))
  const top = chance.yes(0.4)
  return {
    kind: 'giay_chung_nhan_quyen_su_dung_dat',
    body: [
      top ? block(`<div class="right">${serialLine}</div>`) : '',
      block(
        owners(chance, man, woman),
        plot(chance, fullAddress(home)),
        '<p class="line">2. Nhà ở: -/-</p><p class="line">3. Công trình xây dựng khác: -/-</p>',
      ),
      block(
        '<p class="line">4. Rừng sản xuất là rừng trồng: -/-</p><p class="line">5. Cây lâu năm: -/-</p>',
        line('6. Ghi chú: ', chance.pick(['Không', '-/-', 'Thửa đất chưa đo đạc chính quy'] as const)),
      ),
      block(
        columns(
          '',
          centred(
            `${home.province.replace(/^./, (one) => one.toLocaleUpperCase('vi'))}, ngày ${write.day('ngay_cap', signed, 'long')}`,
            'italic',
          ) +
            signature(
              chance.pick([
                ['SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
                ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
              ] as const),
              '',
              write.name('nguoi_ky', inventName(chance, 'Nam').full),
            ),
        ),
      ),
      block(line('Số vào sổ cấp GCN: ', write.text('so_vao_so', register)), top ? '' : serialLine),
    ].join(''),
  }
}

function owners(chance: Chance, man: Person, woman: Person): string {
  const born = chance.pick(['sinh năm:', 'Năm sinh:'] as const)
  const card = chance.pick(['CCCD số:', 'CMND/CCCD số:', 'số CCCD:'] as const)
  const owner = (person: Person, who: 'ong' | 'ba') =>
    `${write.name(`${who}_ho_ten`, person.full.toLocaleUpperCase('vi'))}, ${born} ${write.number(`${who}_nam_sinh`, String(person.born.year), person.born.year)}, ${card} ${write.id(`${who}_so_dinh_danh`, person.number)}`
  return [
    '<p class="line bold">I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</p>',
    line(chance.pick(['Ông: ', 'Hộ ông: '] as const), owner(man, 'ong')),
    line(chance.pick(['Và vợ là bà: ', 'Và bà: '] as const), owner(woman, 'ba')),
    line('Địa chỉ thường trú: ', write.place('dia_chi_thuong_tru', fullAddress(man.home))),
  ].join('')
}

function plot(chance: Chance, address: string): string {
  const whole = chance.whole(60, 9800)
  const tenth = chance.yes(0.5) ? chance.whole(1, 9) : 0
  const words = `${capital(inWords(whole))}${tenth === 0 ? '' : ` phẩy ${inWords(tenth)}`} mét vuông`
  const printed = tenth === 0 ? String(whole) : `${whole},${tenth}`
  const [purpose, term] = chance.pick(purposes)
  const plotNumber = chance.whole(1, 900)
  const sheet = chance.whole(1, 120)
  return [
    '<p class="line bold">II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</p><p class="line">1. Thửa đất:</p>',
    line(
      'a) Thửa đất số: ',
      write.number('thua_dat_so', String(plotNumber), plotNumber),
      ', tờ bản đồ số: ',
      write.number('to_ban_do_so', String(sheet), sheet),
    ),
    line('b) Địa chỉ: ', write.place('thua_dat_dia_chi', address)),
    line(
      'c) Diện tích: ',
      write.number('dien_tich', printed, whole + tenth / 10),
      ' m², (bằng chữ: ',
      write.text('dien_tich_chu', words),
      ')',
    ),
    line(
      'd) Hình thức sử dụng: ',
      write.text('hinh_thuc_su_dung', chance.pick(['Sử dụng riêng', 'Sử dụng chung'] as const)),
    ),
    line('đ) Mục đích sử dụng: ', write.text('muc_dich_su_dung', purpose)),
    line('e) Thời hạn sử dụng: ', write.text('thoi_han_su_dung', term)),
    line(
      'g) Nguồn gốc sử dụng: ',
      write.text(
        'nguon_goc',
        chance.pick([
          'Nhà nước giao đất không thu tiền sử dụng đất',
          'Công nhận QSDĐ như giao đất không thu tiền sử dụng đất',
          'Nhận tặng cho đất được Nhà nước giao đất không thu tiền sử dụng đất',
        ] as const),
      ),
    ),
  ].join('')
}
