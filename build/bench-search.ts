/** How long the search box takes in an office of 100,000 dossiers: `node build/bench-search.ts [dossiers]`. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openDatabase } from '../main/core/database/open-database.ts'
import { createIndexer, searchDossiers } from '../main/core/dossiers/dossier-search.ts'

export type SearchBench = {
  readonly dossiers: number
  readonly fileMb: number
  readonly rows: readonly {
    readonly query: string
    readonly p50: number
    readonly p95: number
    readonly found: number
  }[]
}

export const families = [
  'Nguyễn',
  'Nguyễn',
  'Nguyễn',
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Lò',
  'Quàng',
  'Đèo',
  'Vàng',
  'Đỗ',
]
export const middles = ['Văn', 'Thị', 'Đức', 'Minh', 'Ngọc', 'Hữu', 'Thanh', 'Xuân', 'A', 'Seo']
const givens = [
  'Đức',
  'Dung',
  'Dũng',
  'Anh',
  'Ánh',
  'Hòa',
  'Hoa',
  'Hùng',
  'Hưng',
  'Mai',
  'Tuyết',
  'Tuyến',
  'Páo',
  'Chư',
  'Nghĩa',
  'Yến',
  'Lan',
  'Bình',
]
export const hamlets = ['bản Nậm Cung', 'bản Hua Thà', 'tổ dân phố 5', 'thôn Đông Hải', 'bản Pá Khôm', 'khu Tân Tiến']
const procedures = [
  'Đăng ký khai sinh',
  'Đăng ký kết hôn',
  'Chứng thực bản sao từ bản chính',
  'Xác nhận tình trạng hôn nhân',
]
const queries = [
  'n',
  'ng',
  'nguyễn',
  'nguyen van',
  'Nguyễn Văn Đức',
  'tran thi anh',
  'Lò A Páo',
  'đèo văn hùng nậm cung',
  'duc',
  '004217',
  'H12.34-260601-004217',
  'khai sinh',
  'khong co ai ten nay',
]

/** Fills a store of its own with invented dossiers and times every query twenty times, first page of 50. */
export function benchSearch(dossiers: number): SearchBench {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-desk-bench-'))
  const file = join(folder, 'store.db')
  const clock = { now: () => new Date().toISOString() }
  const { db, close } = openDatabase({ file, key: new Uint8Array(32).fill(1), clock, log: () => {} })
  try {
    const { indexDossier } = createIndexer(db)
    const fill = db.transaction((from: number, to: number) => {
      for (let number = from; number < to; number += 1) indexDossier(`dossier-${number}`, textsOf(number))
    })
    for (let from = 0; from < dossiers; from += 1000) fill.immediate(from, Math.min(from + 1000, dossiers))
    const rows = queries.map((query) => {
      const times: number[] = []
      let found = 0
      for (let turn = 0; turn < 20; turn += 1) {
        const begun = performance.now()
        found = searchDossiers(db, query, { limit: 50, offset: 0 }).length
        times.push(performance.now() - begun)
      }
      times.sort((one, other) => one - other)
      return { query, p50: times[9] ?? 0, p95: times[18] ?? 0, found }
    })
    db.pragma('wal_checkpoint(TRUNCATE)')
    return { dossiers, fileMb: statSync(file).size / 1e6, rows }
  } finally {
    close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function textsOf(number: number): readonly string[] {
  const applicant = [pick(families, number, 1), pick(middles, number, 2), pick(givens, number, 3)].join(' ')
  const submitter = [pick(families, number, 4), pick(middles, number, 5), pick(givens, number, 6)].join(' ')
  const code = `H12.34-26${String(1 + (number % 12)).padStart(2, '0')}01-${String(number).padStart(6, '0')}`
  const personalId = `0120${String(10_000_000 + number * 7)}`
  return [code, applicant, submitter, personalId, pick(hamlets, number, 7), pick(procedures, number, 8)]
}

/** The same office every time, without a pattern that a query could follow. */
function pick(words: readonly string[], number: number, salt: number): string {
  let mixed = Math.imul(number * 31 + salt, 2_654_435_761)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 2_246_822_507)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 3_266_489_909)
  return words[((mixed ^ (mixed >>> 16)) >>> 0) % words.length] ?? ''
}

export function printSearchBench(bench: SearchBench): void {
  console.log(`search in ${bench.dossiers.toLocaleString('en')} dossiers, store of ${bench.fileMb.toFixed(0)} MB, ms`)
  for (const { query, p50, p95, found } of bench.rows) {
    console.log(
      `  ${p50.toFixed(1).padStart(7)} p50 ${p95.toFixed(1).padStart(7)} p95  ${String(found).padStart(3)} found  ${query}`,
    )
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  printSearchBench(benchSearch(Number(process.argv[2] ?? 100_000)))
}
