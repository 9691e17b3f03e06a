const classicMagic = 42
const entryBytes = 12

/**
 * Whether the chain of page directories of a TIFF 6.0 file ends where it should. A file cut in the middle of a transfer
 * still opens, with fewer pages. Files of another kind (BigTIFF) count as whole: their reader judges them.
 */
export function isTiffChainWhole(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8) return false
  const littleEndian = bytes[0] === 0x49
  if (view.getUint16(2, littleEndian) !== classicMagic) return true
  const seen = new Set<number>()
  let offset = view.getUint32(4, littleEndian)
  while (offset !== 0) {
    if (seen.has(offset) || offset + 2 > bytes.length) return false
    seen.add(offset)
    const next = offset + 2 + view.getUint16(offset, littleEndian) * entryBytes
    if (next + 4 > bytes.length) return false
    offset = view.getUint32(next, littleEndian)
  }
  return seen.size > 0
}
