import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getPortalFile } from '../../../main/core/outbox/portal-file-repository.ts'
import { aComponent, aDossier, someBytes } from '../../support/outbox/a-dossier.ts'
import { aDesk, never } from '../../support/outbox/outbox-desk.ts'
import { aProvincePortal, type PracticeSubject, practiceSubject } from '../../support/outbox/practice-subject.ts'

const chunkBytes = 8_192
const size = 50_000

let subject: PracticeSubject
beforeEach(async () => {
  subject = await practiceSubject({ config: { chunkBytes } })
})
afterEach(() => subject.close())

/** A network that counts the bytes of files and breaks after some requests. */
function countingFetch(breakAfter = Number.POSITIVE_INFINITY) {
  const count = { bytes: 0, patches: 0, requests: 0 }
  const counted: typeof fetch = async (input, init) => {
    if (count.requests >= breakAfter) throw new TypeError('fetch failed')
    count.requests += 1
    if (init?.method === 'PATCH' && init.body instanceof Uint8Array) {
      count.bytes += init.body.length
      count.patches += 1
    }
    return fetch(input, init)
  }
  return { count, fetch: counted }
}

describe('a file on its way', () => {
  it('goes on at the byte the portal has after a break: no byte is sent twice', async () => {
    const bytes = someBytes(1, size)
    const digest = subject.shelf.put(bytes)
    const file = { digest, size, name: 'giấy.pdf', mediaType: 'application/pdf' }
    // token, HEAD, POST, two PATCHes, then the network is gone
    const first = countingFetch(5)
    const broken = aProvincePortal(subject.server, subject.shelf, { config: { chunkBytes }, fetch: first.fetch })
    const desk = aDesk(broken)
    desk.queue({ kind: 'dossier', dossier: aDossier({ components: [aComponent({ file })] }) })
    await desk.sender.sendDue(never)
    expect(first.count).toMatchObject({ patches: 2, bytes: 2 * chunkBytes })
    const known = getPortalFile(desk.db, { portal: subject.server.url, digest, size })
    expect(known).toMatchObject({ sentBytes: 2 * chunkBytes, address: null })
    expect(known.uploadUrl).toBe(`${subject.server.url}/tep/${digest}`)

    const second = countingFetch()
    const working = aProvincePortal(subject.server, subject.shelf, { config: { chunkBytes }, fetch: second.fetch })
    const restarted = aDesk(working, { db: desk.db, clock: desk.clock })
    await restarted.sendAll()
    expect(first.count.bytes + second.count.bytes).toBe(size)
    expect(readFileSync(join(subject.dir, 'files', digest))).toEqual(Buffer.from(bytes))
    const sent = restarted.events.filter((event) => event.kind === 'bytes')
    expect(sent.at(-1)).toMatchObject({ sentBytes: size, totalBytes: size })
    expect(subject.server.dossiers()).toHaveLength(1)
  })

  it('costs one question when the portal has it already', async () => {
    const bytes = someBytes(2, size)
    const file = { digest: subject.shelf.put(bytes), size, name: 'giấy.pdf', mediaType: 'application/pdf' }
    const silent = { uploadUrl: null, onUploadUrl: () => {}, onProgress: () => {} }
    await subject.portal.uploadFile(file, silent, never)
    const again = countingFetch()
    const portal = aProvincePortal(subject.server, subject.shelf, { config: { chunkBytes }, fetch: again.fetch })
    expect(await portal.uploadFile(file, silent, never)).toMatchObject({ kind: 'uploaded' })
    expect(again.count).toMatchObject({ requests: 2, bytes: 0 })
  })

  it('is thrown away by the portal when its bytes are not the ones of its digest, and sent anew', async () => {
    const bytes = someBytes(3, size)
    const digest = subject.shelf.put(bytes)
    const file = { digest, size, name: 'giấy.pdf', mediaType: 'application/pdf' }
    const half = countingFetch(5)
    const broken = aProvincePortal(subject.server, subject.shelf, { config: { chunkBytes }, fetch: half.fetch })
    const desk = aDesk(broken)
    desk.queue({ kind: 'dossier', dossier: aDossier({ components: [aComponent({ file })] }) })
    await desk.sender.sendDue(never)
    const stored = join(subject.dir, 'files', digest)
    writeFileSync(stored, readFileSync(stored).fill(0))

    const silent = { uploadUrl: null, onUploadUrl: () => {}, onProgress: () => {} }
    const damaged = await subject.portal.uploadFile(file, silent, never)
    expect(damaged).toMatchObject({ kind: 'retry', code: 'portal_file_lost' })
    expect(existsSync(stored)).toBe(false)
    const restarted = aDesk(subject.portal, { db: desk.db, clock: desk.clock })
    await restarted.sendAll()
    expect(readFileSync(stored)).toEqual(Buffer.from(bytes))
  })

  it('takes an empty file too', async () => {
    const file = {
      digest: subject.shelf.put(new Uint8Array()),
      size: 0,
      name: 'rỗng.pdf',
      mediaType: 'application/pdf',
    }
    const silent = { uploadUrl: null, onUploadUrl: () => {}, onProgress: () => {} }
    expect(await subject.portal.uploadFile(file, silent, never)).toMatchObject({ kind: 'uploaded' })
  })
})
