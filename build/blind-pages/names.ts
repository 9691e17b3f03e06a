import type { Chance } from './random.ts'

export type Sex = 'Nam' | 'Nữ'
type Words = readonly [string, ...string[]]
type People = {
  readonly ethnicity: string
  readonly families: Words
  readonly middles: Readonly<Record<Sex, Words>>
  readonly givens: Readonly<Record<Sex, Words>>
}

const kinh: People = {
  ethnicity: 'Kinh',
  families: [
    'Nguyễn',
    'Nguyễn',
    'Trần',
    'Lê',
    'Phạm',
    'Hoàng',
    'Vũ',
    'Võ',
    'Đặng',
    'Bùi',
    'Đỗ',
    'Ngô',
    'Dương',
    'Đinh',
    'Trịnh',
    'Mai',
    'Cao',
    'Phan',
    'Tạ',
    'Lưu',
  ],
  middles: {
    Nam: ['Văn', 'Văn', 'Đức', 'Quốc', 'Hữu', 'Minh', 'Công', 'Xuân', 'Đình', 'Trọng', 'Thế', 'Mạnh'],
    Nữ: ['Thị', 'Thị', 'Thị', 'Thị Thu', 'Thị Hồng', 'Ngọc', 'Thị Kim', 'Thùy', 'Thị Bích', 'Thanh'],
  },
  givens: {
    Nam: [
      'Hùng',
      'Dũng',
      'Tuấn',
      'Thắng',
      'Sơn',
      'Khánh',
      'Trường',
      'Nghĩa',
      'Duy',
      'Phước',
      'Quyết',
      'Đạt',
      'Hoàn',
      'Vượng',
      'Lượng',
      'Thủy',
    ],
    Nữ: [
      'Hương',
      'Lan',
      'Yến',
      'Huyền',
      'Thảo',
      'Nguyệt',
      'Loan',
      'Hạnh',
      'Tuyết',
      'Oanh',
      'Phượng',
      'Ngân',
      'Trâm',
      'Quyên',
      'Hoa',
      'Hòa',
    ],
  },
}
const thai: People = {
  ethnicity: 'Thái',
  families: [
    'Lò',
    'Quàng',
    'Cà',
    'Tòng',
    'Lường',
    'Cầm',
    'Vì',
    'Đèo',
    'Điêu',
    'Lữ',
    'Hà',
    'Bạc',
    'Lô',
    'Vi',
    'Kha',
    'Ngần',
  ],
  middles: { Nam: ['Văn', 'Văn', 'Minh', 'Bá', 'Đình'], Nữ: ['Thị', 'Thị', 'Thị Thu', 'Thị Hồng'] },
  givens: {
    Nam: [
      'Ọi',
      'Pâng',
      'Panh',
      'Inh',
      'Hặc',
      'Xương',
      'Biên',
      'Thưởng',
      'Chiêng',
      'Muôn',
      'Ún',
      'Diêu',
      'Ương',
      'Tỉnh',
      'Hịa',
    ],
    Nữ: ['Ín', 'Pỏm', 'Hặc', 'Ươi', 'Thiết', 'Inh', 'Bun', 'Lún', 'Diên', 'Xôm', 'Ọ', 'Dung', 'Piệng', 'Hiêng', 'Chựa'],
  },
}
const hmong: People = {
  ethnicity: "H'Mông",
  families: [
    'Giàng',
    'Vàng',
    'Sùng',
    'Thào',
    'Mùa',
    'Hạng',
    'Cứ',
    'Lầu',
    'Ly',
    'Vừ',
    'Chá',
    'Phàng',
    'Hờ',
    'Và',
    'Xồng',
    'Ma',
  ],
  middles: { Nam: ['A', 'A', 'Seo', 'Bá', 'Nhìa', 'Chờ', 'Mí'], Nữ: ['Thị', 'Thị', 'Y', 'Thị Súa'] },
  givens: {
    Nam: [
      'Tủa',
      'Páo',
      'Lử',
      'Chư',
      'Dế',
      'Sính',
      'Phử',
      'Vảng',
      'Nủ',
      'Tếnh',
      'Khày',
      'Chía',
      'Thái',
      'Tính',
      'Dơ',
      'Lềnh',
    ],
    Nữ: ['Mỷ', 'Dở', 'Sua', 'Pàng', 'Chía', 'Máy', 'Ca', 'Vá', 'Xia', 'Dủa', 'Nếnh', 'Bầu', 'Chở', 'Lia', 'Ghênh'],
  },
}
const others: readonly [People, ...People[]] = [
  {
    ethnicity: 'Khơ Mú',
    families: ['Lò', 'Quàng', 'Cụt', 'Moong', 'Seo', 'Xeo', 'Chương', 'Ốc', 'Lương', 'Cút'],
    middles: { Nam: ['Văn', 'Văn', 'Phò'], Nữ: ['Thị', 'Thị', 'Me'] },
    givens: {
      Nam: ['Ngắm', 'Dun', 'Thoong', 'Pành', 'Khăm', 'Hặc', 'Chơn', 'Phiên'],
      Nữ: ['Chom', 'Ơn', 'Pha', 'Lả', 'Mằn', 'Ngọ', 'Thoa', 'Bút'],
    },
  },
  {
    ethnicity: 'Tày',
    families: ['Nông', 'Hoàng', 'Bế', 'Lý', 'Ma', 'Triệu', 'Lục', 'Đàm', 'Chu', 'Vy'],
    middles: { Nam: ['Văn', 'Ích', 'Quang', 'Đức'], Nữ: ['Thị', 'Thị', 'Thị Bích', 'Thu'] },
    givens: {
      Nam: ['Thuận', 'Khải', 'Dương', 'Bằng', 'Thiệp', 'Kiểm', 'Toản', 'Nhượng'],
      Nữ: ['Điệp', 'Thơm', 'Kiều', 'Mến', 'Uyên', 'Sen', 'Nhàn', 'Liễu'],
    },
  },
  {
    ethnicity: 'Dao',
    families: ['Phàn', 'Tẩn', 'Chảo', 'Lý', 'Bàn', 'Đặng', 'Triệu', 'Phùng', 'Lò'],
    middles: { Nam: ['Văn', 'Láo', 'Lở', 'Dào', 'Tòn', 'Quầy'], Nữ: ['Mùi', 'Thị', 'Tả', 'Sử', 'San'] },
    givens: {
      Nam: ['Tả', 'Chẳn', 'San', 'Sài', 'Phẩu', 'Vạng', 'Quáng', 'Lụa'],
      Nữ: ['Mẩy', 'Pham', 'Ghển', 'Chiêm', 'Khé', 'Coi', 'Nái', 'Nhậy'],
    },
  },
]

export type GivenName = {
  readonly full: string
  readonly family: string
  readonly sex: Sex
  readonly ethnicity: string
}

/** An invented name as its people form names. */
export function inventName(chance: Chance, sex: Sex, ethnicity: string = anEthnicity(chance)): GivenName {
  const people = [kinh, thai, hmong, ...others].find((one) => one.ethnicity === ethnicity) ?? kinh
  const family = chance.pick(people.families)
  return { full: nameWithin(chance, people, family, sex), family, sex, ethnicity: people.ethnicity }
}

/** A child's name: the father's family and people. */
export function inventChildName(chance: Chance, father: GivenName, sex: Sex): GivenName {
  const people = [kinh, thai, hmong, ...others].find((one) => one.ethnicity === father.ethnicity) ?? kinh
  return { ...father, full: nameWithin(chance, people, father.family, sex), sex }
}

function nameWithin(chance: Chance, people: People, family: string, sex: Sex): string {
  const middle = chance.pick(people.middles[sex])
  return [family, middle, chance.pick(people.givens[sex])].join(' ')
}

export function anEthnicity(chance: Chance): string {
  const draw = chance.next()
  if (draw < 0.32) return 'Kinh'
  if (draw < 0.54) return 'Thái'
  if (draw < 0.74) return "H'Mông"
  return chance.pick(others).ethnicity
}
