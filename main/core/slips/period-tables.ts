import { formatDay } from '../../../shared/domain/vietnamese-date.ts'
import type { PeriodReportInput } from './slip-input.ts'

/** The words of a report beside those of its agency. */
export function periodTexts({ from, until, asOf }: PeriodReportInput) {
  return {
    period: `Từ ngày ${formatDay(from)} đến ngày ${formatDay(until)}, tính đến ngày ${formatDay(asOf)}`,
    foot: 'Báo cáo tiếp nhận, giải quyết',
    fileCode: `${formatDay(from)} - ${formatDay(until)}`,
  }
}

/** Its tables; a report has no code and no marks. */
export function periodFacts(input: PeriodReportInput) {
  return { tables: periodTables(input), marks: [], qr: '' }
}

function periodTables({ indicators, procedures, weeks }: PeriodReportInput) {
  const texts = (counts: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, String(count)]))
  return {
    indicators: indicators.map(({ key, name, definition, counted, median }) => ({
      ...{ key, name, definition },
      dossiers: counted === null ? '' : String(counted.dossiers),
      among: String(counted?.among ?? median?.visits ?? ''),
      share: median === null ? shareText(counted?.percent ?? null) : `${decimalText(median.minutes)} phút`,
    })),
    procedures: procedures.map(({ name, counts }) => ({ name, ...texts(counts) })),
    weeks: weeks.map(({ from, until, ...counts }) => ({
      week: `${formatDay(from)} - ${formatDay(until)}`,
      ...texts(counts),
    })),
  }
}

function shareText(percent: number | null): string {
  return percent === null ? '' : `${decimalText(percent)} %`
}

/** With one decimal place at most. */
function decimalText(value: number): string {
  return String(Math.round(value * 10) / 10).replace('.', ',')
}
