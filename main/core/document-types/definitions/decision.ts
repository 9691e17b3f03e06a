import type { DocumentDefinition } from '../definition.ts'

const onBehalf = ['tm. ủy ban nhân dân', 'tm. ubnd', 'chủ tịch', 'phó chủ tịch', 'giám đốc', 'trưởng phòng'] as const

/** Quyết định of an authority, by the layout of NĐ 30/2020/NĐ-CP, phụ lục III. */
export const decision: DocumentDefinition = {
  documentType: 'quyet_dinh',
  titles: ['quyết định'],
  signs: [
    { phrase: 'quyết định:', weight: 1 },
    { phrase: 'chịu trách nhiệm thi hành quyết định', weight: 2 },
    { phrase: 'quyết định này có hiệu lực', weight: 1.5 },
    { phrase: '/qđ-', weight: 1.5 },
    { phrase: 'điều 1.', weight: 0.5 },
    { phrase: 'căn cứ luật', weight: 0.5 },
    { phrase: 'nơi nhận', weight: 0.5 },
    { phrase: 'xét đề nghị của', weight: 0.5 },
  ],
  against: [
    { phrase: 'người yêu cầu', weight: 3 },
    { phrase: 'hợp đồng', weight: 2 },
    { phrase: 'kính gửi', weight: 3 },
  ],
  headUntil: ['quyết định'],
  head: [
    { code: 'so', kind: 'text', take: { from: 'document_number', labels: ['số'] } },
    { code: 'dia_danh', kind: 'place', take: { from: 'day_line', which: 'first', part: 'place' } },
    { code: 'ngay_ban_hanh', kind: 'date', take: { from: 'day_line', which: 'first', part: 'day' } },
  ],
  blocks: [
    {
      name: 'matter',
      fields: [
        {
          code: 'trich_yeu',
          kind: 'text',
          take: { from: 'label', labels: ['về việc', 'v/v'], rows: 3, allRows: true, keepLabel: true },
        },
      ],
    },
    {
      name: 'foot',
      opens: ['nơi nhận', 'tm. ủy ban nhân dân', 'tm. ubnd'],
      fields: [
        { code: 'chuc_vu', kind: 'text', take: { from: 'signer', under: onBehalf, part: 'title' } },
        { code: 'nguoi_ky', kind: 'name', take: { from: 'signer', under: onBehalf } },
      ],
    },
  ],
  stops: ['nơi nhận', 'tm. ủy ban nhân dân', 'căn cứ', 'ủy ban nhân dân xã', 'chủ tịch ủy ban nhân dân', 'điều 1.'],
}
