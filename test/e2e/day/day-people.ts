import type { CardHolder } from '../../../main/practice/paper-maker/identity-card-fields.ts'

const families = ['Lò', 'Giàng', 'Quàng', 'Vừ', 'Cà', 'Vàng', 'Nguyễn', 'Tòng', 'Mùa', 'Sùng']
const menMiddle = ['Văn', 'A', 'Đức', 'Quốc']
const womenMiddle = ['Thị', 'Thị', 'Thanh', 'Ngọc']
const men = ['Hặc', 'Chống', 'Tuấn', 'Phử', 'Đông', 'Khánh', 'Sơn', 'Lả', 'Thắng', 'Dơ']
const women = ['Dua', 'Hương', 'Ngoan', 'Yến', 'Sua', 'Mỷ', 'Loan', 'Ánh', 'Dợ', 'Xuân']
const villages = ['Huổi Xuân', 'Co Đứa', 'Nậm Bó', 'Na Pheo', 'Hin']

/** The n-th invented citizen of the day; numbers have the right structure and belong to nobody we know of. */
export function dayPerson(n: number): CardHolder {
  const woman = n % 2 === 1
  const year = 1960 + ((n * 7) % 40)
  const month = String(1 + ((n * 5) % 12)).padStart(2, '0')
  const day = String(1 + ((n * 11) % 28)).padStart(2, '0')
  const pick = (list: readonly string[], step: number) => list[Math.floor(n / step) % list.length] ?? ''
  const fullName = [
    pick(families, 1),
    pick(woman ? womenMiddle : menMiddle, 3),
    `${pick(woman ? women : men, 2)}`,
  ].join(' ')
  return {
    personalId: `011${woman ? 1 : 0}${String(year % 100).padStart(2, '0')}${String(100_000 + n * 137).slice(-6)}`,
    oldId: '',
    fullName,
    dateOfBirth: `${year}-${month}-${day}`,
    gender: woman ? 'Nữ' : 'Nam',
    placeOfOrigin: 'Na Sang, Mường Chà, Điện Biên',
    residence: `Bản ${pick(villages, 1)}, Na Sang, Mường Chà, Điện Biên`,
    expiry: `${year + 75}-${month}-${day}`,
    issuedOn: '2021-05-20',
    features: '',
  }
}
