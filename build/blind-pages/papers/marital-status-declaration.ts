import { fullAddress } from '../addresses.ts'
import { capitals, filledName, recentDay, shortForm } from '../common-parts.ts'
import { block, filled, gap, label, line, type Paper, paragraph, write } from '../html.ts'
import { inventName } from '../names.ts'
import { inventPerson, type Person } from '../people.ts'
import type { Chance } from '../random.ts'
import { anOffice, declarationEnd, declarationHead, requesterLines } from './declarations.ts'

/** Tờ khai cấp Giấy xác nhận tình trạng hôn nhân, for oneself or for a relative. */
export function maritalStatusDeclaration(chance: Chance): Paper {
  const office = anOffice(chance)
  const person = inventPerson(chance, { bornFrom: 1965, bornTo: 2006, home: office })
  const other = inventPerson(chance, { bornFrom: 1955, bornTo: 2000, home: office, ethnicity: person.ethnicity })
  const self = chance.yes(0.75)
  const requester = self ? person : other
  return {
    kind: 'to_khai_xac_nhan_tinh_trang_hon_nhan',
    body: [
      declarationHead(
        chance,
        chance.pick([
          'TỜ KHAI CẤP GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN',
          'TỜ KHAI CẤP GIẤY XÁC NHẬN<br>TÌNH TRẠNG HÔN NHÂN',
        ] as const),
        office,
      ),
      block(
        requesterLines(chance, requester, {
          label: chance.pick([
            'Quan hệ với người được cấp Giấy xác nhận tình trạng hôn nhân:',
            'Quan hệ với người được cấp giấy:',
          ] as const),
          text: self
            ? chance.pick(['Bản thân', 'Bản thân', 'Là bản thân'] as const)
            : chance.pick(['Bố đẻ', 'Anh trai', 'Mẹ đẻ'] as const),
        }),
        paragraph('Đề nghị cấp Giấy xác nhận tình trạng hôn nhân cho người có tên dưới đây:'),
        personLines(chance, person),
        line(
          label(chance.pick(['Tình trạng hôn nhân:', 'Tình trạng hôn nhân (4):'] as const)),
          write.text('tinh_trang_hon_nhan', status(chance)),
        ),
        line(
          label(
            chance.pick([
              'Mục đích sử dụng Giấy xác nhận tình trạng hôn nhân:',
              'Mục đích sử dụng Giấy xác nhận tình trạng hôn nhân (5):',
            ] as const),
          ),
          write.text('muc_dich', purpose(chance, person)),
        ),
      ),
      declarationEnd(chance, {
        vow: 'Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình.',
        office,
        day: recentDay(chance),
        signer: requester.full,
        copies: '',
      }),
    ].join(''),
  }
}

function personLines(chance: Chance, person: Person): string {
  const birth = [label('Ngày, tháng, năm sinh:'), write.day('ngay_sinh', person.born, shortForm(chance))].join('')
  const sex = [label('Giới tính:'), write.choice('gioi_tinh', person.sex)].join('')
  const people = [label('Dân tộc:'), write.choice('dan_toc', person.ethnicity)].join('')
  const nation = [label('Quốc tịch:'), write.choice('quoc_tich', 'Việt Nam')].join('')
  const facts = chance.yes(0.5)
    ? line(birth, gap, sex) + line(people, gap, nation)
    : line(birth) + line(sex, gap, people, gap, nation)
  return [
    line(label('Họ, chữ đệm, tên:'), write.name('ho_ten', filledName(person.full, capitals(chance)))),
    facts,
    line(label('Nơi cư trú:'), write.place('noi_cu_tru', fullAddress(person.home))),
    line(
      label('Giấy tờ tùy thân:'),
      filled(chance.pick(['Căn cước công dân số', 'CCCD số', 'Căn cước số'] as const)),
      ' ',
      write.id('so_dinh_danh', person.number),
    ),
  ].join('')
}

function status(chance: Chance): string {
  return chance.pick([
    'Hiện tại chưa đăng ký kết hôn với ai',
    'Chưa đăng ký kết hôn với ai',
    'Đã ly hôn, hiện tại chưa đăng ký kết hôn với ai',
    'Có đăng ký kết hôn, nhưng chồng đã chết; hiện tại chưa đăng ký kết hôn với ai',
    'Đang có vợ',
  ] as const)
}

function purpose(chance: Chance, person: Person): string {
  const partner = inventName(chance, person.sex === 'Nam' ? 'Nữ' : 'Nam').full
  return chance.pick([
    `Đăng ký kết hôn với ${partner}`,
    'Làm thủ tục vay vốn ngân hàng',
    'Chuyển nhượng quyền sử dụng đất',
    'Bổ sung hồ sơ xin việc làm',
    'Làm thủ tục mua nhà ở xã hội',
  ] as const)
}
