import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../../../../shared/errors.ts'
import { sentenceOf } from '../../../../shared/messages/errors.vi.ts'
import { createFileOpener, type FileOpener } from '../../../core/intake/file-opener.ts'
import { createPageReader, type PageReader } from '../../../core/ocr/page-reader.ts'
import { type PageOutcome, placePages, readPapers } from '../../../core/pipeline.ts'
import { plainTimers, sourceWorkerFile } from '../../plain-host.ts'
import type { CliCommand } from '../commands.ts'

/** Reads papers without touching any store: one JSON object a page, in one array. */
export const readCommand: CliCommand = {
  name: 'read',
  usage: 'read TỆP… [--json]',
  about: 'Đọc giấy tờ: loại giấy, trường, chữ, giấy và hồ sơ của từng trang; không ghi gì vào kho dữ liệu',
  options: [{ name: 'json', takes: null, about: 'Kết quả luôn là JSON; tuỳ chọn này có cho đồng bộ với lệnh khác' }],
  run: async ({ positionals }, output) => {
    if (positionals.length === 0) throw new AppError('batch_empty')
    const opener = createFileOpener({ workerFile: sourceWorkerFile, log: () => {}, timers: plainTimers })
    const reader = createPageReader({ workerFile: sourceWorkerFile, log: () => {} })
    try {
      const files = await readAll(positionals, { files: opener, reader })
      for (const { refusal } of files) if (refusal !== null) output.message(refusal)
      output.json(placed(files.flatMap(({ pages }) => pages)))
      return files.every(({ refusal }) => refusal === null) ? 0 : 1
    } finally {
      await opener.close()
      await reader.close()
    }
  },
}

type Pool = { readonly files: FileOpener; readonly reader: PageReader }
type Refused = { readonly file: string; readonly error: { readonly code: string; readonly message: string } }
type ReadPageOfFile = { readonly path: string; readonly outcome: PageOutcome }
type ReadFile = { readonly pages: readonly (ReadPageOfFile | Refused)[]; readonly refusal: string | null }

/** Several files at a time, so that no worker waits for the last page of another file; the answers stay in order. */
async function readAll(paths: readonly string[], pool: Pool): Promise<readonly ReadFile[]> {
  const files: ReadFile[] = []
  const waiting = [...paths.entries()]
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, path] = next
      files[index] = await readOrRefuse(path, pool)
    }
  }
  await Promise.all(Array.from({ length: pool.reader.atOnce }, lane))
  return files
}

/** The pages of one file; where it is refused, those before the fault and the reason. */
async function readOrRefuse(path: string, pool: Pool): Promise<ReadFile> {
  const pages: (ReadPageOfFile | Refused)[] = []
  try {
    await readOne(path, pool, (outcome) => pages.push({ path, outcome }))
    return { pages, refusal: null }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    pages.push({ file: path, error: { code: error.code, message: sentenceOf(error.code) } })
    return { pages, refusal: sentenceOf(error.code, { ...error.details, subject: basename(path) }) }
  }
}

async function readOne(path: string, pool: Pool, take: (page: PageOutcome) => void): Promise<void> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new AppError('file_unreadable', {}, { cause })
  })
  for await (const page of readPapers({ name: basename(path), bytes }, pool)) take(page)
}

/** All pages as they are told, each with its paper and whether another citizen's papers begin on it. */
function placed(pages: ReadFile['pages']) {
  const read = pages.filter((page) => 'outcome' in page)
  const places = placePages(read.map(({ outcome }) => outcome))
  return pages.map((page) => {
    if (!('outcome' in page)) return page
    const place = places[read.indexOf(page)]
    return {
      ...toJson(page),
      first: place?.first ?? false,
      first_reason: place?.firstReason ?? null,
      paper: place?.document ?? null,
    }
  })
}

function toJson({ path, outcome: { page, reading, papers, text } }: ReadPageOfFile) {
  const isSheet = papers.documentType !== 'cccd'
  return {
    file: path,
    page,
    rotation: reading.rotation,
    blank: reading.blank,
    document_type: papers.documentType,
    confidence: papers.typeConfidence,
    text,
    fields: isSheet ? fieldsOf(papers.documents[0]) : {},
    ...(isSheet
      ? {}
      : {
          documents: papers.documents.map((document) => ({
            document_type: document.documentType,
            confidence: document.typeConfidence,
            fields: fieldsOf(document),
          })),
        }),
    ms: Math.round(reading.ms),
  }
}

function fieldsOf(document: PageOutcome['papers']['documents'][number] | undefined) {
  return Object.fromEntries(
    (document?.fields ?? []).map(({ code, value, confidence, source }) => [code, { value, confidence, source }]),
  )
}
