import { type Address, addressBefore, addressToday, communeAddress, fullAddress } from '../addresses.ts'
import { capitals, filledName, officeHead, officer, placeAndDay, recentDay, shortForm } from '../common-parts.ts'
import { type Day, dayBetween, dayInWords, later, two } from '../days.ts'
import { block, centred, columns, escaped, gap, label, line, type Paper, signature, write } from '../html.ts'
import { inventChild, inventPerson, type Person } from '../people.ts'
import type { Chance } from '../random.ts'
import { parentLines } from './birth-declaration.ts'

/** Giấy khai sinh or Trích lục khai sinh, a copy taken from the register. */
export function birthCertificate(chance: Chance): Paper {
  const home = chance.yes(0.5) ? addressBefore(chance) : addressToday(chance)
  const copied = recentDay(chance)
  const born = home.district === null ? later(copied, -chance.whole(60, 110)) : dayBetween(chance, 2003, 2024)
  const father = inventPerson(chance, { sex: 'Nam', bornFrom: 1975, bornTo: 1985, home })
  const mother = inventPerson(chance, { sex: 'Nữ', bornFrom: 1976, bornTo: 1987, home })
  const child = inventChild(chance, father, born)
  const registered = later(child.born, chance.whole(3, 55))
  const keeper = officer(chance)
  const number = `${two(chance.whole(1, 260))}/${registered.year}`
  const head = chance.yes(0.6)
    ? officeHead([
        centred('ỦY BAN NHÂN DÂN'),
        centred(`<b>${home.commune.toLocaleUpperCase('vi')}</b>`),
        centred(`Số: ${write.text('so', number)}`),
      ])
    : block(
        centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'bold'),
        centred('Độc lập - Tự do - Hạnh phúc', 'bold'),
        `<p class="right">Số: ${write.text('so', number)}</p>`,
      )
  const place = escaped(
    chance.pick([home.commune.replace(/^./, (one) => one.toLocaleUpperCase('vi')), communeAddress(home)] as const),
  )
  return {
    kind: 'giay_khai_sinh_ban_sao',
    body: [
      head,
      block(centred('GIẤY KHAI SINH', 'title'), centred('(BẢN SAO)', 'bold')),
      block(
        childLines(chance, child, home),
        parentLines(chance, mother, 'me'),
        parentLines(chance, father, 'cha'),
        registrationLines(chance, home, registered),
      ),
      block(
        columns(
          '',
          centred(placeAndDay(place, 'ngay_cap_ban_sao', copied), 'italic') +
            signature(
              [chance.pick(['NGƯỜI KÝ BẢN SAO', 'NGƯỜI KÝ GIẤY KHAI SINH'] as const), ...keeper.titles],
              '',
              write.name('nguoi_ky', keeper.name),
            ),
        ),
      ),
    ].join(''),
  }
}

function childLines(chance: Chance, child: Person, home: Address): string {
  const nation = `${label('Quốc tịch:')}${write.choice('quoc_tich', 'Việt Nam')}`
  const birthplace = chance.yes(0.5) ? fullAddress(home) : `Trạm Y tế ${communeAddress(home)}`
  const sex = `${label('Giới tính:')}${write.choice('gioi_tinh', child.sex)}`
  const people = `${label('Dân tộc:')}${write.choice('dan_toc', child.ethnicity)}`
  return [
    line(
      label(chance.pick(['Họ, chữ đệm, tên:', 'Họ, chữ đệm và tên:', 'Họ và tên:'] as const)),
      write.name('ho_ten', filledName(child.full, capitals(chance))),
    ),
    line(label('Ngày, tháng, năm sinh:'), write.day('ngay_sinh', child.born, shortForm(chance))),
    line(
      label(chance.pick(['Ghi bằng chữ:', 'ghi bằng chữ:'] as const)),
      write.text('ngay_sinh_chu', dayInWords(child.born)),
    ),
    chance.yes(0.6) ? line(sex, gap, people, gap, nation) : line(sex, gap, people) + line(nation),
    line(label('Nơi sinh:'), write.place('noi_sinh', birthplace)),
    line(label('Quê quán:'), write.place('que_quan', communeAddress(home))),
    line(label('Số định danh cá nhân:'), write.id('so_dinh_danh', child.number)),
  ].join('')
}

function registrationLines(chance: Chance, home: Address, day: Day): string {
  const office = `${chance.pick(['Ủy ban nhân dân', 'UBND'] as const)} ${communeAddress(home)}`
  return [
    line(label('Nơi đăng ký khai sinh:'), write.place('noi_dang_ky', office)),
    line(
      label(chance.pick(['Ngày, tháng, năm đăng ký:', 'Ngày, tháng, năm đăng ký khai sinh:'] as const)),
      write.day('ngay_dang_ky', day, 'slash'),
    ),
    chance.yes(0.5) ? line(label('Ghi chú:'), 'Không') : '',
  ].join('')
}
