import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Host } from '../../../main/core/ports.ts'
import { aPaper, manyPageTiff } from '../../support/bad-papers.ts'
import { aSignedInDesk, type PracticeDesk } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { untilTaken } from '../../support/take-papers.ts'
import { aTempFolder } from '../../support/temp-folder.ts'

const betweenLooksMs = 1_000

type Folder = {
  readonly folder: string
  readonly afterTaking?: 'move' | 'remove'
  readonly dataDir?: string
  readonly onPause?: () => void
}

/** A desk with one watched folder, and a dossier on the screen; it looks at files ten times as often as it says. */
async function aWatchingDesk({ folder, afterTaking = 'move', dataDir = aTempFolder(), onPause }: Folder) {
  const timers: Host['timers'] = {
    set: (run, ms) => {
      if (ms !== betweenLooksMs) return setTimeout(run, ms)
      onPause?.()
      return setTimeout(run, ms / 10)
    },
    clear: (timer) => clearTimeout(timer as NodeJS.Timeout | undefined),
  }
  const desk = await aSignedInDesk({ dataDir, host: { timers } })
  const known = (await desk.call.scanners.profiles())[0]?.profileId
  const way = { kind: 'folder', folder, afterTaking } as const
  const profileId =
    known ?? (await desk.call.scanners.saveProfile({ profileId: null, name: 'Máy quét', way })).profileId
  const { dossierId } = await desk.call.dossiers.open({ procedureCode: '1.001193' })
  return { desk, profileId, dossierId, take: () => take(desk, { dossierId, sourceId: profileId }) }
}

async function take({ call }: PracticeDesk, asked: Parameters<PracticeDesk['call']['scans']['scan']>[0]) {
  const { batchId } = await call.scans.scan(asked)
  return untilTaken({ call }, batchId)
}

const lay = (folder: string, name: string, bytes: Uint8Array = aPaper('khai-sinh-a-1.jpg')) =>
  writeFileSync(join(folder, name), bytes)

describe('a folder that a scanner’s own software fills', { timeout: 120_000 }, () => {
  it('says how many files wait, takes them into the dossier on screen and puts them out of the way', async () => {
    const folder = aTempFolder()
    const { desk, take, dossierId } = await aWatchingDesk({ folder })
    lay(folder, 'quet-1.jpg')
    lay(folder, 'quet-2.tiff', manyPageTiff(3))
    lay(folder, 'ghi-chu.txt')
    const [source] = await desk.call.scans.listSources()
    expect(source).toMatchObject({ kind: 'folder', name: 'Máy quét', waiting: 2 })

    expect(await take()).toMatchObject({ pagesTaken: 4, refused: [] })
    expect(new Set(readdirSync(folder))).toEqual(new Set(['ghi-chu.txt', 'Đã lấy']))
    expect(new Set(readdirSync(join(folder, 'Đã lấy')))).toEqual(new Set(['quet-1.jpg', 'quet-2.tiff']))
    expect((await desk.call.reviews.get({ dossierId })).pages).toHaveLength(4)
  })

  it('removes them where the office wants that', async () => {
    const folder = aTempFolder()
    const { take } = await aWatchingDesk({ folder, afterTaking: 'remove' })
    lay(folder, 'quet-1.jpg')
    expect(await take()).toMatchObject({ pagesTaken: 1 })
    expect(readdirSync(folder)).toEqual([])
  })

  it('says that nothing waits, and that the folder is gone', async () => {
    const folder = aTempFolder()
    const { take } = await aWatchingDesk({ folder })
    expect(await take()).toMatchObject({ state: 'failed', refused: [{ code: 'folder_empty' }] })
    rmSync(folder, { recursive: true })
    expect(await take()).toMatchObject({ state: 'failed', refused: [{ code: 'folder_unreachable' }] })
  })

  it('waits until a file has stopped growing', async () => {
    const folder = aTempFolder()
    const { take } = await aWatchingDesk({ folder })
    const whole = aPaper('khai-sinh-a-1.jpg')
    const step = Math.ceil(whole.length / 6)
    lay(folder, 'quet.jpg', whole.subarray(0, step))
    const taking = take()
    for (let at = step; at < whole.length; at += step) {
      await new Promise((resolve) => setTimeout(resolve, 60))
      appendFileSync(join(folder, 'quet.jpg'), whole.subarray(at, at + step))
    }
    expect(await taking).toMatchObject({ pagesTaken: 1, refused: [] })
  })

  it('leaves a torn file where it is and says why, and takes it when it is whole', async () => {
    const folder = aTempFolder()
    const { take } = await aWatchingDesk({ folder })
    const whole = aPaper('khai-sinh-a-1.jpg')
    lay(folder, 'rach.jpg', whole.subarray(0, whole.length / 2))
    lay(folder, 'rong.pdf', new Uint8Array())
    lay(folder, 'tot.jpg', aPaper('khai-sinh-a-2.jpg'))
    const batch = await take()
    expect(batch.pagesTaken).toBe(1)
    expect(batch.refused).toEqual(
      expect.arrayContaining([
        { name: 'rach.jpg', code: 'image_damaged' },
        { name: 'rong.pdf', code: 'file_empty' },
      ]),
    )
    expect(new Set(readdirSync(folder))).toEqual(new Set(['rach.jpg', 'rong.pdf', 'Đã lấy']))

    lay(folder, 'rach.jpg', whole)
    rmSync(join(folder, 'rong.pdf'))
    expect(await take()).toMatchObject({ pagesTaken: 1, refused: [] })
  })

  it('takes the same content once, whatever it is called and whichever dossier is open', async () => {
    const folder = aTempFolder()
    const { desk, take: takeFirst, profileId } = await aWatchingDesk({ folder })
    lay(folder, 'quet.jpg')
    await takeFirst()
    copyFileSync(join(folder, 'Đã lấy', 'quet.jpg'), join(folder, 'quet (1).jpg'))
    const { dossierId } = await desk.call.dossiers.open({ procedureCode: '1.001193' })
    expect(await take(desk, { dossierId, sourceId: profileId })).toMatchObject({
      pagesTaken: 0,
      refused: [{ name: 'quet (1).jpg', code: 'file_taken_before' }],
    })
    expect(existsSync(join(folder, 'quet (1).jpg'))).toBe(false)
  })

  it('goes on with the next page of a file when the program was stopped in the middle of it', async () => {
    const folder = aTempFolder()
    const dataDir = aTempFolder()
    const first = await aWatchingDesk({ folder, dataDir })
    lay(folder, 'so.tiff', manyPageTiff(12))
    const { batchId } = await first.desk.call.scans.scan({ dossierId: first.dossierId, sourceId: first.profileId })
    await expect
      .poll(async () => (await first.desk.call.scans.batch({ batchId })).pagesTaken, { interval: 2, timeout: 60_000 })
      .toBeGreaterThan(1)
    await first.desk.close()
    expect(readdirSync(folder)).toEqual(['so.tiff'])

    const { desk, profileId } = await aWatchingDesk({ folder, dataDir })
    const kept = (await desk.call.reviews.get({ dossierId: first.dossierId })).pages.length
    expect(kept).toBeLessThan(12)
    await take(desk, { dossierId: first.dossierId, sourceId: profileId })
    expect((await desk.call.reviews.get({ dossierId: first.dossierId })).pages).toHaveLength(12)
    expect(readdirSync(folder)).toEqual(['Đã lấy'])
  })

  it('takes what was there when it was asked, not what comes meanwhile, and never a folder or a link', async () => {
    const folder = aTempFolder()
    const late = aPaper('khai-sinh-a-2.jpg')
    const { take } = await aWatchingDesk({ folder, onPause: () => lay(folder, 'nguoi-sau.jpg', late) })
    lay(folder, 'quet.jpg')
    mkdirSync(join(folder, 'thu-muc.pdf'))
    expect(await take()).toMatchObject({ pagesTaken: 1, refused: [] })
    expect(readdirSync(folder)).toContain('nguoi-sau.jpg')
  })

  it('is refused when it is set up with a folder that is not there', async () => {
    const { desk } = await aWatchingDesk({ folder: aTempFolder() })
    for (const folder of [join(aTempFolder(), 'khong-co'), 'tuong-doi']) {
      const way = { kind: 'folder', folder, afterTaking: 'move' } as const
      const saved = desk.call.scanners.saveProfile({ profileId: null, name: 'Khác', way })
      await expect(saved).rejects.toEqual(refusal('folder_unreachable'))
    }
  })
})
