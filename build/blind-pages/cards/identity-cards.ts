import { addressBefore, addressToday, bareProvince } from '../addresses.ts'
import { type Day, dayBetween, slashDay } from '../days.ts'
import { escaped, type Paper, write } from '../html.ts'
import { inventPerson, type Person } from '../people.ts'
import type { Chance } from '../random.ts'
import { codePicture } from './card-code.ts'
import { cardCode, machineReadableZone } from './card-lines.ts'

type Card = {
  readonly person: Person
  readonly issued: Day
  readonly expires: Day
  readonly address: string
  readonly origin: string
  readonly oldNumber: string
}

/** A sheet with a card's two sides, or one side each of two cards. */
export function cardSheet(chance: Chance): Paper {
  const sides = chance.yes(0.7) ? ['front', 'back'] : chance.yes(0.5) ? ['front'] : ['front', 'front']
  const newer = chance.yes(0.4)
  const first = aCard(chance, newer ? 'card_2024' : 'chip_2021')
  const second = sides.length === 2 && sides[1] === 'front' ? aCard(chance, newer ? 'card_2024' : 'chip_2021') : first
  const cards = sides.map((side, at) => {
    const html = newer
      ? side === 'front'
        ? newFront(first)
        : newBack(first)
      : side === 'front'
        ? oldFront(at === 0 ? first : second)
        : oldBack(chance, first)
    return placed(chance, { html: newer && side === 'front' && at === 1 ? newFront(second) : html, side, at })
  })
  return { kind: 'cccd', body: cards.join('') }
}

function placed(chance: Chance, of: { readonly html: string; readonly side: string; readonly at: number }): string {
  const left = chance.between(60, 400)
  const top = of.at === 0 ? chance.between(80, 260) : chance.between(560, 780)
  const turn = chance.between(-2.2, 2.2)
  const kind = of.side === 'front' ? 'cccd_mat_truoc' : 'cccd_mat_sau'
  return `<div class="card" data-card="${of.at}" data-card-kind="${kind}" data-turn="${turn}" style="left:${left}px;top:${top}px;transform:rotate(${turn}deg)">${of.html}</div>`
}

function aCard(chance: Chance, kind: 'chip_2021' | 'card_2024'): Card {
  const home = kind === 'card_2024' && chance.yes(0.7) ? addressToday(chance) : addressBefore(chance)
  const person = inventPerson(chance, { bornFrom: 1945, bornTo: 2008, home })
  const issued =
    kind === 'card_2024'
      ? dayBetween(chance, 2025, 2025)
      : dayBetween(chance, Math.max(2021, person.born.year + 14), 2023)
  const ages = [25, 40, 60].find((age) => issued.year - person.born.year < age) ?? 99
  const capitalised = (text: string) =>
    text.replace(/^(xã|phường|thị trấn|huyện|bản|thôn)/i, (one) => one.charAt(0).toUpperCase() + one.slice(1))
  const parts = [home.commune, home.district]
    .filter((part) => part !== null)
    .map((part) => part.replace(/^(?:xã|phường|thị trấn|huyện|thị xã|thành phố) /, ''))
  return {
    person,
    issued,
    expires: { ...person.born, year: person.born.year + ages },
    origin: [...parts, bareProvince(home)].join(', '),
    address: [capitalised(home.hamlet), ...parts, bareProvince(home)].join(', '),
    oldNumber: chance.yes(0.6) ? String(chance.whole(30_000_000, 299_999_999)).padStart(9, '0') : '',
  }
}

const heads =
  '<p class="t b">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p class="t b">Độc lập - Tự do - Hạnh phúc</p><p class="t s">SOCIALIST REPUBLIC OF VIET NAM</p><p class="t s">Independence - Freedom - Happiness</p>'
const face = '<div class="face"></div>'

function oldFront({ person, issued, expires, address, origin, oldNumber }: Card): string {
  const code = cardCode(person, { oldNumber, address, issued, card: 'chip_2021' })
  const qr = `<div class="corner" data-code="qr" data-kind="qr" data-value="${escaped(code)}">${codePicture(code)}</div>`
  return `${qr}${face}<div class="head">${heads}<p class="t red">CĂN CƯỚC CÔNG DÂN</p><p class="t s b">Citizen Identity Card</p></div>
<div class="facts"><p class="number"><span class="s">Số / No.:</span> ${write.id('so_dinh_danh', person.number)}</p><p class="s">Họ và tên / Full name:</p><p class="b">${write.name('ho_ten', person.full.toLocaleUpperCase('vi'))}</p><p><span class="s">Ngày sinh / Date of birth:</span> ${write.day('ngay_sinh', person.born, 'slash')}</p><p><span class="s">Giới tính / Sex:</span> ${write.choice('gioi_tinh', person.sex)} <span class="s">Quốc tịch / Nationality:</span> ${write.choice('quoc_tich', 'Việt Nam')}</p><p class="s">Quê quán / Place of origin:</p><p>${write.place('que_quan', origin)}</p><p class="s">Nơi thường trú / Place of residence:</p><p>${write.place('noi_thuong_tru', address)}</p></div>
<div class="expiry"><p class="s">Có giá trị đến:</p><p>${write.day('co_gia_tri_den', expires, 'slash')}</p></div>`
}

function oldBack(chance: Chance, { person, issued, expires }: Card): string {
  const mark = chance.pick([
    'Nốt ruồi C: 1cm trên sau đuôi mắt trái',
    'Sẹo chấm C: 2cm dưới trước mép phải',
    'Sẹo thẳng 2cm C: 1cm trên đầu lông mày trái',
    'Nốt ruồi C: 3cm trước dái tai phải',
  ] as const)
  return `<div class="features"><p class="s">Đặc điểm nhận dạng / Personal identification:</p><p>${write.text('dac_diem', mark)}</p><p><span class="s">Ngày, tháng, năm / Date, month, year:</span> ${write.day('ngay_cap', issued, 'slash')}</p></div><div class="issuer"><p class="t b">CỤC TRƯỞNG CỤC CẢNH SÁT</p><p class="t b">QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI</p><p class="t s">DIRECTOR GENERAL OF THE POLICE DEPARTMENT</p></div><div class="chip"></div><div class="print"></div><div class="print two"></div>${zone(person, expires)}`
}

function newFront({ person }: Card): string {
  return `${face}<div class="head wide">${heads}<p class="t red">CĂN CƯỚC</p><p class="t s b">IDENTITY CARD</p></div>
<div class="facts low"><p class="s">Số định danh cá nhân / Personal identification number</p><p class="number">${write.id('so_dinh_danh', person.number)}</p><p class="s">Họ, chữ đệm và tên khai sinh / Full name</p><p class="b">${write.name('ho_ten', person.full.toLocaleUpperCase('vi'))}</p><p class="s">Ngày, tháng, năm sinh / Date of birth</p><p>${write.day('ngay_sinh', person.born, 'slash')}</p><p><span class="s">Giới tính / Sex:</span> ${write.choice('gioi_tinh', person.sex)}</p><p><span class="s">Quốc tịch / Nationality:</span> ${write.choice('quoc_tich', 'Việt Nam')}</p></div>`
}

function newBack({ person, issued, expires, address, origin, oldNumber }: Card): string {
  const code = cardCode(person, { oldNumber, address, issued, card: 'card_2024' })
  return `<div class="corner back">${codePicture(code)}</div><div class="features"><p class="s">Nơi cư trú / Place of residence</p><p>${escaped(address)}</p><p class="s">Nơi đăng ký khai sinh / Place of birth</p><p>${escaped(origin)}</p><p class="s">Ngày, tháng, năm cấp / Date of issue</p><p>${write.day('ngay_cap', issued, 'slash')}</p><p class="s">Ngày, tháng, năm hết hạn / Date of expiry</p><p>${slashDay(expires)}</p></div><div class="issuer low"><p class="t b">BỘ CÔNG AN</p><p class="t s">MINISTRY OF PUBLIC SECURITY</p></div>${zone(person, expires)}`
}

function zone(person: Person, expires: Day): string {
  const lines = machineReadableZone(person, expires)
  return `<div class="zone">${lines.map((text, at) => `<p>${write.mrz(`mrz_${at + 1}`, text)}</p>`).join('')}</div>`
}
