import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { storedCalendar } from '../main/core/commands/keep-calendar.ts'
import type { Database } from '../main/core/database/connect.ts'
import { openDatabase } from '../main/core/database/open-database.ts'
import { countRunning, listRunning } from '../main/core/dossiers/deadline-repository.ts'
import { countDay, listDay, listNewest } from '../main/core/dossiers/dossier-list-repository.ts'
import { searchDossiers, searchPages } from '../main/core/dossiers/dossier-search.ts'
import { countUnproven, listMessages } from '../main/core/outbox/outbox-repository.ts'
import { countPeriod } from '../main/core/reports/count-period.ts'
import { countFacts, listFacts } from '../main/core/reports/list-repository.ts'
import { refreshFacts } from '../main/core/reports/refresh-facts.ts'
import { everyDossier } from '../shared/domain/dossier-filter.ts'
import { fillOffice } from './bench-office.ts'
import { withTempFolder } from './temp-folder.ts'

const now = '2026-11-27T09:00:00.000Z'
const years = 5
const rounds = 20

/**
 * Search, lists and the report of a year in an encrypted store of so many invented dossiers of five years; a folder
 * that is named keeps the store, so that it need not be filled again.
 */
export async function benchDossiers(dossiers: number, folder?: string): Promise<void> {
  if (folder === undefined) return withTempFolder((temporary) => benchStore(dossiers, temporary))
  mkdirSync(folder, { recursive: true })
  return benchStore(dossiers, folder)
}

function benchStore(dossiers: number, folder: string): Promise<void> {
  const file = join(folder, 'store.db')
  const isNew = !existsSync(file)
  const clock = { now: () => now }
  const began = performance.now()
  const { db, close } = openDatabase({ file, key: new Uint8Array(32).fill(1), clock, log: () => {} })
  console.log(`Mở kho: ${(performance.now() - began).toFixed(0)} ms`)
  try {
    if (isNew) fill(db, dossiers)
    catchUp(db)
    const drawnUp = db.prepare('SELECT count(*) FROM dossier_search_entry WHERE due = 0').pluck().get()
    console.log(`Kho ${drawnUp} hồ sơ, ${Math.round(statSync(file).size / 1024 ** 2)} MB, mã hóa`)
    console.table(Object.entries(hot(db)).map(([what, ask]) => timed(what, ask)))
    console.table(Object.entries(reports(db)).flatMap(([what, begin]) => timedReport(what, begin)))
    console.log(`Bộ nhớ cao nhất: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
  } finally {
    close()
  }
  return Promise.resolve()
}

function fill(db: Database, dossiers: number): void {
  const began = performance.now()
  // A store that is filled in one go needs no care for a power cut.
  db.pragma('journal_mode = MEMORY')
  db.pragma('synchronous = OFF')
  fillOffice(db, { dossiers, years, now })
  db.pragma('journal_mode = WAL')
  console.log(`Lập kho: ${seconds(performance.now() - began)} s`)
}

function catchUp(db: Database): void {
  const began = performance.now()
  const indexed = { db, calendar: storedCalendar(db) }
  while (refreshFacts(indexed, 2000) > 0);
  console.log(`Lập dòng tra cứu: ${seconds(performance.now() - began)} s`)
}

/** What an officer waits for. */
function hot(db: Database): Readonly<Record<string, () => unknown>> {
  const days = { today: '2026-11-27', soon: '2026-11-30' }
  const page = { limit: 51, offset: 0 }
  const list = (filter: Partial<typeof everyDossier>, by: 'received' | 'promised' | 'name') => () => {
    const question = { filter: { ...everyDossier, ...filter }, days }
    return [
      listFacts(db, { ...question, order: { by, direction: 'down' }, after: null, limit: 50 }),
      countFacts(db, question),
    ]
  }
  const day = {
    from: '2026-11-26T17:00:00.000Z',
    to: '2026-11-27T17:00:00.000Z',
    dueBefore: '2026-11-30T17:00:00.000Z',
  }
  const search = [
    'n',
    'nguyễn',
    'nguyen van',
    'Nguyễn Văn Đức',
    'duc',
    'Lò A Páo',
    '004217',
    'khai sinh',
    'khong co ai',
  ]
  return {
    ...Object.fromEntries(search.map((text) => [`tìm “${text}”`, () => searchDossiers(db, text, page)])),
    'tìm trong trang “thửa đất”': () => searchPages(db, 'thửa đất', page),
    'ngày hôm nay': () => [listDay(db, day.from, day.to, 100), countDay(db, day)],
    'hồ sơ mới nhất': () => listNewest(db, 50, 0),
    'sắp đến hạn, quá hạn': () => [listRunning(db, 500), countRunning(db)],
    'hàng chờ gửi': () => [listMessages(db, { scope: 'all', limit: 200 }), countUnproven(db)],
    'danh sách tất cả, theo ngày nhận': list({}, 'received'),
    'danh sách chờ bổ sung, theo hạn': list({ statuses: ['supplement_requested'] }, 'promised'),
    'danh sách một thủ tục, theo tên': list({ procedureCode: '1.001193' }, 'name'),
  }
}

function reports(db: Database): Readonly<Record<string, () => Iterator<unknown>>> {
  const year = { from: '2026-01-01', until: '2026-12-31', asOf: '2026-11-27' }
  const last = { from: '2025-01-01', until: '2025-12-31', asOf: '2025-12-31' }
  return {
    'báo cáo năm nay': () => countPeriod(db, year),
    'báo cáo năm trước': () => countPeriod(db, last),
  }
}

type Took = { readonly ms: number; readonly cpuMs: number }

function timed(what: string, ask: () => unknown) {
  return row(
    what,
    Array.from({ length: rounds }, () => took(ask)),
  )
}

/** A report as a whole, and the longest of its steps: so long nobody else is answered. */
function timedReport(what: string, begin: () => Iterator<unknown>) {
  const reports = Array.from({ length: 5 }, () => {
    const work = begin()
    const steps: Took[] = []
    for (let done = false; !done; )
      steps.push(
        took(() => {
          done = work.next().done === true
        }),
      )
    return steps
  })
  const over = (key: keyof Took, steps: readonly Took[]) => steps.map((step) => step[key])
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  return [
    row(
      what,
      reports.map((steps) => ({ ms: sum(over('ms', steps)), cpuMs: sum(over('cpuMs', steps)) })),
    ),
    row(
      `${what}: bước dài nhất`,
      reports.map((steps) => ({ ms: Math.max(...over('ms', steps)), cpuMs: Math.max(...over('cpuMs', steps)) })),
    ),
  ]
}

function took(ask: () => unknown): Took {
  const began = performance.now()
  const used = process.cpuUsage()
  ask()
  const { user, system } = process.cpuUsage(used)
  return { ms: performance.now() - began, cpuMs: (user + system) / 1000 }
}

function row(what: string, rounds: readonly Took[]) {
  const at = (share: number, key: keyof Took) => {
    const sorted = rounds.map((one) => one[key]).toSorted((a, b) => a - b)
    return (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
  }
  return {
    what,
    'p50 ms': at(0.5, 'ms'),
    'p95 ms': at(0.95, 'ms'),
    'p50 CPU ms': at(0.5, 'cpuMs'),
    'p95 CPU ms': at(0.95, 'cpuMs'),
  }
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(0)
}
