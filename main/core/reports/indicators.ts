import type { Indicator, PeriodReport } from '../../../shared/contract/reports.ts'
import type { Measure } from '../../../shared/domain/measure.ts'
import type { TicketTimes } from './ticket-time-repository.ts'

type Sums = Readonly<Record<Measure, number>>

type Definition = Pick<Indicator, 'key' | 'group' | 'name' | 'definition'> &
  (
    | { readonly part: Measure; readonly of: Measure }
    | { readonly cannot: string }
    | { readonly medianOf: keyof TicketTimes }
  )

/**
 * The indicators of QĐ 766/QĐ-TTg as they can be counted at a counter, each with its definition; those that cannot are
 * named with the reason. Keys that begin with `local` are the counter's own, as reports of provinces have them.
 */
const definitions: readonly Definition[] = [
  {
    key: '1.4',
    group: 'transparency',
    name: 'Hồ sơ đồng bộ lên Cổng',
    definition: 'Hồ sơ tiếp nhận trong kỳ mà Cổng đã xác nhận nhận đủ / hồ sơ tiếp nhận trong kỳ × 100',
    part: 'synced',
    of: 'taken_in',
  },
  {
    key: '2.1',
    group: 'progress',
    name: 'Hồ sơ xử lý trước hạn, đúng hạn',
    definition:
      'Hồ sơ đã và đang xử lý đúng hạn hoặc trong hạn / hồ sơ tiếp nhận, xử lý trong kỳ × 100. Tính theo ngày; yêu cầu bổ sung quá một lần khi chưa có kết quả tính là quá hạn; thời gian chờ bổ sung được trừ',
    part: 'in_time',
    of: 'all',
  },
  {
    key: 'local-onTime',
    group: 'progress',
    name: 'Trước hạn và đúng hạn (báo cáo tại chỗ)',
    definition: '(Trước hạn + đúng hạn) / tổng đã giải quyết trong kỳ × 100',
    part: 'ended_in_time',
    of: 'ended',
  },
  {
    key: 'local-waiting',
    group: 'progress',
    name: 'Thời gian chờ đến lượt (tại quầy)',
    definition:
      'Trung vị số phút từ lúc lấy số đến lúc quầy bắt đầu làm, của các lượt trong kỳ có quét phiếu số thứ tự',
    medianOf: 'waited',
  },
  {
    key: 'local-serving',
    group: 'progress',
    name: 'Thời gian phục vụ tại quầy',
    definition:
      'Trung vị số phút từ lúc quầy bắt đầu làm đến lúc ký giấy tiếp nhận, của các lượt trong kỳ có quét phiếu số thứ tự',
    medianOf: 'served',
  },
  {
    key: '3.3a',
    group: 'onlineService',
    name: 'Hồ sơ nộp trực tuyến',
    definition: 'Hồ sơ trực tuyến / tổng hồ sơ tiếp nhận trong kỳ × tỷ lệ đồng bộ × 100',
    cannot: 'Hồ sơ trực tuyến vào thẳng Cổng, không qua máy quầy này; xem số của Cổng.',
  },
  {
    key: '3.6',
    group: 'onlineService',
    name: 'Hồ sơ thanh toán trực tuyến',
    definition: 'Hồ sơ thanh toán trên Cổng / hồ sơ của thủ tục có phí, lệ phí × 100',
    cannot: 'Chỉ Cổng biết hồ sơ nào thanh toán trực tuyến; dưới đây là số không tiền mặt thu tại quầy.',
  },
  {
    key: 'local-cashless',
    group: 'onlineService',
    name: 'Nộp phí, lệ phí không tiền mặt (tại quầy)',
    definition: 'Hồ sơ nộp hết bằng chuyển khoản hoặc qua Cổng / hồ sơ tiếp nhận trong kỳ có phí, lệ phí × 100',
    part: 'paid_without_cash',
    of: 'with_fee',
  },
  {
    key: 'local-intake',
    group: 'digitisation',
    name: 'Số hóa hồ sơ khi tiếp nhận',
    definition:
      'Hồ sơ tiếp nhận trong kỳ có ít nhất một thành phần đã số hóa / hồ sơ tiếp nhận trong kỳ × 100. Khác chỉ số 4.2: chưa xét kết quả điện tử',
    part: 'digitised',
    of: 'taken_in',
  },
  {
    key: '4.1',
    group: 'digitisation',
    name: 'Hồ sơ có kết quả điện tử',
    definition: 'Hồ sơ có tệp kết quả / hồ sơ của thủ tục trả kết quả bằng giấy tờ × 100',
    cannot: 'Tệp kết quả do phần mềm chuyên ngành phát hành, không lưu ở máy quầy này.',
  },
  {
    key: '4.2',
    group: 'digitisation',
    name: 'Hồ sơ thực hiện số hóa',
    definition: 'Hồ sơ có tệp thành phần và có tệp kết quả / tổng hồ sơ × 100',
    cannot: 'Cần biết tệp kết quả; máy quầy chỉ biết phần thành phần hồ sơ (dòng trên).',
  },
  {
    key: '4.3',
    group: 'digitisation',
    name: 'Khai thác, sử dụng lại dữ liệu số hóa',
    definition: 'Hồ sơ có ít nhất một thành phần dùng lại / hồ sơ có ngày tiếp nhận trong kỳ × 100',
    part: 'reused',
    of: 'taken_in',
  },
  {
    key: '4.4',
    group: 'digitisation',
    name: 'Hồ sơ số hóa có kết nối, chia sẻ',
    definition: 'Hồ sơ có tệp lấy từ kho cá nhân hoặc đẩy kết quả lên danh mục / hồ sơ tiếp nhận trong kỳ × 100',
    cannot: 'Kho dữ liệu cá nhân nằm ở Cổng; máy quầy không nối tới.',
  },
  {
    key: '4.5',
    group: 'digitisation',
    name: 'Hồ sơ dùng dữ liệu dân cư',
    definition: 'Hồ sơ xác thực VNeID hoặc dùng cơ sở dữ liệu dân cư / tổng hồ sơ × 100',
    cannot: 'Máy quầy không tra cứu cơ sở dữ liệu dân cư; Cổng tính chỉ số này.',
  },
  {
    key: 'local-satisfaction',
    group: 'satisfaction',
    name: 'Hài lòng khi nhận kết quả (tại quầy)',
    definition:
      'Hài lòng hoặc rất hài lòng / hồ sơ có ý kiến khi trả kết quả × 100. Phiếu khảo sát này không vào chỉ số 5.4',
    part: 'satisfied',
    of: 'rated',
  },
  {
    key: '5.3',
    group: 'satisfaction',
    name: 'Hài lòng trong xử lý phản ánh, kiến nghị',
    definition: '(Tổng PAKN − PAKN không hài lòng, nhắc lại hoặc quá hạn) / tổng PAKN × 100',
    cannot: 'Phản ánh, kiến nghị tiếp nhận ở hệ thống khác.',
  },
  {
    key: '5.4',
    group: 'satisfaction',
    name: 'Hài lòng trong tiếp nhận, giải quyết',
    definition: '100 % − (tỷ lệ quá hạn + tỷ lệ hồ sơ có phản ánh, kiến nghị hoặc đánh giá không thích)',
    cannot: 'Thiếu số phản ánh, kiến nghị và đánh giá trên Cổng.',
  },
]

/** The indicators of these sums; those of queue tickets only where there were tickets. */
export function indicatorsOf(sums: Sums, tickets: TicketTimes): PeriodReport['indicators'] {
  const asked = definitions.filter((one) => !('medianOf' in one) || tickets[one.medianOf].visits > 0)
  return asked.map((definition) => {
    const { key, group, name, definition: text } = definition
    const counted = 'part' in definition ? definition : null
    return {
      key,
      group,
      name,
      definition: text,
      counted:
        counted === null
          ? null
          : { part: counted.part, of: counted.of, dossiers: sums[counted.part], among: sums[counted.of] },
      cannot: 'cannot' in definition ? definition.cannot : null,
      median: 'medianOf' in definition ? tickets[definition.medianOf] : null,
    }
  })
}
