import { communeAddress, fullAddress } from '../addresses.ts'
import { capitals, filledName, officeHead, officer, placeAndDay, recentDay, shortForm } from '../common-parts.ts'
import { dayBetween } from '../days.ts'
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
import { inventChild, inventPerson, type Person } from '../people.ts'
import type { Chance } from '../random.ts'
import { anOffice } from './declarations.ts'

/** Giấy xác nhận hộ nghèo, hộ cận nghèo, with the household as a table. */
export function poorHousehold(chance: Chance): Paper {
  const office = anOffice(chance)
  const head = inventPerson(chance, { sex: 'Nam', bornFrom: 1965, bornTo: 1995, home: office })
  const wife = inventPerson(chance, { sex: 'Nữ', bornFrom: 1967, bornTo: 1997, home: office })
  const children = Array.from({ length: chance.whole(1, 3) }, () =>
    inventChild(chance, head, dayBetween(chance, 2005, 2023)),
  )
  const signer = officer(chance)
  const day = recentDay(chance)
  const number = `${chance.whole(1, 320)}/${chance.pick(['GXN-UBND', 'GXN-UBND', 'XN-UBND'] as const)}`
  const kind = chance.pick(['hộ nghèo', 'hộ cận nghèo'] as const)
  const years = chance.yes(0.7) ? '2022 - 2025' : '2026 - 2030'
  const place = escaped(office.commune.replace(/^./, (one) => one.toLocaleUpperCase('vi')))
  return {
    kind: 'giay_xac_nhan_ho_ngheo',
    body: [
      officeHead(
        [
          centred('ỦY BAN NHÂN DÂN'),
          centred(`<b>${escaped(office.commune.toLocaleUpperCase('vi'))}</b>`),
          centred(`Số: ${write.text('so', number)}`),
        ],
        [centred(placeAndDay(place, 'ngay_ky', day), 'italic')],
      ),
      block(centred('GIẤY XÁC NHẬN', 'title'), centred('HỘ NGHÈO, HỘ CẬN NGHÈO', 'bold')),
      block(
        paragraph(`Ủy ban nhân dân ${escaped(communeAddress(office))} xác nhận hộ gia đình:`),
        headLines(chance, head),
      ),
      block(
        table(
          [
            'STT',
            'Họ và tên',
            'Năm sinh',
            'Giới tính',
            chance.pick(['Quan hệ với chủ hộ', 'Quan hệ'] as const),
            chance.pick(['Số định danh cá nhân', 'Số CCCD/ĐDCN'] as const),
          ],
          members(head, wife, children),
        ),
      ),
      block(
        paragraph(
          `Là ${write.choice('phan_loai', kind)} theo chuẩn nghèo đa chiều giai đoạn ${write.text('giai_doan', years)} thuộc địa bàn xã quản lý.`,
        ),
        paragraph('Giấy này được sử dụng để thực hiện các chính sách hỗ trợ của Nhà nước theo quy định hiện hành.'),
      ),
      block(
        columns(
          '',
          signature(
            ['TM. ỦY BAN NHÂN DÂN', ...signer.titles],
            chance.yes(0.4) ? '(Ký tên, đóng dấu)' : '',
            write.name('nguoi_ky', signer.name),
          ),
        ),
      ),
    ].join(''),
  }
}

function headLines(chance: Chance, head: Person): string {
  return [
    line(
      label(chance.pick(['Họ và tên chủ hộ:', 'Họ, chữ đệm và tên chủ hộ:'] as const)),
      write.name('chu_ho', filledName(head.full, capitals(chance))),
    ),
    line(
      label('Dân tộc:'),
      write.choice('dan_toc', head.ethnicity),
      gap,
      label(chance.pick(['Sinh ngày:', 'Ngày sinh:'] as const)),
      write.day('ngay_sinh', head.born, shortForm(chance)),
      gap,
      label('Giới tính:'),
      write.choice('gioi_tinh', head.sex),
    ),
    line(
      label(chance.pick(['Số định danh cá nhân/CCCD:', 'Số CCCD:'] as const)),
      write.id('so_dinh_danh', head.number),
      ', ngày cấp: ',
      write.day('ngay_cap', head.numberIssued, 'slash'),
    ),
    line(label(chance.pick(['Địa chỉ:', 'Nơi ở hiện nay:'] as const)), write.place('dia_chi', fullAddress(head.home))),
    line('Gồm các thành viên sau đây:'),
  ].join('')
}

function members(head: Person, wife: Person, children: readonly Person[]): string[][] {
  return [head, wife, ...children].map((one, at) => [
    String(at + 1),
    write.name(`thanh_vien_${at + 1}_ho_ten`, one.full),
    write.number(`thanh_vien_${at + 1}_nam_sinh`, String(one.born.year), one.born.year),
    one.sex,
    at === 0 ? 'Chủ hộ' : at === 1 ? 'Vợ' : 'Con',
    write.id(`thanh_vien_${at + 1}_so_dinh_danh`, one.number),
  ])
}
