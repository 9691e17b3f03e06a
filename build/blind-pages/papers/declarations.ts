import { type Address, addressToday, communeAddress, fullAddress } from '../addresses.ts'
import { addressee, capitals, citizenHead, filledName, identityPaper, placeAndDay } from '../common-parts.ts'
import { type Day, later, two } from '../days.ts'
import { block, centred, columns, escaped, gap, label, line, paragraph, signature, write } from '../html.ts'
import type { Person } from '../people.ts'
import type { Chance } from '../random.ts'

/** What every declaration of a citizen to the registrar begins with. */
export function requesterLines(
  chance: Chance,
  requester: Person,
  relation: { readonly label: string; readonly text: string },
): string {
  const nameLabel = chance.pick([
    'Họ, chữ đệm, tên người yêu cầu:',
    'Họ, chữ đệm và tên người yêu cầu:',
    'Họ và tên người yêu cầu:',
  ] as const)
  return [
    line(label(nameLabel), write.name('nguoi_yeu_cau_ho_ten', filledName(requester.full, capitals(chance)))),
    line(
      label(chance.pick(['Nơi cư trú:', 'Nơi cư trú (2):', 'Nơi thường trú/tạm trú:'] as const)),
      write.place('nguoi_yeu_cau_noi_cu_tru', fullAddress(requester.home)),
    ),
    line(
      label(chance.pick(['Giấy tờ tùy thân:', 'Giấy tờ tùy thân (3):', 'Giấy tờ tuỳ thân:'] as const)),
      identityPaper(chance, requester, { number: 'nguoi_yeu_cau_so_dinh_danh', issued: 'nguoi_yeu_cau_ngay_cap' }),
    ),
    line(label(relation.label), write.text('quan_he', relation.text)),
  ].join('')
}

export function declarationHead(chance: Chance, title: string, office: Address): string {
  return citizenHead(
    title,
    `<p class="centre">${label('Kính gửi:')}${write.text('kinh_gui', addressee(chance, office))}</p>`,
  )
}

/** The vow, place and day, and the signature of who declares. */
export function declarationEnd(
  chance: Chance,
  of: {
    readonly vow: string
    readonly office: Address
    readonly day: Day
    readonly signer: string
    readonly copies: string
  },
): string {
  const place = write.place('lam_tai', chance.yes(0.7) ? of.office.commune : communeAddress(of.office))
  const written = chance.yes(0.5)
    ? `Làm tại: ${placeAndDay(place, 'ngay_lam_don', of.day)}`
    : placeAndDay(place, 'ngay_lam_don', of.day)
  const signed = `${centred(written, 'italic')}${signature([chance.pick(['Người yêu cầu', 'NGƯỜI YÊU CẦU'] as const)], '(Ký, ghi rõ họ, chữ đệm, tên)', write.name('nguoi_ky', of.signer))}`
  return [
    block(
      paragraph(escaped(of.vow)),
      paragraph('Tôi chịu hoàn toàn trách nhiệm trước pháp luật về nội dung cam đoan của mình.'),
    ),
    block(columns(chance.yes(0.5) ? of.copies : '', signed)),
    '',
  ].join('')
}

/** «Đề nghị cấp bản sao» with its boxes and number. */
export function copiesAsked(chance: Chance, mark: 'cross' | 'hook' | 'filled'): { readonly html: string } {
  const copies = chance.yes(0.75) ? chance.whole(1, 9) : 0
  const answer = write.answer('de_nghi_ban_sao', copies > 0 ? 'có' : 'không', mark)
  const printed = chance.yes(0.6) ? two(copies) : String(copies)
  return {
    html: line(
      label(chance.pick(['Đề nghị cấp bản sao:', 'Đề nghị cấp bản sao (4):', 'Yêu cầu cấp bản sao:'] as const)),
      answer,
      gap,
      label('Số lượng:'),
      write.number('so_ban_sao', printed, copies),
      ' bản',
    ),
  }
}

export function anOffice(chance: Chance): Address {
  return addressToday(chance)
}

export function soonAfter(chance: Chance, day: Day): Day {
  return later(day, chance.whole(1, 50))
}
