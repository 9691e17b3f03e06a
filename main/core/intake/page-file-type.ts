/** What a file is by its first bytes; its name is never asked. */
export type PageFileType = 'pdf' | 'jpeg' | 'png' | 'tiff' | 'webp' | 'heif' | 'archive' | 'unknown'

const signatures: readonly { readonly type: PageFileType; readonly at: number; readonly bytes: string }[] = [
  { type: 'jpeg', at: 0, bytes: '\xff\xd8\xff' },
  { type: 'png', at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { type: 'tiff', at: 0, bytes: 'II*\0' },
  { type: 'tiff', at: 0, bytes: 'MM\0*' },
  { type: 'tiff', at: 0, bytes: 'II+\0' },
  { type: 'tiff', at: 0, bytes: 'MM\0+' },
  { type: 'webp', at: 8, bytes: 'WEBP' },
  { type: 'archive', at: 0, bytes: 'PK\x03\x04' },
  { type: 'archive', at: 0, bytes: 'PK\x05\x06' },
  { type: 'archive', at: 0, bytes: 'Rar!\x1a\x07' },
  { type: 'archive', at: 0, bytes: '7z\xbc\xaf\x27\x1c' },
  { type: 'archive', at: 0, bytes: '\x1f\x8b' },
  { type: 'archive', at: 0, bytes: 'BZh' },
  { type: 'archive', at: 0, bytes: '\xfd7zXZ\0' },
  { type: 'archive', at: 257, bytes: 'ustar' },
]

const heifBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']

/** Tells the type of a file from its content. Office documents are zip inside but are told as unknown. */
export function pageFileType(bytes: Uint8Array): PageFileType {
  const head = latin1(bytes.subarray(0, 4096))
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (head.slice(4, 8) === 'ftyp') return heifBrands.includes(head.slice(8, 12)) ? 'heif' : 'unknown'
  const known = signatures.find(({ at, bytes: mark }) => head.startsWith(mark, at))
  if (known?.type === 'archive' && isOfficeDocument(head)) return 'unknown'
  return known?.type ?? 'unknown'
}

function isOfficeDocument(head: string): boolean {
  return head.includes('[Content_Types].xml') || head.includes('mimetypeapplication/vnd.oasis')
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
