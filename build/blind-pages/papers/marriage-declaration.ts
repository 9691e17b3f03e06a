import { addressToday, communeAddress, fullAddress } from '../addresses.ts'
import { capitals, filledName, placeAndDay, recentDay, shortForm, tickMark } from '../common-parts.ts'
import { two } from '../days.ts'
import { block, columns, escaped, filled, type Paper, paragraph, signature, table, write } from '../html.ts'
import { inventPerson, type Person } from '../people.ts'
import type { Chance } from '../random.ts'
import { anOffice, copiesAsked, declarationHead } from './declarations.ts'

/** Tờ khai đăng ký kết hôn: one table, the bride beside the groom. */
export function marriageDeclaration(chance: Chance): Paper {
  const office = anOffice(chance)
  const bride = inventPerson(chance, {
    sex: 'Nữ',
    bornFrom: 1985,
    bornTo: 2007,
    home: chance.yes(0.5) ? office : addressToday(chance),
  })
  const groom = inventPerson(chance, { sex: 'Nam', bornFrom: 1980, bornTo: 2005, home: office })
  const place = write.place('lam_tai', chance.yes(0.7) ? office.commune : communeAddress(office))
  const written = placeAndDay(place, 'ngay_lam_don', recentDay(chance))
  return {
    kind: 'to_khai_dang_ky_ket_hon',
    body: [
      declarationHead(chance, 'TỜ KHAI ĐĂNG KÝ KẾT HÔN', office),
      block(couple(chance, bride, groom)),
      block(
        paragraph(
          'Chúng tôi cam đoan những lời khai trên đây là đúng sự thật, việc kết hôn của chúng tôi là tự nguyện, không vi phạm quy định của Luật Hôn nhân và gia đình Việt Nam.',
        ),
        paragraph('Chúng tôi chịu hoàn toàn trách nhiệm trước pháp luật về nội dung cam đoan của mình.'),
      ),
      block(`<p class="right italic">${chance.yes(0.5) ? 'Làm tại: ' : ''}${written}</p>`),
      block(
        columns(
          signature(['Bên nữ'], '(Ký, ghi rõ họ, chữ đệm, tên)', escaped(bride.full)),
          signature(['Bên nam'], '(Ký, ghi rõ họ, chữ đệm, tên)', escaped(groom.full)),
        ),
      ),
      block(copiesAsked(chance, tickMark(chance)).html),
    ].join(''),
  }
}

function couple(chance: Chance, bride: Person, groom: Person): string {
  const form = shortForm(chance)
  const big = capitals(chance)
  const issueWord = chance.pick(['cấp ngày', 'ngày cấp:'] as const)
  const paper = (person: Person, who: string) =>
    `${filled('CCCD')} số ${write.id(`${who}_so_dinh_danh`, person.number)}, ${issueWord} ${write.day(`${who}_ngay_cap`, person.numberIssued, 'slash')}`
  const times = { nu: chance.yes(0.8) ? 1 : 2, nam: chance.yes(0.8) ? 1 : 2 }
  const printed = (value: number) => (chance.yes(0.6) ? two(value) : String(value))
  const both = (title: string, cell: (person: Person, who: 'nu' | 'nam') => string) => [
    title,
    cell(bride, 'nu'),
    cell(groom, 'nam'),
  ]
  return table(
    [
      chance.pick(['Thông tin', 'Nội dung'] as const),
      chance.pick(['Bên nữ', 'BÊN NỮ'] as const),
      chance.pick(['Bên nam', 'BÊN NAM'] as const),
    ],
    [
      both(chance.pick(['Họ, chữ đệm, tên', 'Họ, chữ đệm và tên'] as const), (person, who) =>
        write.name(`${who}_ho_ten`, filledName(person.full, big)),
      ),
      both('Ngày, tháng, năm sinh', (person, who) => write.day(`${who}_ngay_sinh`, person.born, form)),
      both('Dân tộc', (person, who) => write.choice(`${who}_dan_toc`, person.ethnicity)),
      both('Quốc tịch', (_, who) => write.choice(`${who}_quoc_tich`, 'Việt Nam')),
      both(chance.pick(['Nơi cư trú', 'Nơi cư trú (2)', 'Nơi thường trú/tạm trú'] as const), (person, who) =>
        write.place(`${who}_noi_cu_tru`, fullAddress(person.home)),
      ),
      both(chance.pick(['Giấy tờ tùy thân', 'Giấy tờ tùy thân (3)'] as const), paper),
      both('Kết hôn lần thứ mấy', (_, who) => write.number(`${who}_lan_ket_hon`, printed(times[who]), times[who])),
    ],
  )
}
