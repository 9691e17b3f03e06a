import { afterAll, describe, expect, it } from 'vitest'
import { simulatedScanner } from '../../../main/practice/simulated-scanner.ts'
import type { ScanWay } from '../../../shared/domain/scan-profile.ts'
import { aSignedInDesk } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { openSaneTestBackend } from '../../support/scanners/sane-test-backend.ts'
import { untilTaken } from '../../support/take-papers.ts'
import { aTempFolder } from '../../support/temp-folder.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'

const config = aTempFolderFor('sane')
const backend = openSaneTestBackend(config.path)
afterAll(() => config.remove())

const device: ScanWay = {
  kind: 'device',
  driver: 'sane',
  deviceId: 'test:0',
  deviceName: 'Noname frontend-tester',
  settings: { source: 'feeder', colour: 'gray', dpi: 75, paper: 'a5' },
}

const aDesk = (dataDir = aTempFolder()) =>
  aSignedInDesk({ dataDir, sources: [simulatedScanner({ pausePerPageMs: 0 })] })

describe('the office’s list of scanners', { timeout: 120_000 }, () => {
  it('finds scanners, asks what one can do and shows a page of it without keeping anything', async () => {
    const { call, office, client } = await aDesk()
    expect(await call.scanners.families()).toEqual(['sane', 'escl'])
    const [found] = await call.scanners.find({ driver: 'sane', address: '' })
    expect(found).toEqual({ deviceId: 'test:0', name: 'Noname frontend-tester' })
    const { sources } = await call.scanners.abilities({ driver: 'sane', deviceId: 'test:0' })
    expect(sources.map(({ source }) => source)).toEqual(['flatbed', 'feeder'])
    const asked = { driver: 'sane', deviceId: 'test:0', settings: { ...device.settings, dpi: 100 } } as const
    const { previewId } = await call.scanners.tryScan(asked)
    expect([...office.core.scanPreview(client, previewId).subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff])
    expect((await call.dossiers.today()).dossiers).toEqual([])
  })

  it('keeps profiles over a restart, the first as the main one, and lets each be renamed and removed', async () => {
    const dataDir = aTempFolder()
    const first = await aDesk(dataDir)
    const { profileId } = await first.call.scanners.saveProfile({ profileId: null, name: 'Khay nạp', way: device })
    const glass = { ...device, settings: { ...device.settings, source: 'flatbed' } } as const
    const other = await first.call.scanners.saveProfile({ profileId: null, name: 'Mặt kính', way: glass })
    await first.call.scanners.saveProfile({ profileId, name: 'Máy quét quầy 1', way: device })
    await first.close()

    const { call } = await aDesk(dataDir)
    expect(await call.scanners.profiles()).toEqual([
      { profileId, name: 'Máy quét quầy 1', isDefault: true, way: device },
      { profileId: other.profileId, name: 'Mặt kính', isDefault: false, way: glass },
    ])
    await call.scanners.removeProfile({ profileId })
    expect(await call.scanners.profiles()).toMatchObject([{ name: 'Mặt kính', isDefault: true }])
  })

  it('refuses two profiles of one name, and profiles that are not there', async () => {
    const { call } = await aDesk()
    const { profileId } = await call.scanners.saveProfile({ profileId: null, name: 'Khay nạp', way: device })
    const twice = call.scanners.saveProfile({ profileId: null, name: 'Khay nạp', way: device })
    await expect(twice).rejects.toEqual(refusal('profile_name_taken'))
    await call.scanners.removeProfile({ profileId })
    await expect(call.scanners.removeProfile({ profileId })).rejects.toEqual(refusal('not_found'))
    await expect(call.scanners.setDefaultProfile({ profileId })).rejects.toEqual(refusal('not_found'))
  })

  it('offers the main one first, then what the officer used last, until another is made the main one', async () => {
    const { call } = await aDesk()
    const names = async () => (await call.scans.listSources()).map(({ name }) => name)
    expect(await names()).toEqual(['Máy quét mô phỏng'])
    const feeder = await call.scanners.saveProfile({ profileId: null, name: 'Khay nạp', way: device })
    const spare = await call.scanners.saveProfile({ profileId: null, name: 'Máy dự phòng', way: device })
    expect(await names()).toEqual(['Khay nạp', 'Máy dự phòng', 'Máy quét mô phỏng'])

    const { dossierId } = await call.dossiers.open({ procedureCode: '1.001193' })
    const { batchId } = await call.scans.scan({ dossierId, sourceId: 'simulated' })
    expect(await names()).toEqual(['Máy quét mô phỏng', 'Khay nạp', 'Máy dự phòng'])
    await untilTaken({ call }, batchId)

    await call.scanners.setDefaultProfile({ profileId: spare.profileId })
    expect(await names()).toEqual(['Máy dự phòng', 'Khay nạp', 'Máy quét mô phỏng'])
    expect(feeder.profileId).not.toBe(spare.profileId)
  })

  it('scans the whole feeder of a profile into the dossier, and says why a later feed ended', async () => {
    const { call } = await aDesk()
    const { profileId } = await call.scanners.saveProfile({ profileId: null, name: 'Khay nạp', way: device })
    const { dossierId } = await call.dossiers.open({ procedureCode: '1.001193' })
    const scan = async () => {
      const { batchId } = await call.scans.scan({ dossierId, sourceId: profileId })
      return untilTaken({ call }, batchId)
    }
    expect(await scan()).toMatchObject({ pagesTaken: 10, refused: [], pageShare: null })
    backend.set({ 'read-status-code': '"SANE_STATUS_JAMMED"' })
    expect(await scan()).toMatchObject({
      state: 'failed',
      pagesTaken: 0,
      refused: [{ name: 'Khay nạp', code: 'scanner_jammed' }],
    })
    backend.set({})
    const { pages } = await call.reviews.get({ dossierId })
    expect(pages.map(({ sourceName }) => sourceName)).toContain('Mặt 10, Khay nạp')
    expect(pages).toHaveLength(10)
  })

  it('asks a scanner at its address, and says when none answers there', async () => {
    const { call } = await aDesk()
    const nobody = call.scanners.find({ driver: 'escl', address: '127.0.0.1:9' })
    await expect(nobody).rejects.toEqual(refusal('scanner_unreachable'))
  })
})
