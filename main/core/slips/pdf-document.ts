import PDFDocument from 'pdfkit'
import { loadSlipFonts } from './slip-fonts.ts'

export type PdfMetadata = {
  readonly title: string
  /** Who issues the paper; never a citizen's name. */
  readonly author: string
  readonly subject: string
  /** SHA-256 of each file that it was made from; none for a paper of our own. */
  readonly madeFrom?: readonly string[]
  /** Where its values came from; absent or empty for a paper of our own. */
  readonly keywords?: string
  /** Instant in UTC: the file's own date, so that the same paper gives the same bytes. */
  readonly at: string
}

const producer = 'Một Cửa Desk'

/** An empty PDF/A-2b document with Tinos as `regular`, `bold` and `italic`; pages are added by the caller. */
export function openPdfDocument(metadata: PdfMetadata, size: readonly [number, number]): PDFKit.PDFDocument {
  const fonts = loadSlipFonts()
  const created = new Date(metadata.at)
  const document = new PDFDocument({
    subset: 'PDF/A-2b',
    pdfVersion: '1.7',
    lang: 'vi-VN',
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    size: [...size],
    margin: 0,
    // None at the start: pdfkit would take Helvetica, which PDF/A does not allow.
    font: '',
    info: {
      Title: escapeXml(metadata.title),
      Author: escapeXml(metadata.author),
      Subject: escapeXml(metadata.subject),
      ...(metadata.keywords ? { Keywords: escapeXml(metadata.keywords) } : {}),
      Creator: producer,
      Producer: producer,
      CreationDate: created,
      ModDate: created,
    },
  })
  if (metadata.madeFrom !== undefined) document.appendXML(sourcesOf(metadata.madeFrom))
  document.registerFont('regular', asSource(fonts.regular))
  document.registerFont('bold', asSource(fonts.bold))
  document.registerFont('italic', asSource(fonts.italic))
  return document
}

/** Ends the document and gives its bytes. */
export async function closePdfDocument(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve)
    document.on('error', reject)
  })
  document.end()
  await ended
  return Buffer.concat(chunks)
}

/** `dc:relation`, of a schema that PDF/A knows without being told (XMP 2004). */
function sourcesOf(digests: readonly string[]): string {
  const items = digests.map((digest) => `<rdf:li>sha256:${digest}</rdf:li>`).join('')
  const relation = `<dc:relation><rdf:Bag>${items}</rdf:Bag></dc:relation>`
  return `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${relation}</rdf:Description>`
}

/** pdfkit takes a parsed font since 0.20; its types know only files and buffers. */
function asSource(font: unknown): PDFKit.Mixins.PDFFontSource {
  return font as PDFKit.Mixins.PDFFontSource
}

/** pdfkit writes these texts into XMP as they are; unescaped the file would lose PDF/A. */
function escapeXml(text: string): string {
  return text.normalize('NFC').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
