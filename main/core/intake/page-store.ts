import { createHash, createHmac } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { syncFolder } from '../database/durable-file.ts'
import { asStoreError, codeOf } from '../database/store-error.ts'
import { deriveKey, type RandomBytes } from '../keys/store-keys.ts'
import {
  chunkSize,
  headerSize,
  newChunkCipher,
  openChunk,
  openHeader,
  sealChunk,
  sealedChunkSize,
  sealHeader,
} from './page-cipher.ts'

export type PageStoreOptions = {
  /** Folder for page files; made when missing. */
  readonly dir: string
  /** 32 bytes, `files` of `deriveStoreKeys`. */
  readonly fileKey: Uint8Array
  readonly random: RandomBytes
}

/** SHA-256 of the content in lower-case hexadecimal, and its length in bytes. */
export type StoredPage = { readonly digest: string; readonly size: number }

export type PageStore = {
  /** Encrypts content to the disk and returns once it would survive a power cut; the same content is kept once. Throws `disk_full`. */
  readonly put: (content: Uint8Array | AsyncIterable<Uint8Array>) => Promise<StoredPage>
  /** The whole content. Throws `page_missing`, `page_tampered`. */
  readonly get: (digest: string) => Promise<Uint8Array>
  /** The content in pieces, each authentic when it comes; the last comes only if the whole has the digest. Throws as `get`. */
  readonly stream: (digest: string) => AsyncGenerator<Uint8Array>
  readonly has: (digest: string) => Promise<boolean>
  /** Removes content; removing what is not there is no error. */
  readonly delete: (digest: string) => Promise<void>
}

type Place = PageStoreOptions & { readonly nameKey: Uint8Array; readonly drafts: string }

/** Opens the folder of encrypted page files and sweeps out what a crash left half written. */
export async function createPageStore(options: PageStoreOptions): Promise<PageStore> {
  const place: Place = {
    ...options,
    nameKey: deriveKey(options.fileKey, 'page-names'),
    drafts: join(options.dir, 'drafts'),
  }
  await rm(place.drafts, { recursive: true, force: true })
  await mkdir(place.drafts, { recursive: true, mode: 0o700 })
  return {
    put: (content) => put(place, content),
    get: (digest) => get(place, digest),
    stream: (digest) => stream(place, digest),
    has: (digest) => has(place, digest),
    delete: (digest) => rm(fileOf(place, digest), { force: true }),
  }
}

async function put(place: Place, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<StoredPage> {
  const draft = join(place.drafts, Buffer.from(place.random(12)).toString('hex'))
  try {
    const page = await writeDraft(place, draft, content)
    if (!(await isIntact(place, page.digest))) await publish(draft, fileOf(place, page.digest))
    return page
  } catch (error) {
    throw asStoreError(error)
  } finally {
    await rm(draft, { force: true })
  }
}

async function writeDraft(
  place: Place,
  draft: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<StoredPage> {
  const file = await open(draft, 'wx', 0o600)
  try {
    const chunks = newChunkCipher(place.random)
    const hash = createHash('sha256')
    let size = 0
    let index = 0
    for await (const { plain, isLast } of inChunks(content)) {
      hash.update(plain)
      size += plain.length
      const at = headerSize + index * sealedChunkSize
      await writeFully(file, sealChunk(chunks, plain, { index, isLast }), at)
      index += 1
    }
    const digest = hash.digest('hex')
    await writeFully(file, sealHeader(chunks, nameOf(place, digest), { key: place.fileKey, random: place.random }), 0)
    await file.sync()
    return { digest, size }
  } finally {
    await file.close()
  }
}

async function writeFully(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done)
    done += bytesWritten
  }
}

type Piece = { readonly plain: Uint8Array; readonly isLast: boolean }

/** Cuts content into full chunks and one last, which is empty only when everything is. */
async function* inChunks(content: Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  let held: Uint8Array = new Uint8Array(0)
  for await (const part of content instanceof Uint8Array ? [content] : content) {
    held = held.length === 0 ? part : Buffer.concat([held, part])
    while (held.length > chunkSize) {
      yield { plain: held.subarray(0, chunkSize), isLast: false }
      held = held.subarray(chunkSize)
    }
  }
  yield { plain: held, isLast: true }
}

async function publish(draft: string, file: string): Promise<void> {
  const folder = dirname(file)
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (made !== undefined) syncFolder(dirname(folder))
  await rename(draft, file)
  syncFolder(folder)
}

async function get(place: Place, digest: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of stream(place, digest)) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function* stream(place: Place, digest: string): AsyncGenerator<Uint8Array> {
  const file = await openPage(place, digest)
  try {
    const header = await readUpTo(file, headerSize, 0)
    const chunks = openHeader(header, nameOf(place, digest), place.fileKey)
    if (!chunks) throw new AppError('page_tampered', {})
    const hash = createHash('sha256')
    const { size } = await file.stat()
    const count = Math.max(1, Math.ceil((size - headerSize) / sealedChunkSize))
    for (let index = 0; index < count; index += 1) {
      const isLast = index === count - 1
      const sealed = await readUpTo(file, sealedChunkSize, headerSize + index * sealedChunkSize)
      const plain = openChunk(chunks, sealed, { index, isLast })
      if (!plain) throw new AppError('page_tampered', {})
      hash.update(plain)
      if (isLast && hash.digest('hex') !== digest) throw new AppError('page_tampered', {})
      yield plain
    }
  } finally {
    await file.close()
  }
}

async function openPage(place: Place, digest: string): Promise<FileHandle> {
  try {
    return await open(fileOf(place, digest), 'r')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new AppError('page_missing', {}, { cause: error })
    throw error
  }
}

async function readUpTo(file: FileHandle, length: number, at: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, at + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return bytes.subarray(0, done)
}

async function has(place: Place, digest: string): Promise<boolean> {
  const names = await readdir(dirname(fileOf(place, digest))).catch(namesOfAbsent)
  return names.includes(nameOf(place, digest))
}

function namesOfAbsent(error: unknown): string[] {
  if (codeOf(error) === 'ENOENT') return []
  throw error
}

/** Whether the content is already there and whole; a damaged file is written anew by `put`. */
async function isIntact(place: Place, digest: string): Promise<boolean> {
  try {
    for await (const _ of stream(place, digest));
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

/** A name that tells nothing of the content: without the key nobody can ask whether a known paper is here. */
function nameOf(place: Place, digest: string): string {
  return createHmac('sha256', place.nameKey).update(digest).digest('hex')
}

function fileOf(place: Place, digest: string): string {
  const name = nameOf(place, digest)
  return join(place.dir, name.slice(0, 2), name)
}
