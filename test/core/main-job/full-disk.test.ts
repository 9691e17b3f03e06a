import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ScanSource } from '../../../main/core/intake/scan-source.ts'
import { aPaper, manyPageTiff } from '../../support/bad-papers.ts'
import { aSignedInDesk } from '../../support/practice-desk.ts'
import { appError, refusal } from '../../support/refusal.ts'
import { aSmallDisk } from '../../support/small-disk.ts'
import { takeInto, untilTaken } from '../../support/take-papers.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'

const patienceMs = 240_000

/** Leaves so many bytes of a disk free; gives how to have the rest back. */
function fill(disk: string, leaveBytes: number): () => void {
  const file = join(disk, 'phim.bin')
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(file, Buffer.alloc(Math.max(0, bavail * bsize - leaveBytes), 1))
  return () => rmSync(file)
}

it(
  'says disk_full for uploads, pages and reception, keeps what it acknowledged and goes on when there is room',
  async (test) => {
    const disk = aSmallDisk(48)
    if (disk === undefined) {
      console.warn('SKIPPED full-disk: this system does not let us mount a small disk')
      return test.skip()
    }
    const book: ScanSource = {
      id: 'book',
      name: 'Máy quét thử',
      kind: 'simulated',
      async *scan() {
        yield { name: 'so.tiff', bytes: manyPageTiff(40) }
      },
    }
    const desk = await aSignedInDesk({ dataDir: join(disk, 'desk'), sources: [book] })
    const taken = await takeInto(desk, [{ name: 'giay.jpg', bytes: aPaper('khai-sinh-a-1.jpg') }])
    expect(taken.batch.pagesTaken).toBe(1)
    const typed = await aTypedDossier(desk)
    const acknowledged = await desk.call.dossiers.search({ text: '' })

    const free = fill(disk, 0)
    const upload = desk.office.core.upload(desk.client, { name: 'them.jpg', bytes: aPaper('khai-sinh-a-2.jpg') })
    await expect(upload).rejects.toEqual(appError('disk_full'))
    await expect(desk.call.dossiers.receive({ dossierId: typed })).rejects.toEqual(refusal('disk_full'))
    expect(await desk.call.dossiers.search({ text: '' })).toEqual(acknowledged)
    expect((await desk.call.dossiers.get({ dossierId: typed })).slips).toEqual([])
    free()

    // Room for the batch itself and a few pages, not for the whole book.
    const freeAgain = fill(disk, 150_000)
    const { batchId } = await desk.call.scans.scan({ dossierId: taken.dossierId, sourceId: 'book' })
    const cut = await untilTaken(desk, batchId)
    expect(cut).toMatchObject({ state: 'failed', refused: [{ code: 'disk_full' }] })
    expect(cut.pagesTaken).toBeLessThan(40)
    const keptPages = (await desk.call.reviews.get({ dossierId: taken.dossierId })).pages
    expect(keptPages).toHaveLength(1 + cut.pagesTaken)
    freeAgain()

    const received = await desk.call.dossiers.receive({ dossierId: typed })
    expect(received.code).toMatch(/-0001$/)
    expect((await desk.call.slips.verify({ slipId: received.slipId })).valid).toBe(true)
    expect(await desk.call.outbox.sendNow({ messageId: null })).toMatchObject({ waiting: 0, needsPerson: 0 })
    await desk.close()

    const again = await aSignedInDesk({ dataDir: join(disk, 'desk'), sources: [book] })
    const { pages } = await again.call.reviews.get({ dossierId: taken.dossierId })
    expect(pages.map(({ pageId }) => pageId)).toEqual(keptPages.map(({ pageId }) => pageId))
    for (const { pageId } of pages) {
      await again.office.core.pagePicture(again.client, pageId, { width: 100, crop: null })
    }
    const [audit] = (await again.call.settings.doctor()).filter(({ name }) => name === 'Nhật ký')
    expect(audit?.state).toBe('ok')
    const more = await again.call.scans.scan({ dossierId: taken.dossierId, sourceId: 'book' })
    expect(await untilTaken(again, more.batchId)).toMatchObject({ pagesTaken: 40, refused: [] })
  },
  patienceMs,
)
