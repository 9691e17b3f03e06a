import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createAuditLog } from '../../../main/core/audit/audit-log.ts'
import { listEntriesOf } from '../../../main/core/audit/audit-repository.ts'
import { emptyBin, emptyBinJob } from '../../../main/core/commands/empty-bin.ts'
import { binPage } from '../../../main/core/commands/lay-pages.ts'
import type { Desk } from '../../../main/core/desk.ts'
import { listHistory } from '../../../main/core/dossiers/history-repository.ts'
import { createPageStore } from '../../../main/core/intake/page-store.ts'
import { viewPages } from '../../../main/core/questions/pages-view.ts'
import { viewStack } from '../../../main/core/questions/stack-view.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import { aClock } from '../../support/fake-clock.ts'
import { aPageDesk, confirmOneOnEach } from '../../support/page-desk.ts'
import { seen } from '../../support/page-evidence.ts'
import { appError } from '../../support/refusal.ts'
import { aTempFolder } from '../../support/temp-folder.ts'

const day = 24 * 3_600_000

/** Three papers with pictures in a real page store, and a clock that can be moved. */
async function aDeskWithABin() {
  const page = aPageDesk([[seen.request('011090000001'), seen.marriage('1'), seen.land('011090000002')]])
  const clock = aClock('2026-11-27T01:00:00.000Z')
  const pages = await createPageStore({ dir: aTempFolder(), fileKey: randomBytes(32), random: randomBytes })
  const audit = createAuditLog(page.db, { auditKey: randomBytes(32), clock })
  const { ids } = page.desk.host
  const desk = { ...page.desk, host: { ids, clock }, pages, audit, takings: new Map() } as unknown as Desk
  const pictures = new Map<PageId, string>()
  for (const id of page.pageIds) {
    const { digest } = await pages.put(Buffer.from(`picture of ${id}`))
    page.db.prepare('UPDATE page SET original_digest = ? WHERE id = ?').run(digest, id)
    pictures.set(id, digest)
  }
  const has = (id: PageId) => pages.has(pictures.get(id) ?? '')
  const [first, second, third] = page.pageIds
  if (first === undefined || second === undefined || third === undefined) throw new Error('three pages were fed')
  const bin = (pageId: PageId, binned = true) => binPage(desk, page.actor, { pageId, binned })
  /** Lets days pass with the counter looking into its bin on each. */
  const live = async (days: number) => {
    let gone = 0
    for (let at = 0; at < days; at += 1) {
      clock.advance(day)
      gone += await emptyBin(desk)
    }
    return gone
  }
  return { ...page, desk, clock, has, bin, live, first, second, third }
}

describe('the bin', () => {
  it('keeps a page for 30 days, says when it goes, and then takes it with its picture and its values', async () => {
    const { desk, db, dossierId, has, bin, live, first, second, ...page } = await aDeskWithABin()
    expect(confirmOneOnEach({ desk, db, dossierId, ...page })).toBe(3)
    await emptyBin(desk)
    bin(first)
    const shown = () => viewPages(desk, dossierId).pages.map(({ pageId, goesOn }) => [pageId, goesOn])
    expect(shown()[0]).toEqual([first, '2026-12-27'])
    expect(shown()[1]).toEqual([second, null])

    expect(await live(29)).toBe(0)
    expect(await has(first)).toBe(true)
    expect(await live(1)).toBe(1)
    expect(await has(first)).toBe(false)
    expect(await has(second)).toBe(true)
    expect(shown().map(([id]) => id)).not.toContain(first)
    expect(db.prepare("SELECT count(*) FROM field WHERE id = 'value of ' || ?").pluck().get(first)).toBe(0)
    expect(db.prepare('SELECT source_name, reading, evidence FROM page WHERE id = ?').get(first)).toEqual({
      source_name: '',
      reading: null,
      evidence: null,
    })
    expect(listEntriesOf(db, first)).toMatchObject([{ action: 'page.purged', officerId: null }])
    expect(listHistory(db, dossierId)[0]).toMatchObject({
      officer: 'Hệ thống',
      text: expect.stringContaining('1 trang'),
    })
    expect(() => bin(first, false)).toThrow(appError('page_missing'))
    expect(desk.audit.verify().kind).toBe('whole')
  })

  it('leaves the count of the stack explained after a page is gone', async () => {
    const { desk, dossierId, bin, live, first } = await aDeskWithABin()
    await emptyBin(desk)
    bin(first)
    const before = viewStack(desk, dossierId).batches
    expect(await live(31)).toBe(1)
    expect(viewStack(desk, dossierId).batches).toEqual(before)
  })

  it('counts anew what was taken out and put in again', async () => {
    const { desk, bin, live, first } = await aDeskWithABin()
    await emptyBin(desk)
    bin(first)
    await live(20)
    bin(first, false)
    bin(first)
    expect(await live(29)).toBe(0)
    expect(await live(1)).toBe(1)
  })

  it('never takes what was received, or what a slip was made for', async () => {
    const { desk, db, dossierId, has, bin, live, first } = await aDeskWithABin()
    await emptyBin(desk)
    bin(first)
    db.prepare("UPDATE dossier SET received_at = '2026-11-27T02:00:00.000Z', status = 'received' WHERE id = ?").run(
      dossierId,
    )
    expect(viewPages(desk, dossierId).pages[0]).toMatchObject({ pageId: first, binned: true, goesOn: null })
    expect(await live(60)).toBe(0)
    db.prepare("UPDATE dossier SET received_at = NULL, status = 'in_review' WHERE id = ?").run(dossierId)
    db.prepare(`
      INSERT INTO slip (id, dossier_id, form, number, revision, state, content, prepared_at)
      VALUES ('s', ?, 'supplement', '1', 1, 'issued', '{}', '2026-11-27')
    `).run(dossierId)
    expect(await live(60)).toBe(0)
    expect(await has(first)).toBe(true)
  })

  it('keeps a picture that another page still has', async () => {
    const { desk, db, has, bin, live, first, second } = await aDeskWithABin()
    await emptyBin(desk)
    db.prepare(
      'UPDATE page SET view_digest = (SELECT original_digest FROM page WHERE id = :first) WHERE id = :second',
    ).run({ first, second })
    bin(first)
    expect(await live(30)).toBe(1)
    expect(await has(first)).toBe(true)
  })

  it('takes the picture away at the next look where the program stopped in between', async () => {
    const { desk, has, bin, live, first } = await aDeskWithABin()
    await emptyBin(desk)
    bin(first)
    await live(29)
    const stopping = { ...desk, pages: { ...desk.pages, delete: () => Promise.reject(new Error('power cut')) } }
    desk.host.clock.now = () => '2026-12-28T01:00:00.000Z'
    await expect(emptyBin(stopping)).rejects.toThrow('power cut')
    expect(await has(first)).toBe(true)
    expect(await emptyBin(desk)).toBe(0)
    expect(await has(first)).toBe(false)
  })

  it('waits while paper is coming in, and looks again a day later', async () => {
    const { desk } = await aDeskWithABin()
    const run = { jobId: 'j', subjectId: 'bin', attempt: 1, signal: new AbortController().signal, log: () => undefined }
    const look = () => emptyBinJob(desk).runPayload({}, run)
    expect(await look()).toEqual({ kind: 'pause', forMs: day })
    desk.takings.set('batch', {} as never)
    expect(await look()).toEqual({ kind: 'pause', forMs: 600_000 })
  })
})

describe('the bin of a counter whose clock goes wrong', () => {
  it('takes nothing early when the clock was behind while a page was thrown away', async () => {
    const { desk, db, clock, bin, live, first, dossierId, ...page } = await aDeskWithABin()
    await emptyBin(desk)
    const other = db.prepare('SELECT * FROM dossier WHERE id = ?').get(dossierId) as Record<string, unknown>
    db.prepare(`
      INSERT INTO dossier (id, procedure_code, procedure_name, procedure_snapshot, status, people, created_at, created_by, received_at)
      VALUES ('known', 'c', 'n', '{}', 'received', '{}', '2026', :by, '2026-11-27T01:00:00.000Z')
    `).run({ by: other['created_by'] })
    clock.set('2020-01-01T00:00:00.000Z')
    bin(first)
    expect(viewPages(desk, dossierId).pages.find(({ pageId }) => pageId === first)?.goesOn).toBeNull()
    expect(await emptyBin(desk)).toBe(0)
    clock.set('2026-11-28T01:00:00.000Z')
    expect(await emptyBin(desk)).toBe(0)
    expect(await live(29)).toBe(0)
    expect(await live(1)).toBe(1)
    expect(page.pageIds).toHaveLength(3)
  })

  it('takes nothing early when the clock is set back after a page was thrown away', async () => {
    const { desk, clock, bin, live, first } = await aDeskWithABin()
    await emptyBin(desk)
    clock.set('2027-06-01T01:00:00.000Z')
    bin(first)
    clock.set('2026-11-28T01:00:00.000Z')
    expect(await emptyBin(desk)).toBe(0)
    expect(await live(29)).toBe(0)
    expect(await live(1)).toBe(1)
  })

  it('takes nothing early when the clock leaps a year forward and is set right again', async () => {
    const { desk, clock, has, bin, live, first } = await aDeskWithABin()
    await emptyBin(desk)
    bin(first)
    await live(5)
    const right = clock.now()
    clock.set('2027-12-01T01:00:00.000Z')
    expect(await emptyBin(desk)).toBe(0)
    clock.set(right)
    expect(await emptyBin(desk)).toBe(0)
    expect(await has(first)).toBe(true)
    expect(await live(25)).toBe(1)
  })

  it('makes up for holidays on which nobody looked', async () => {
    const { desk, clock, bin, first } = await aDeskWithABin()
    await emptyBin(desk)
    bin(first)
    for (const days of [10, 10]) {
      clock.advance(days * day)
      expect(await emptyBin(desk)).toBe(0)
    }
    let looks = 0
    for (let gone = 0; gone === 0; looks += 1) {
      clock.advance(day)
      gone = await emptyBin(desk)
    }
    expect(looks).toBe(10)
  })
})
