import { communeAddress, fullAddress } from '../addresses.ts'
import { citizenHead, motto, officer, plainDay, recentDay, republic } from '../common-parts.ts'
import { slashDay } from '../days.ts'
import { block, centred, columns, escaped, line, type Paper, paragraph, signature, table } from '../html.ts'
import { inventPerson } from '../people.ts'
import type { Chance } from '../random.ts'
import { anOffice } from './declarations.ts'

/** Papers that no counter asks for and no definition knows: they must be told as unknown. */
export function otherPaper(chance: Chance): Paper {
  const draw = chance.pick([powerBill, leave, minutes, curriculum, lease] as const)
  return { kind: 'khong_ro', body: draw(chance) }
}

/** A sheet that is nearly empty and still no blank one: a pencilled note, or a pale seal alone. */
export function almostEmpty(chance: Chance): Paper {
  const note = chance.pick(['đã đối chiếu bản chính', 'bổ sung sau', 'xem bản 2', 'chờ xác minh'] as const)
  const left = chance.whole(0, 60)
  return {
    kind: 'khong_ro',
    body: block(
      `<div style="height:${chance.whole(20, 220)}mm"></div><p class="line" style="margin-left:${left}mm;color:#8a8a8a">${note} ${slashDay(recentDay(chance))}</p>`,
      chance.yes(0.5) ? '<div class="room" data-signature></div>' : '',
    ),
  }
}

function powerBill(chance: Chance): string {
  const person = inventPerson(chance, { bornFrom: 1960, bornTo: 2000, home: anOffice(chance) })
  const used = chance.whole(40, 400)
  return [
    block(centred('TỔNG CÔNG TY ĐIỆN LỰC MIỀN BẮC', 'bold'), centred('THÔNG BÁO TIỀN ĐIỆN', 'title')),
    block(
      line('Khách hàng: ', escaped(person.full)),
      line('Địa chỉ sử dụng điện: ', escaped(fullAddress(person.home))),
      line(`Mã khách hàng: PA${chance.whole(10_000_000, 99_999_999)}`),
    ),
    block(
      table(
        ['Chỉ số cũ', 'Chỉ số mới', 'Điện tiêu thụ (kWh)', 'Thành tiền (đồng)'],
        [['4 218', String(4218 + used), String(used), (used * 2104).toLocaleString('vi-VN')]],
      ),
    ),
    block(
      paragraph(
        'Đề nghị Quý khách hàng thanh toán trước ngày 25 hằng tháng. Mọi thắc mắc xin liên hệ tổng đài 19006769.',
      ),
    ),
  ].join('')
}

function leave(chance: Chance): string {
  const person = inventPerson(chance, { bornFrom: 1975, bornTo: 2000, home: anOffice(chance) })
  return [
    citizenHead('ĐƠN XIN NGHỈ PHÉP', '<p class="centre">Kính gửi: Ban Giám hiệu Trường Tiểu học số 2</p>'),
    block(
      line('Tên tôi là: ', escaped(person.full)),
      line('Chức vụ: Giáo viên'),
      paragraph(
        `Tôi viết đơn này xin phép được nghỉ 03 ngày kể từ ${plainDay(recentDay(chance))} để giải quyết việc gia đình.`,
      ),
      paragraph('Rất mong được Ban Giám hiệu xem xét, chấp thuận.'),
    ),
    block(columns('', signature(['Người viết đơn'], '(Ký, ghi rõ họ tên)', escaped(person.full)))),
  ].join('')
}

function minutes(chance: Chance): string {
  const office = anOffice(chance)
  const secretary = officer(chance)
  return [
    block(centred(republic, 'bold'), centred(motto, 'bold'), centred('BIÊN BẢN HỌP THÔN', 'title')),
    block(
      paragraph(
        `Hôm nay, ${plainDay(recentDay(chance))}, tại nhà văn hóa ${escaped(office.hamlet)}, ${escaped(communeAddress(office))}, chúng tôi tiến hành họp thôn với ${chance.whole(35, 120)} hộ tham dự.`,
      ),
      paragraph('Nội dung: Bàn việc sửa đường liên thôn và đóng góp quỹ khuyến học năm 2026.'),
      paragraph(
        'Cuộc họp nhất trí mỗi hộ đóng góp 02 ngày công và 150.000 đồng. Biên bản được thông qua vào hồi 16 giờ 30 phút cùng ngày.',
      ),
    ),
    block(
      columns(
        signature(['THƯ KÝ'], '', escaped(secretary.name)),
        signature(['CHỦ TỌA'], '', escaped(officer(chance).name)),
      ),
    ),
  ].join('')
}

function curriculum(chance: Chance): string {
  const person = inventPerson(chance, { bornFrom: 1985, bornTo: 2005, home: anOffice(chance) })
  return [
    citizenHead('SƠ YẾU LÝ LỊCH', centred('(Tự thuật)', 'italic')),
    block(
      line('1. Họ và tên khai sinh: ', escaped(person.full)),
      line('2. Sinh ngày: ', slashDay(person.born), ' Nơi sinh: ', escaped(communeAddress(person.home))),
      line('3. Trình độ văn hóa: 12/12. Trình độ chuyên môn: Trung cấp Nông nghiệp'),
      line('4. Thành phần gia đình: Nông dân'),
      line('5. Quá trình hoạt động của bản thân:'),
    ),
    block(
      table(
        ['Từ tháng năm đến tháng năm', 'Làm công tác gì', 'Ở đâu'],
        [
          ['9/2008 - 5/2020', 'Học sinh', 'Tại địa phương'],
          ['6/2020 đến nay', 'Lao động tự do', 'Bắc Ninh'],
        ],
      ),
    ),
    block(columns('', signature(['Người khai ký tên'], '', escaped(person.full)))),
  ].join('')
}

function lease(chance: Chance): string {
  const home = anOffice(chance)
  const owner = inventPerson(chance, { bornFrom: 1955, bornTo: 1990, home })
  const tenant = inventPerson(chance, { bornFrom: 1985, bornTo: 2003, home })
  return [
    citizenHead('HỢP ĐỒNG THUÊ NHÀ'),
    block(
      paragraph('Chúng tôi gồm có:'),
      line('BÊN CHO THUÊ (Bên A): Ông/Bà ', escaped(owner.full)),
      line('BÊN THUÊ (Bên B): Ông/Bà ', escaped(tenant.full)),
      paragraph('Điều 1. Bên A đồng ý cho Bên B thuê 01 gian nhà cấp 4 để làm nơi ở và bán hàng tạp hóa.'),
      paragraph(
        'Điều 2. Giá thuê là 1.500.000 đồng/tháng, trả vào ngày 05 hằng tháng bằng tiền mặt hoặc chuyển khoản.',
      ),
      paragraph('Điều 3. Thời hạn thuê là 02 năm. Hợp đồng lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản.'),
    ),
    block(columns(signature(['BÊN A'], '', escaped(owner.full)), signature(['BÊN B'], '', escaped(tenant.full)))),
  ].join('')
}
