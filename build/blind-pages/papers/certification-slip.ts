import { type Address, fullAddress } from '../addresses.ts'
import { identityPaper, motto, officeHead, placeAndDay, recentDay, republic, tickMark } from '../common-parts.ts'
import { two } from '../days.ts'
import {
  block,
  centred,
  columns,
  escaped,
  gap,
  label,
  line,
  type Paper,
  paragraph,
  signature,
  table,
  write,
} from '../html.ts'
import { inWords } from '../number-words.ts'
import { inventPerson, type Person } from '../people.ts'
import type { Chance } from '../random.ts'
import { anOffice } from './declarations.ts'

type Wanted = { readonly name: string; readonly copies: number }

const papers: readonly [string, ...string[]] = [
  'Căn cước công dân',
  'Giấy khai sinh',
  'Bằng tốt nghiệp trung học phổ thông',
  'Học bạ trung học cơ sở',
  'Giấy chứng nhận quyền sử dụng đất',
  'Giấy chứng nhận kết hôn',
  'Sổ hộ khẩu',
  'Giấy phép lái xe',
  'Bằng tốt nghiệp Cao đẳng Sư phạm',
  'Quyết định hưởng trợ cấp',
]

/** Phiếu đề nghị chứng thực: who asks, what is to be copied, what it costs. */
export function certificationSlip(chance: Chance): Paper {
  const office = anOffice(chance)
  const person = inventPerson(chance, { bornFrom: 1960, bornTo: 2007, home: office })
  const first = chance.whole(0, papers.length - 1)
  const wanted = Array.from({ length: chance.whole(1, 4) }, (_, at) => ({
    name: papers[(first + at * 3) % papers.length] ?? papers[0],
    copies: chance.whole(1, 9),
  }))
  const place = escaped(office.commune.replace(/^./, (letter) => letter.toLocaleUpperCase('vi')))
  const note = '(Ký, ghi rõ họ tên)'
  return {
    kind: 'phieu_de_nghi_chung_thuc',
    body: [
      head(chance, office),
      block(centred('PHIẾU ĐỀ NGHỊ CHỨNG THỰC', 'title')),
      block(whoAsks(chance, person)),
      listAndFee(chance, wanted),
      block(
        paragraph(
          'Tôi xin chịu trách nhiệm trước pháp luật về tính chính xác, tính hợp pháp của bản chính giấy tờ, văn bản dùng làm cơ sở để chứng thực bản sao.',
        ),
      ),
      block(`<p class="right italic">${placeAndDay(place, 'ngay_lam_don', recentDay(chance))}</p>`),
      block(
        columns(
          signature(['Người tiếp nhận'], note, ''),
          signature(['Người yêu cầu'], note, write.name('nguoi_ky', person.full)),
        ),
      ),
    ].join(''),
  }
}

function head(chance: Chance, office: Address): string {
  if (chance.yes(0.4)) return block(centred(republic, 'bold'), centred(motto, 'bold'))
  const name = `UBND ${escaped(office.commune.toLocaleUpperCase('vi'))}`
  return officeHead([centred(name), centred('<b>BỘ PHẬN MỘT CỬA</b>')])
}

function whoAsks(chance: Chance, person: Person): string {
  const nameLabels = [
    'Họ và tên người yêu cầu chứng thực:',
    'Họ và tên người yêu cầu:',
    'Người yêu cầu chứng thực:',
  ] as const
  const codes = { number: 'nguoi_yeu_cau_so_dinh_danh', issued: 'nguoi_yeu_cau_ngay_cap' }
  return [
    line(label(chance.pick(nameLabels)), write.name('ho_ten', person.full)),
    line(label('Giấy tờ tùy thân:'), identityPaper(chance, person, codes)),
    line(
      label(chance.pick(['Địa chỉ liên hệ:', 'Địa chỉ:'] as const)),
      write.place('dia_chi', fullAddress(person.home)),
    ),
    line(
      label('Số điện thoại:'),
      write.phone('dien_thoai', `09${String(chance.whole(0, 99_999_999)).padStart(8, '0')}`),
    ),
    line(
      label('Yêu cầu:'),
      write.tick('chung_thuc_ban_sao', 'Chứng thực bản sao từ bản chính', tickMark(chance)),
      gap,
      emptyTick('Chứng thực chữ ký'),
      gap,
      emptyTick('Chứng thực hợp đồng, giao dịch'),
    ),
  ].join('')
}

function listAndFee(chance: Chance, wanted: readonly Wanted[]): string {
  const sum = wanted.reduce((all, one) => all + one.copies, 0)
  const fee = sum * 2000
  const padded = chance.yes(0.6)
  const copies = (value: number) => (padded ? two(value) : String(value))
  const rows = wanted.map((one, at) => [
    String(at + 1),
    write.text(`giay_to_${at + 1}`, one.name),
    write.number(`giay_to_${at + 1}_so_ban`, copies(one.copies), one.copies),
  ])
  const heads = [
    'STT',
    chance.pick(['Tên giấy tờ, văn bản', 'Tên giấy tờ'] as const),
    chance.pick(['Số bản yêu cầu', 'Số bản'] as const),
  ]
  const money = line(
    label('Lệ phí phải nộp:'),
    write.money('le_phi', fee.toLocaleString('vi-VN')),
    ' đồng (Bằng chữ: ',
    write.text('le_phi_chu', `${inWords(fee)} đồng`),
    ')',
  )
  return block(table(heads, [...rows, ['', 'Tổng cộng', write.number('tong_so_ban', copies(sum), sum)]])) + block(money)
}

function emptyTick(text: string): string {
  return `<svg class="box" viewBox="0 0 14 14"><rect x=".7" y=".7" width="12.6" height="12.6" fill="none" /></svg> ${escaped(text)}`
}
