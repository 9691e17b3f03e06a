import { createCipheriv, createDecipheriv } from 'node:crypto'
import { unwrapKey, wrapKey, wrappedKeySize } from '../keys/key-wrapping.ts'
import { deriveKey, type RandomBytes } from '../keys/store-keys.ts'

// File: preamble ‖ wrapped key ‖ chunks. Each chunk holds 64 KiB of the page and its own tag, so that nothing is
// released before it is known to be authentic; number and end of each chunk are in its nonce, so that none can be
// moved, dropped or cut off.
const magic = Buffer.from('MCPG\x01', 'latin1')
const prefixSize = 7
const tagSize = 16
const cipher = 'aes-256-gcm'

export const chunkSize = 64 * 1024
export const sealedChunkSize = chunkSize + tagSize
const preambleSize = magic.length + prefixSize
export const headerSize = preambleSize + wrappedKeySize

/** Encrypts or decrypts the chunks of one file. */
export type ChunkCipher = {
  readonly preamble: Uint8Array
  readonly fileKey: Uint8Array
}

/** A fresh key and nonce prefix for one file. */
export function newChunkCipher(random: RandomBytes): ChunkCipher {
  return { preamble: Buffer.concat([magic, random(prefixSize)]), fileKey: random(32) }
}

/** The first bytes of the file named `name`; binds the file's key to that name, so that files can't be swapped. */
export function sealHeader(chunks: ChunkCipher, name: string, { key, random }: Sealing): Uint8Array {
  const wrapping = { wrappingKey: deriveKey(key, 'page-keys'), context: contextOf(chunks.preamble, name) }
  return Buffer.concat([chunks.preamble, wrapKey(chunks.fileKey, wrapping, random)])
}

export type Sealing = { readonly key: Uint8Array; readonly random: RandomBytes }

/** What decrypts the file, or nothing when the header is not the one written for this name. */
export function openHeader(header: Uint8Array, name: string, key: Uint8Array): ChunkCipher | undefined {
  if (header.length !== headerSize) return undefined
  if (!magic.equals(header.subarray(0, magic.length))) return undefined
  const preamble = header.subarray(0, preambleSize)
  const wrapping = { wrappingKey: deriveKey(key, 'page-keys'), context: contextOf(preamble, name) }
  const fileKey = unwrapKey(header.subarray(preambleSize), wrapping)
  return fileKey && { preamble, fileKey }
}

export type ChunkPlace = { readonly index: number; readonly isLast: boolean }

/** One chunk of the page, encrypted, with its tag behind it. */
export function sealChunk(chunks: ChunkCipher, plain: Uint8Array, place: ChunkPlace): Uint8Array {
  const encryption = createCipheriv(cipher, chunks.fileKey, nonceOf(chunks, place)).setAAD(chunks.preamble)
  return Buffer.concat([encryption.update(plain), encryption.final(), encryption.getAuthTag()])
}

/** The chunk as it was put in, or nothing when it is not authentic at this place. */
export function openChunk(chunks: ChunkCipher, sealed: Uint8Array, place: ChunkPlace): Uint8Array | undefined {
  const end = sealed.length - tagSize
  if (end < 0) return undefined
  const options = { authTagLength: tagSize }
  const decryption = createDecipheriv(cipher, chunks.fileKey, nonceOf(chunks, place), options)
  decryption.setAAD(chunks.preamble).setAuthTag(sealed.subarray(end))
  const plain = decryption.update(sealed.subarray(0, end))
  try {
    decryption.final()
    return plain
  } catch {
    // The tag doesn't fit: GCM has no other reason to fail here.
    return undefined
  }
}

function nonceOf({ preamble }: ChunkCipher, { index, isLast }: ChunkPlace): Uint8Array {
  const nonce = Buffer.alloc(prefixSize + 5)
  nonce.set(preamble.subarray(magic.length), 0)
  nonce.writeUInt32BE(index, prefixSize)
  nonce.writeUInt8(isLast ? 1 : 0, prefixSize + 4)
  return nonce
}

function contextOf(preamble: Uint8Array, name: string): Uint8Array {
  return Buffer.concat([preamble, Buffer.from(name, 'ascii')])
}
