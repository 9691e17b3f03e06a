import type { DocumentDefinition } from '../definition.ts'
import { labelled } from './shared-rules.ts'

const onBehalf = ['tm. ủy ban nhân dân', 'tm. ubnd', 'chủ tịch', 'phó chủ tịch', 'giám đốc', 'trưởng phòng'] as const

/** Công văn: an authority's letter, by the layout of NĐ 30/2020/NĐ-CP. */
export const officialLetter: DocumentDefinition = {
  documentType: 'cong_van',
  titles: [],
  signs: [
    { phrase: 'nơi nhận', weight: 2 },
    { phrase: 'như trên', weight: 1 },
    { phrase: 'lưu: vt', weight: 1 },
    { phrase: 'v/v', weight: 1 },
    { phrase: 'kính gửi', weight: 1 },
    { phrase: 'tm. ủy ban nhân dân', weight: 1 },
    { phrase: '/ubnd-', weight: 1 },
    { phrase: 'đề nghị phản ánh', weight: 0.5 },
    { phrase: 'căn cứ', weight: 0.5 },
    { phrase: 'thực hiện kế hoạch', weight: 0.5 },
  ],
  against: [
    { phrase: 'người yêu cầu', weight: 3 },
    { phrase: 'người làm đơn', weight: 3 },
    { phrase: 'giấy tờ tùy thân', weight: 3 },
    { phrase: 'tờ khai', weight: 2 },
  ],
  headUntil: ['kính gửi'],
  head: [
    { code: 'so', kind: 'text', take: { from: 'document_number', labels: ['số'] } },
    {
      code: 'trich_yeu',
      kind: 'text',
      take: { from: 'label', labels: ['v/v', 'về việc'], rows: 5, allRows: true, keepLabel: true },
    },
    { code: 'dia_danh', kind: 'place', take: { from: 'day_line', which: 'first', part: 'place' } },
    { code: 'ngay_ban_hanh', kind: 'date', take: { from: 'day_line', which: 'first', part: 'day' } },
  ],
  blocks: [
    { name: 'body', fields: [labelled('kinh_gui', 'text', 'kính gửi')] },
    {
      name: 'foot',
      opens: ['nơi nhận', 'tm. ủy ban nhân dân', 'tm. ubnd'],
      fields: [
        { code: 'chuc_vu', kind: 'text', take: { from: 'signer', under: onBehalf, part: 'title' } },
        { code: 'nguoi_ky', kind: 'name', take: { from: 'signer', under: onBehalf } },
      ],
    },
  ],
  stops: ['nơi nhận', 'tm. ủy ban nhân dân', 'thực hiện', 'căn cứ'],
}
