import { bareCommune, bareProvince } from '../addresses.ts'
import { officeHead, officer, recentDay } from '../common-parts.ts'
import { slashDay } from '../days.ts'
import { block, centred, columns, escaped, label, type Paper, paragraph, signature, write } from '../html.ts'
import type { Chance } from '../random.ts'
import { anOffice } from './declarations.ts'

type Matter = { readonly subject: string; readonly to: string; readonly body: readonly string[] }

const matters: readonly [Matter, ...Matter[]] = [
  {
    subject: 'rà soát hộ nghèo, hộ cận nghèo định kỳ năm 2026',
    to: 'Trưởng các bản, thôn, tổ dân phố',
    body: [
      '1. Tổ chức rà soát từng hộ, bảo đảm dân chủ, công khai, không bỏ sót đối tượng.',
      '2. Gửi danh sách về Phòng Kinh tế trước ngày 15 hằng tháng để tổng hợp.',
    ],
  },
  {
    subject: 'tăng cường phòng cháy, chữa cháy rừng mùa khô',
    to: 'Ban quản lý các bản trên địa bàn',
    body: [
      '1. Phân công tổ trực 24/24 giờ tại các khu vực trọng điểm.',
      '2. Nghiêm cấm đốt nương khi chưa được hướng dẫn của kiểm lâm địa bàn.',
    ],
  },
  {
    subject: 'phối hợp cấp căn cước cho học sinh trên địa bàn',
    to: 'Trường Phổ thông dân tộc bán trú THCS',
    body: [
      '1. Lập danh sách học sinh đủ 14 tuổi chưa được cấp căn cước.',
      '2. Bố trí địa điểm, thời gian để tổ công tác lưu động làm thủ tục.',
    ],
  },
]

/** A letter of the commune's office, laid out by the rules for official documents. */
export function officialLetter(chance: Chance): Paper {
  const office = anOffice(chance)
  const matter = chance.pick(matters)
  const signer = officer(chance)
  const day = recentDay(chance)
  const title = signer.titles.at(-1) ?? ''
  const place = write.place('dia_danh', bareCommune(office))
  const left = [
    centred('ỦY BAN NHÂN DÂN'),
    centred(`<b>${escaped(office.commune.toLocaleUpperCase('vi'))}</b>`),
    centred(
      `Số: ${write.text('so', `${chance.whole(1, 990)}/${chance.pick(['UBND-VP', 'UBND-KT', 'UBND-VHXH'] as const)}`)}`,
    ),
    centred(write.text('trich_yeu', `V/v ${matter.subject}`)),
  ]
  const right = [centred(`${place}, ngày ${write.day('ngay_ban_hanh', day, 'long')}`, 'italic')]
  return {
    kind: 'cong_van',
    body: [
      officeHead(left, right),
      block(`<p class="centre">${label('Kính gửi:')}${write.text('kinh_gui', matter.to)}</p>`),
      block(
        paragraph(
          `Thực hiện Công văn số ${chance.whole(100, 4000)}/UBND-NC ngày ${slashDay(day)} của Ủy ban nhân dân ${escaped(office.province)} về việc ${matter.subject}, Ủy ban nhân dân ${escaped(office.commune)} đề nghị thực hiện một số nội dung sau:`,
        ),
        ...matter.body.map((text) => paragraph(text)),
        paragraph(
          `Trong quá trình thực hiện nếu có vướng mắc, đề nghị phản ánh về Ủy ban nhân dân xã để báo cáo cấp có thẩm quyền của tỉnh ${escaped(bareProvince(office))} xem xét, giải quyết./.`,
        ),
      ),
      block(
        columns(
          '<p class="line bold italic">Nơi nhận:</p><p class="line small">- Như trên;</p><p class="line small">- TT. Đảng ủy, HĐND xã;</p><p class="line small">- Lưu: VT.</p>',
          signature(
            ['TM. ỦY BAN NHÂN DÂN', ...signer.titles.slice(0, -1), write.text('chuc_vu', title)],
            '',
            write.name('nguoi_ky', signer.name),
          ),
        ),
      ),
    ].join(''),
  }
}
