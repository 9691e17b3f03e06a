import { deflateSync } from 'node:zlib'

const catalogue = '<< /Type /Catalog /Pages 2 0 R >>'
const onePage = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const square = stream('0 0 100 100 re f')

/** A PDF whose page draws a square, with so many objects that nothing uses. */
export function manyObjectsPdf(objects: number): Uint8Array {
  const idle = Array.from({ length: objects }, (_, at) => `<< /A ${at} >>`)
  return aPdf([catalogue, onePage, page('/Contents 4 0 R'), square, ...idle])
}

/** Two kilobytes that swell to a gigabyte: a stream deflated twice. */
export function flateBombPdf(): Uint8Array {
  const bomb = deflateSync(deflateSync(Buffer.alloc(1_000_000_000, ' '), { level: 9 }), { level: 9 })
  return aPdf([catalogue, onePage, page('/Contents 4 0 R'), stream(bomb, '/Filter [/FlateDecode /FlateDecode]')])
}

/** A page that is one picture of 60,000 by 60,000 pixels. */
export function hugePicturePdf(): Uint8Array {
  const picture = stream(
    deflateSync(Buffer.alloc(1_000_000)),
    '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
  )
  const resources = '/Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >>'
  return aPdf([catalogue, onePage, page(resources), stream('595 0 0 842 0 0 cm /I Do'), picture])
}

/** A PDF that wants to run a script when it opens and carries a file. */
export function pdfWithExtras(): Uint8Array {
  const script = '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'
  const names = '/Names << /EmbeddedFiles << /Names [(a.txt) 5 0 R] >> >>'
  return aPdf([
    `<< /Type /Catalog /Pages 2 0 R ${script} ${names} >>`,
    onePage,
    page('/Contents 4 0 R'),
    square,
    '<< /Type /Filespec /F (a.txt) /EF << /F 6 0 R >> >>',
    stream('xin chao', '/Type /EmbeddedFile'),
  ])
}

function page(entries: string): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${entries} >>`
}

function stream(data: string | Uint8Array, entries = ''): Buffer {
  const bytes = Buffer.from(data)
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${entries} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

/** Objects numbered from 1, the first the catalogue; with a classic cross-reference table. */
function aPdf(objects: readonly (string | Buffer)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const places: string[] = []
  let at = parts[0]?.length ?? 0
  for (const [index, content] of objects.entries()) {
    const object = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(content), Buffer.from('\nendobj\n')])
    places.push(`${String(at).padStart(10, '0')} 00000 n \n`)
    parts.push(object)
    at += object.length
  }
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`
  parts.push(Buffer.from(`${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`))
  return Buffer.concat(parts)
}
