import { cutPile, type PagePlace } from './batches/cut-stack.ts'
import { evidenceOf } from './batches/page-evidence.ts'
import type { ReadPage } from './extraction/read-documents.ts'
import { readDocuments } from './extraction/read-documents.ts'
import type { FileOpener } from './intake/file-opener.ts'
import type { PageReader } from './ocr/page-reader.ts'
import { type PageReading, regionText } from './ocr/words.ts'

/** A file as it was chosen, dropped or scanned. */
export type PaperFile = { readonly name: string; readonly bytes: Uint8Array }

export type PageOutcome = {
  readonly file: string
  /** Counted from 1 within its file. */
  readonly page: number
  readonly reading: PageReading
  readonly papers: ReadPage
  /** Lines of the page in reading order, NFC. */
  readonly text: string
}

/**
 * The way of a paper: file → page images → what the machine sees on each → kind of paper and its values
 * (→ papers of one page or several, and dossiers: `placePages`).
 *
 * What follows is the officer's: review → dossier → slip → signature → outbox → portal; each is a command
 * (`commands/take-papers.ts`, `read-page.ts`, `review-fields.ts`, `receive-dossier.ts`, then `sending.ts`).
 * One page more is under way than is read at once; they come out in order. Throws the refusals of `files.open`.
 */
export async function* readPapers(
  file: PaperFile,
  { files, reader }: { readonly files: FileOpener; readonly reader: PageReader },
): AsyncGenerator<PageOutcome> {
  const underWay: Promise<PageOutcome>[] = []
  const pages = (await files.open(file.bytes, file.name)).pages()
  for await (const page of pages) {
    underWay.push(readPaper(file.name, page, reader))
    // An error is told when its page is its turn, not while another page is being waited for.
    underWay.at(-1)?.catch(() => undefined)
    const first = underWay.length > reader.atOnce ? underWay.shift() : undefined
    if (first !== undefined) yield await first
  }
  for (const page of underWay) yield await page
}

/** Where each page of several files belongs: which paper, and whether another citizen's papers begin on it. */
export function placePages(outcomes: readonly PageOutcome[]): readonly PagePlace[] {
  return cutPile(
    outcomes.map(({ file, page, reading, papers }) => ({ file, page, evidence: evidenceOf(reading, papers) })),
  )
}

type DrawnPage = { readonly number: number; readonly bytes: Uint8Array; readonly textWords?: PageWords }
type PageWords = NonNullable<Parameters<PageReader['read']>[1]>['textWords']

async function readPaper(file: string, page: DrawnPage, reader: PageReader): Promise<PageOutcome> {
  const reading = await reader.read(page.bytes, page.textWords === undefined ? {} : { textWords: page.textWords })
  const text = reading.regions.map(regionText).join('\n').normalize('NFC')
  return { file, page: page.number, reading, papers: readDocuments(reading), text }
}
