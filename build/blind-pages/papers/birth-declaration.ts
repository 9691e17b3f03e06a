import { communeAddress, fullAddress } from '../addresses.ts'
import { capitals, filledName, recentDay, shortForm, tickMark } from '../common-parts.ts'
import { dayInWords, later } from '../days.ts'
import { block, gap, label, line, type Paper, paragraph, write } from '../html.ts'
import { inventChild, inventPerson, type Person } from '../people.ts'
import type { Chance } from '../random.ts'
import { anOffice, copiesAsked, declarationEnd, declarationHead, requesterLines } from './declarations.ts'

/** Tờ khai đăng ký khai sinh, as filled in on a computer at home or at the counter. */
export function birthDeclaration(chance: Chance): Paper {
  const office = anOffice(chance)
  const written = recentDay(chance)
  const father = inventPerson(chance, { sex: 'Nam', bornFrom: 1978, bornTo: 2004, home: office })
  const mother = inventPerson(chance, { sex: 'Nữ', bornFrom: 1980, bornTo: 2006, home: office })
  const child = inventChild(chance, father, later(written, -chance.whole(3, 75)))
  const requester = chance.yes(0.6) ? father : mother
  const copies = copiesAsked(chance, tickMark(chance)).html
  return {
    kind: 'to_khai_dang_ky_khai_sinh',
    body: [
      declarationHead(chance, 'TỜ KHAI ĐĂNG KÝ KHAI SINH', office),
      block(
        requesterLines(chance, requester, {
          label: 'Quan hệ với người được khai sinh:',
          text: requester === father ? 'Cha đẻ' : 'Mẹ đẻ',
        }),
        paragraph('Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:'),
        childLines(chance, child),
        line(label('Quê quán:'), write.place('con_que_quan', communeAddress(office))),
        parentLines(chance, mother, 'me'),
        parentLines(chance, father, 'cha'),
      ),
      declarationEnd(chance, {
        vow: 'Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận nhất trí của các bên liên quan theo quy định pháp luật.',
        office,
        day: written,
        signer: requester.full,
        copies: '',
      }),
      block(copies),
    ].join(''),
  }
}

function childLines(chance: Chance, child: Person): string {
  const day = write.day('con_ngay_sinh', child.born, shortForm(chance))
  const words = write.text('con_ngay_sinh_chu', dayInWords(child.born))
  const sex = `${label('Giới tính:')}${write.choice('con_gioi_tinh', child.sex)}`
  const people = `${label('Dân tộc:')}${write.choice('con_dan_toc', child.ethnicity)}`
  const nation = `${label('Quốc tịch:')}${write.choice('con_quoc_tich', 'Việt Nam')}`
  const birthplace = chance.yes(0.6)
    ? chance.pick([
        `Bệnh viện Đa khoa ${child.home.province}`,
        `Trạm Y tế ${child.home.commune}`,
        `Trung tâm Y tế khu vực ${child.home.commune.replace(/^\S+ /, '')}, ${child.home.province}`,
      ] as const)
    : fullAddress(child.home)
  const inWordsLabel = chance.pick(['ghi bằng chữ:', 'Ghi bằng chữ:', '(Ghi bằng chữ):'] as const)
  const born = chance.yes(0.45)
    ? line(label('Ngày, tháng, năm sinh:'), day, gap, label(inWordsLabel), words)
    : line(label('Ngày, tháng, năm sinh:'), day) + line(label(inWordsLabel), words)
  const facts = chance.yes(0.75) ? line(sex, gap, people, gap, nation) : line(sex, gap, people) + line(nation)
  return [
    line(label('Họ, chữ đệm, tên:'), write.name('con_ho_ten', filledName(child.full, capitals(chance)))),
    born,
    facts,
    line(label(chance.pick(['Nơi sinh:', 'Nơi sinh (4):'] as const)), write.place('con_noi_sinh', birthplace)),
  ].join('')
}

export function parentLines(chance: Chance, parent: Person, who: 'me' | 'cha'): string {
  const word = who === 'me' ? 'mẹ' : 'cha'
  return [
    line(
      label(`Họ, chữ đệm, tên người ${word}:`),
      write.name(`${who}_ho_ten`, filledName(parent.full, capitals(chance))),
    ),
    line(
      label(chance.pick(['Năm sinh:', 'Năm sinh (5):'] as const)),
      write.number(`${who}_nam_sinh`, String(parent.born.year), parent.born.year),
      gap,
      label('Dân tộc:'),
      write.choice(`${who}_dan_toc`, parent.ethnicity),
      gap,
      label('Quốc tịch:'),
      write.choice(`${who}_quoc_tich`, 'Việt Nam'),
    ),
    line(label('Nơi cư trú:'), write.place(`${who}_noi_cu_tru`, fullAddress(parent.home))),
  ].join('')
}
