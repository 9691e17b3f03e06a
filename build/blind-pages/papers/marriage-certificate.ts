import { addressBefore, addressToday, communeAddress, fullAddress } from '../addresses.ts'
import { capitals, filledName, motto, officer, republic, shortForm } from '../common-parts.ts'
import { dayBetween } from '../days.ts'
import { block, centred, columns, escaped, filled, label, line, type Paper, signature, write } from '../html.ts'
import { inventPerson, type Person } from '../people.ts'
import type { Chance } from '../random.ts'

/** Giấy chứng nhận kết hôn: wife left, husband right. */
export function marriageCertificate(chance: Chance): Paper {
  const old = chance.yes(0.5)
  const home = () => (old ? addressBefore(chance) : addressToday(chance))
  const office = home()
  const wife = inventPerson(chance, {
    sex: 'Nữ',
    bornFrom: 1975,
    bornTo: 2004,
    home: chance.yes(0.4) ? office : home(),
  })
  const husband = inventPerson(chance, { sex: 'Nam', bornFrom: 1972, bornTo: 2003, home: office })
  const day = old ? dayBetween(chance, 2024, 2024) : { ...dayBetween(chance, 2026, 2026), month: chance.whole(1, 10) }
  const signer = officer(chance)
  const note = '(Ký, ghi rõ họ, chữ đệm, tên)'
  const style = {
    name: capitals(chance),
    form: shortForm(chance),
    below: chance.yes(0.5) ? ('below' as const) : ('beside' as const),
    issue: chance.pick(['cấp ngày', 'ngày cấp'] as const),
  }
  return {
    kind: 'giay_chung_nhan_ket_hon',
    body: [
      block(
        centred(republic, 'bold'),
        centred(motto, 'bold'),
        '<div class="space"></div>',
        centred('GIẤY CHỨNG NHẬN KẾT HÔN', 'title'),
        centred(`Số: ${write.text('so', `${chance.whole(1, 200)}/${day.year}`)}`),
      ),
      block(columns(spouse(wife, 'vo', style), spouse(husband, 'chong', style))),
      block(
        line(label('Nơi đăng ký kết hôn:'), write.place('noi_dang_ky', `Ủy ban nhân dân ${communeAddress(office)}`)),
        line(label('Ngày, tháng, năm đăng ký:'), write.day('ngay_dang_ky', day, 'slash')),
        chance.yes(0.5) ? line('Giấy chứng nhận kết hôn này có giá trị kể từ ngày đăng ký.') : '',
      ),
      block(columns(signature(['Vợ'], note, escaped(wife.full)), signature(['Chồng'], note, escaped(husband.full)))),
      block(
        columns(
          '',
          signature(['NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN', ...signer.titles], '', write.name('nguoi_ky', signer.name)),
        ),
      ),
    ].join(''),
  }
}

type SpouseStyle = {
  readonly name: 'capitals' | 'as_is'
  readonly form: 'slash' | 'dotted' | 'long'
  readonly below: 'below' | 'beside'
  readonly issue: string
}

function spouse(person: Person, who: 'vo' | 'chong', style: SpouseStyle): string {
  const nameLabel = label(`Họ, chữ đệm, tên ${who === 'vo' ? 'vợ' : 'chồng'}:`)
  const name = write.name(`${who}_ho_ten`, filledName(person.full, style.name))
  return [
    style.below === 'below' ? line(nameLabel) + line(name) : line(nameLabel, name),
    line(label('Ngày, tháng, năm sinh:'), write.day(`${who}_ngay_sinh`, person.born, style.form)),
    line(label('Dân tộc:'), write.choice(`${who}_dan_toc`, person.ethnicity)),
    line(label('Quốc tịch:'), write.choice(`${who}_quoc_tich`, 'Việt Nam')),
    line(label('Nơi cư trú:'), write.place(`${who}_noi_cu_tru`, fullAddress(person.home))),
    line(
      label('Giấy tờ tùy thân:'),
      filled('CCCD số'),
      ' ',
      write.id(`${who}_so_dinh_danh`, person.number),
      ` ${style.issue} `,
      write.day(`${who}_ngay_cap`, person.numberIssued, 'slash'),
    ),
  ].join('')
}
