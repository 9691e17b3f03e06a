import { createHash, randomBytes } from 'node:crypto'
import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createPageStore, type PageStore } from '../../../main/core/intake/page-store.ts'
import { aSmallDisk } from '../../support/small-disk.ts'
import { aTempFolder } from '../../support/temp-folder.ts'

const fileKey = new Uint8Array(32).fill(9)
const chunk = 64 * 1024

function aPageStore(dir: string, key = fileKey): Promise<PageStore> {
  return createPageStore({ dir, fileKey: key, random: randomBytes })
}

function withCode(code: string) {
  return expect.objectContaining({ name: 'AppError', code })
}

function filesIn(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function onlyFileIn(dir: string): string {
  const [file] = filesIn(dir)
  return String(file)
}

it('gives back what was put in, under its SHA-256, at every size around a chunk', async () => {
  const pages = await aPageStore(aTempFolder())
  for (const size of [0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 17]) {
    const content = randomBytes(size)
    const page = await pages.put(content)
    expect(page).toEqual({ digest: createHash('sha256').update(content).digest('hex'), size })
    expect(Buffer.compare(await pages.get(page.digest), content)).toBe(0)
    expect(await pages.has(page.digest)).toBe(true)
  }
})

it('takes a stream cut anywhere as the same content', async () => {
  const pages = await aPageStore(aTempFolder())
  const parts = fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(parts, async (sizes) => {
      const content = sizes.map((size) => randomBytes(size))
      const whole = Buffer.concat(content)
      async function* stream() {
        yield* content
      }
      const page = await pages.put(stream())
      expect(page.digest).toBe(createHash('sha256').update(whole).digest('hex'))
      expect(Buffer.compare(await pages.get(page.digest), whole)).toBe(0)
    }),
    { numRuns: 25 },
  )
})

it('leaves nothing readable on the disk, not even which page it is', async () => {
  const dir = aTempFolder()
  const pages = await aPageStore(dir)
  const line = 'Họ, chữ đệm và tên: ĐÈO VĂN PHÌN; số định danh: 012099000123'
  const { digest } = await pages.put(Buffer.from(line.repeat(3000)))
  const files = filesIn(dir)
  expect(files.length).toBe(1)
  expect(files.join()).not.toContain(digest.slice(0, 12))
  const bytes = readFileSync(onlyFileIn(dir))
  for (const trace of [line, 'PHÌN', '012099000123', digest]) expect(bytes.includes(Buffer.from(trace))).toBe(false)
  expect(bytes.includes(Buffer.from(digest, 'hex'))).toBe(false)
  expect(statSync(onlyFileIn(dir)).mode & 0o777).toBe(0o600)
})

it('keeps the same content once', async () => {
  const dir = aTempFolder()
  const pages = await aPageStore(dir)
  const first = await pages.put(Buffer.from('trang 1'))
  const inode = statSync(onlyFileIn(dir)).ino
  expect(await pages.put(Buffer.from('trang 1'))).toEqual(first)
  expect(filesIn(dir).length).toBe(1)
  expect(statSync(onlyFileIn(dir)).ino).toBe(inode)
})

it('keeps one whole file when the same content comes twenty times at once', async () => {
  const dir = aTempFolder()
  const pages = await aPageStore(dir)
  const content = randomBytes(200_000)
  const [first] = await Promise.all(Array.from({ length: 20 }, () => pages.put(content)))
  expect(filesIn(dir).length).toBe(1)
  expect(Buffer.compare(await pages.get(String(first?.digest)), content)).toBe(0)
})

it('refuses a file with any one byte changed', async () => {
  const dir = aTempFolder()
  const pages = await aPageStore(dir)
  const { digest } = await pages.put(randomBytes(chunk + 40))
  const file = onlyFileIn(dir)
  const good = readFileSync(file)
  const places = [...Array(100).keys(), 1000, chunk, chunk + 90, chunk + 120, good.length - 1]
  for (const at of places) {
    const changed = Buffer.from(good)
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    writeFileSync(file, changed)
    await expect(pages.get(digest), `byte ${at}`).rejects.toEqual(withCode('page_tampered'))
  }
})

it('refuses a file cut anywhere, also between chunks, and one made longer', async () => {
  const dir = aTempFolder()
  const pages = await aPageStore(dir)
  const { digest } = await pages.put(randomBytes(2 * chunk + 40))
  const file = onlyFileIn(dir)
  const good = readFileSync(file)
  const header = good.length - 2 * (chunk + 16) - 56
  const cuts = [0, 5, header, header + chunk + 16, header + 2 * (chunk + 16), good.length - 1]
  for (const length of cuts) {
    writeFileSync(file, good.subarray(0, length))
    await expect(pages.get(digest), `cut at ${length}`).rejects.toEqual(withCode('page_tampered'))
  }
  writeFileSync(file, Buffer.concat([good, good.subarray(-56)]))
  await expect(pages.get(digest)).rejects.toEqual(withCode('page_tampered'))
})

it('refuses chunks in another order and another page under the name of this one', async () => {
  const dir = aTempFolder()
  const pages = await aPageStore(dir)
  const { digest } = await pages.put(randomBytes(2 * chunk + 40))
  const file = onlyFileIn(dir)
  const good = readFileSync(file)
  const sealed = chunk + 16
  const header = good.length - 2 * sealed - 56
  const cut = (index: number) => good.subarray(header + index * sealed, header + (index + 1) * sealed)
  writeFileSync(file, Buffer.concat([good.subarray(0, header), cut(1), cut(0), cut(2)]))
  await expect(pages.get(digest)).rejects.toEqual(withCode('page_tampered'))

  const other = await pages.put(Buffer.from('another page'))
  const otherFile = String(filesIn(dir).find((name) => name !== file))
  copyFileSync(otherFile, file)
  await expect(pages.get(digest)).rejects.toEqual(withCode('page_tampered'))
  expect(Buffer.from(await pages.get(other.digest)).toString()).toBe('another page')
})

it('releases no byte of a chunk that is not authentic', async () => {
  const dir = aTempFolder()
  const pages = await aPageStore(dir)
  const content = randomBytes(3 * chunk)
  const { digest } = await pages.put(content)
  const bytes = readFileSync(onlyFileIn(dir))
  const inSecond = bytes.length - chunk - 500
  bytes.writeUInt8(bytes.readUInt8(inSecond) ^ 1, inSecond)
  writeFileSync(onlyFileIn(dir), bytes)
  const released: Uint8Array[] = []
  const readAll = async () => {
    for await (const piece of pages.stream(digest)) released.push(piece)
  }
  await expect(readAll()).rejects.toEqual(withCode('page_tampered'))
  expect(Buffer.compare(Buffer.concat(released), content.subarray(0, chunk))).toBe(0)
})

it('heals a damaged file when the same content is put in again', async () => {
  const dir = aTempFolder()
  const pages = await aPageStore(dir)
  const { digest } = await pages.put(Buffer.from('trang 2'))
  writeFileSync(onlyFileIn(dir), 'garbage')
  await pages.put(Buffer.from('trang 2'))
  expect(Buffer.from(await pages.get(digest)).toString()).toBe('trang 2')
})

it('names what is not there, what was removed and what another key wrote', async () => {
  const dir = aTempFolder()
  const pages = await aPageStore(dir)
  await expect(pages.get('0'.repeat(64))).rejects.toEqual(withCode('page_missing'))
  expect(await pages.has('0'.repeat(64))).toBe(false)

  const { digest } = await pages.put(Buffer.from('trang 3'))
  const stranger = await aPageStore(dir, new Uint8Array(32).fill(1))
  await expect(stranger.get(digest)).rejects.toEqual(withCode('page_missing'))
  await pages.delete(digest)
  await pages.delete(digest)
  await expect(pages.get(digest)).rejects.toEqual(withCode('page_missing'))
})

it('sweeps out what a crash left half written and keeps whole pages', async () => {
  const dir = aTempFolder()
  const pages = await aPageStore(dir)
  const { digest } = await pages.put(Buffer.from('trang 4'))
  writeFileSync(join(dir, 'drafts', 'abc'), 'half')
  const reopened = await aPageStore(dir)
  expect(filesIn(dir).length).toBe(1)
  expect(Buffer.from(await reopened.get(digest)).toString()).toBe('trang 4')
})

it('leaves nothing behind when the source of the content breaks off', async () => {
  const dir = aTempFolder()
  const pages = await aPageStore(dir)
  async function* breaksOff() {
    yield randomBytes(100_000)
    throw new Error('scanner unplugged')
  }
  await expect(pages.put(breaksOff())).rejects.toThrow('scanner unplugged')
  expect(filesIn(dir)).toEqual([])
})

it('refuses a page for which the disk has no room, leaving nothing half and all earlier pages whole', async ({
  skip,
}) => {
  const disk = aSmallDisk(1)
  if (disk === undefined) return skip('no right to mount a small file system here')
  const dir = join(disk, 'pages')
  const pages = await aPageStore(dir)
  const small = await pages.put(randomBytes(100_000))
  await expect(pages.put(randomBytes(2_000_000))).rejects.toEqual(withCode('disk_full'))
  expect(filesIn(dir).length).toBe(1)
  expect((await pages.get(small.digest)).length).toBe(100_000)
  const ballast = join(disk, 'ballast')
  const fill = () => writeFileSync(ballast, randomBytes(2_000_000))
  expect(fill).toThrow()
  await expect(pages.put(randomBytes(10))).rejects.toEqual(withCode('disk_full'))
  rmSync(ballast)
  await pages.put(randomBytes(10))
})
