import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { AppError } from '../../../../shared/errors.ts'
import { sentenceOf } from '../../../../shared/messages/errors.vi.ts'
import { createPageReader, type PageReader } from '../../../core/ocr/page-reader.ts'
import { type PageOutcome, readPapers } from '../../../core/pipeline.ts'
import type { CliCommand } from '../commands.ts'

const workerFile = (name: string) => new URL(`../../../workers/${name}.ts`, import.meta.url)

/** Reads papers without touching any store: one JSON object a page, in one array. */
export const readCommand: CliCommand = {
  name: 'read',
  usage: 'read TỆP… [--json]',
  about: 'Đọc giấy tờ: loại giấy, các trường và chữ của từng trang; không ghi gì vào kho dữ liệu',
  options: [{ name: 'json', takes: null, about: 'Kết quả luôn là JSON; tuỳ chọn này có cho đồng bộ với lệnh khác' }],
  run: async ({ positionals }, output) => {
    if (positionals.length === 0) throw new AppError('batch_empty')
    const atOnce = Math.max(1, Math.min(4, availableParallelism()))
    const reader = createPageReader({ workerFile, log: () => {}, workers: atOnce })
    const pages: unknown[] = []
    let refused = 0
    try {
      for (const path of positionals) {
        try {
          await readOne(path, { reader, atOnce: atOnce * 2 }, (page) => pages.push(page))
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          refused += 1
          pages.push({ file: path, error: { code: error.code, message: sentenceOf(error.code) } })
          output.message(sentenceOf(error.code, { ...error.details, subject: basename(path) }))
        }
      }
    } finally {
      await reader.close()
    }
    output.json(pages)
    return refused === 0 ? 0 : 1
  },
}

async function readOne(
  path: string,
  pool: { readonly reader: PageReader; readonly atOnce: number },
  take: (page: unknown) => void,
): Promise<void> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new AppError('file_unreadable', {}, { cause })
  })
  for await (const page of readPapers({ name: basename(path), bytes }, pool)) take(toJson(path, page))
}

function toJson(path: string, { page, reading, papers, text }: PageOutcome) {
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
