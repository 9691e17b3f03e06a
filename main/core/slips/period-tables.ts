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
    indicators: indicators.map(({ key, name, definition, counted }) => ({
      ...{ key, name, definition },
      dossiers: counted === null ? '' : String(counted.dossiers),
      among: counted === null ? '' : String(counted.among),
      share: counted === null || counted.percent === null ? '' : `${String(counted.percent).replace('.', ',')} %`,
    })),
    procedures: procedures.map(({ name, counts }) => ({ name, ...texts(counts) })),
    weeks: weeks.map(({ from, until, ...counts }) => ({
      week: `${formatDay(from)} - ${formatDay(until)}`,
      ...texts(counts),
    })),
  }
}
