import { communeAddress, fullAddress } from '../addresses.ts'
import { citizenHead, officer, placeAndDay, recentDay, shortForm } from '../common-parts.ts'
import { block, centred, columns, escaped, gap, label, line, type Paper, paragraph, signature, write } from '../html.ts'
import { inventName } from '../names.ts'
import { inventPerson, type Person } from '../people.ts'
import type { Chance } from '../random.ts'
import { anOffice } from './declarations.ts'

const matters: readonly [Matter, ...Matter[]] = [
  {
    head: 'Thông tin về cư trú',
    body: 'tôi hiện đang sinh sống ổn định tại địa chỉ nêu trên từ năm 2015 đến nay, không có tranh chấp.',
  },
  {
    head: 'Hoàn cảnh gia đình khó khăn',
    body: 'gia đình tôi có hoàn cảnh đặc biệt khó khăn, thu nhập chính từ nương rẫy, con nhỏ đang đi học.',
  },
  {
    head: 'Chưa được cấp đất ở',
    body: 'từ trước đến nay gia đình tôi chưa được Nhà nước giao đất ở, hiện đang ở nhờ nhà bố mẹ.',
  },
  {
    head: 'Xác nhận là lao động tự do',
    body: 'hiện tôi làm nghề tự do tại địa phương, không tham gia bảo hiểm xã hội bắt buộc.',
  },
  {
    head: 'Thiệt hại do thiên tai',
    body: 'ngày 12 tháng 9 vừa qua mưa lũ đã làm sập hoàn toàn nhà bếp và cuốn trôi 0,4 ha lúa của gia đình tôi.',
  },
]
const reasons: readonly [string, ...string[]] = [
  'bổ sung hồ sơ vay vốn tại Ngân hàng Chính sách xã hội',
  'hoàn thiện hồ sơ xin miễn, giảm học phí cho con',
  'làm hồ sơ đề nghị hỗ trợ nhà ở',
  'nộp hồ sơ xin việc tại khu công nghiệp',
]

type Matter = { readonly head: string; readonly body: string }

/** Đơn xin xác nhận, in the words people write it. */
export function confirmationRequest(chance: Chance): Paper {
  const office = anOffice(chance)
  const person = inventPerson(chance, { bornFrom: 1950, bornTo: 2006, home: office })
  const matter = chance.pick(matters)
  const day = recentDay(chance)
  const headman = inventName(chance, 'Nam', person.ethnicity).full
  const chairman = officer(chance)
  const note = chance.pick(['(Ký, ghi rõ họ tên)', '(Ký và ghi rõ họ tên)'] as const)
  const hamletHead = chance.pick(['XÁC NHẬN CỦA TRƯỞNG BẢN', 'XÁC NHẬN CỦA TRƯỞNG THÔN', 'TRƯỞNG BẢN'] as const)
  const place = escaped(
    chance.pick([office.commune.replace(/^./, (one) => one.toLocaleUpperCase('vi')), communeAddress(office)] as const),
  )
  return {
    kind: 'don_xin_xac_nhan',
    body: [
      citizenHead(
        'ĐƠN XIN XÁC NHẬN',
        centred(`(V/v: ${write.text('noi_dung_xac_nhan', matter.head)})`, 'italic') +
          `<p class="centre">${label('Kính gửi:')}${write.text('kinh_gui', `Ủy ban nhân dân ${communeAddress(office)}`)}</p>`,
      ),
      block(
        whoAsks(chance, person),
        paragraph(
          `${chance.pick(['Nay tôi làm đơn này kính đề nghị Ủy ban nhân dân xã xác nhận cho tôi nội dung sau:', 'Tôi viết đơn này đề nghị quý cơ quan xác nhận nội dung sau:'] as const)} ${escaped(matter.body)}`,
        ),
        paragraph(
          `${chance.pick(['Lý do xin xác nhận: để ', 'Lý do: để '] as const)}${write.text('ly_do', chance.pick(reasons))}.`,
        ),
        paragraph(
          'Tôi xin cam đoan những lời khai trên là đúng sự thật, nếu sai tôi xin hoàn toàn chịu trách nhiệm trước pháp luật.',
        ),
        paragraph('Tôi xin trân trọng cảm ơn!'),
      ),
      block(`<p class="right italic">${placeAndDay(place, 'ngay_lam_don', day)}</p>`),
      block(
        columns(
          signature([hamletHead], note, write.name('truong_ban', headman)),
          signature(
            [chance.pick(['NGƯỜI LÀM ĐƠN', 'Người làm đơn'] as const)],
            note,
            write.name('nguoi_ky', person.full),
          ),
        ),
      ),
      block(
        signature(['XÁC NHẬN CỦA ỦY BAN NHÂN DÂN XÃ', ...chairman.titles], '', write.name('chu_tich', chairman.name)),
      ),
    ].join(''),
  }
}

function whoAsks(chance: Chance, person: Person): string {
  const born = `${label(chance.pick(['Sinh ngày:', 'Ngày sinh:', 'Ngày, tháng, năm sinh:'] as const))}${write.day('ngay_sinh', person.born, shortForm(chance))}`
  const facts = [
    born,
    gap,
    label('Giới tính:'),
    write.choice('gioi_tinh', person.sex),
    gap,
    label('Dân tộc:'),
    write.choice('dan_toc', person.ethnicity),
  ]
  const phone = `0${chance.pick(['912', '983', '356', '868', '977', '394'] as const)}${String(chance.whole(0, 999_999)).padStart(6, '0')}`
  const printedPhone = chance.yes(0.7) ? phone : `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`
  return [
    line(label(chance.pick(['Tôi tên là:', 'Tên tôi là:', 'Họ và tên:'] as const)), write.name('ho_ten', person.full)),
    line(...facts),
    line(
      label(chance.pick(['Số CCCD:', 'Số căn cước công dân:', 'Số CCCD/Căn cước:'] as const)),
      write.id('so_dinh_danh', person.number),
      ' cấp ngày ',
      write.day('ngay_cap', person.numberIssued, 'slash'),
    ),
    line(
      label(chance.pick(['Chỗ ở hiện nay:', 'Nơi ở hiện nay:', 'Địa chỉ thường trú:'] as const)),
      write.place('noi_cu_tru', fullAddress(person.home)),
    ),
    line(
      label(chance.pick(['Số điện thoại:', 'Điện thoại liên hệ:'] as const)),
      write.phone('dien_thoai', printedPhone),
    ),
  ].join('')
}
