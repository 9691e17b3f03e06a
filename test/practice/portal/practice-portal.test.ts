import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startPracticePortal } from '../../../main/practice/portal/practice-portal.ts'
import { aComponent, aDossier, dossierIdOf } from '../../support/outbox/a-dossier.ts'
import { aDesk, never } from '../../support/outbox/outbox-desk.ts'
import { aProvincePortal, type PracticeSubject, practiceSubject } from '../../support/outbox/practice-subject.ts'

let subject: PracticeSubject
beforeEach(async () => {
  subject = await practiceSubject()
})
afterEach(() => subject.close())

const noAddresses = new Map<string, string>()

describe('the practice portal', () => {
  it('listens on this machine only', () => {
    expect(new URL(subject.server.url).hostname).toBe('127.0.0.1')
  })

  it('refuses a record that does not fit the schema and names the field', async () => {
    const { portal } = subject
    const procedure = { ...aDossier().procedure, code: 'xyz' }
    const packet = portal.packDossier(aDossier({ procedure }), noAddresses)
    expect(await portal.submitDossier(packet, 'create', never)).toMatchObject({ kind: 'rejected', field: 'MaTTHC' })
    expect(subject.server.dossiers()).toEqual([])
  })

  it('refuses a number that belongs to another dossier', async () => {
    const { portal } = subject
    await portal.submitDossier(portal.packDossier(aDossier(), noAddresses), 'create', never)
    const twin = portal.packDossier({ ...aDossier(), dossierId: dossierIdOf(5) as never }, noAddresses)
    expect(await portal.submitDossier(twin, 'create', never)).toMatchObject({ kind: 'rejected', field: 'MaHoSo' })
  })

  it('takes no dossier whose file it has not', async () => {
    const { portal } = subject
    const file = { digest: 'ab'.repeat(32), size: 3, name: 'giấy.pdf', mediaType: 'application/pdf' }
    const address = `${subject.server.url}/tep/${file.digest}`
    const dossier = aDossier({ components: [aComponent({ file })] })
    const packet = portal.packDossier(dossier, new Map([[file.digest, address]]))
    expect(await portal.submitDossier(packet, 'create', never)).toEqual({ kind: 'files_missing' })
  })

  it('lets nobody in without a token', async () => {
    const answer = await fetch(`${subject.server.url}/KetNoiMotCuaQuocGia/TraCuuHoSo`, { method: 'POST', body: '{}' })
    expect(answer.status).toBe(401)
    const file = await fetch(`${subject.server.url}/tep/${'ab'.repeat(32)}`)
    expect(file.status).toBe(401)
  })

  it('is the same portal after a restart on its folder: same key, same dossiers, same proof', async () => {
    const { portal, server, dir } = subject
    const packet = portal.packDossier(aDossier(), noAddresses)
    const before = await portal.submitDossier(packet, 'create', never)
    const again = await startPracticePortal({ port: 0, dir, log: () => {} })
    const after = await aProvincePortal(again, subject.shelf).findDossier(packet, never)
    await again.close()
    expect(again.publicKey).toBe(server.publicKey)
    expect(before.kind === 'applied' && after.kind === 'found' && after.proof).toEqual(
      before.kind === 'applied' && before.proof,
    )
  })

  it('moves dossiers on by itself when it is told how fast, and the desk hears of it once', async () => {
    let at = Date.parse('2026-11-22T02:00:00.000Z')
    const dir = `${subject.dir}/second`
    const server = await startPracticePortal({
      port: 0,
      dir,
      log: () => {},
      now: () => new Date(at).toISOString(),
      progressMs: 60_000,
    })
    const desk = aDesk(aProvincePortal(server, subject.shelf))
    desk.queue({ kind: 'dossier', dossier: aDossier() })
    await desk.sendAll()
    await desk.sender.receiveStatuses(never)
    for (const step of [61_000, 61_000, 61_000]) {
      at += step
      await desk.sender.receiveStatuses(never)
    }
    await server.close()
    expect(desk.news.map(({ status }) => status)).toEqual(['received', 'processing', 'processed'])
  })

  it('tells a change of status in under 300 bytes', async () => {
    const { portal, server } = subject
    for (let n = 0; n < 20; n += 1) {
      const said = { dossierId: dossierIdOf(n) as never, code: { text: `TAM-${n}`, provisional: true } }
      await portal.submitDossier(portal.packDossier(aDossier(said), noAddresses), 'create', never)
    }
    server.advance()
    server.advance()
    let bytes = 0
    const measured = aProvincePortal(server, subject.shelf, {
      fetch: async (input, init) => {
        const answer = await fetch(input, init)
        if (String(input).endsWith('TrangThaiHoSo')) bytes += (await answer.clone().arrayBuffer()).byteLength
        return answer
      },
    })
    const desk = aDesk(measured)
    expect(await desk.sender.receiveStatuses(never)).toEqual({ kind: 'applied', count: 60 })
    expect(bytes / 60).toBeLessThan(300)
  })

  it('answers the demo’s questions without any citizen’s data, and takes new faults while it runs', async () => {
    const { portal, server } = subject
    await portal.submitDossier(portal.packDossier(aDossier(), noAddresses), 'create', never)
    const text = await (await fetch(`${server.url}/practice/dossiers`)).text()
    expect(JSON.parse(text)).toMatchObject({
      dossiers: [{ dossierCode: 'H99.21.07-261122-0001', packets: 1 }],
      files: 0,
    })
    for (const secret of ['Mẫu Đơn', '099195000017']) expect(text).not.toContain(secret)

    await fetch(`${server.url}/practice/faults`, { method: 'POST', body: 'html:1' })
    expect(await portal.fetchStatuses(null, never)).toEqual({ kind: 'html' })
    await fetch(`${server.url}/practice/faults`, { method: 'POST', body: '' })
    const reply = await portal.fetchStatuses(null, never)
    expect(reply.kind).toBe('statuses')
  })
})
