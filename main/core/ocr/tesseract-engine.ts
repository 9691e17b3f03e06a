import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createWorker, OEM, type Page, PSM } from 'tesseract.js'
import { toPgm } from '../intake/page-image.ts'
import type { EngineLine, OcrEngine, ReadMode } from './ocr-engine.ts'
import { tidyWord } from './vietnamese-text.ts'

const modes = {
  column: PSM.SINGLE_COLUMN,
  block: PSM.SINGLE_BLOCK,
  line: PSM.SINGLE_LINE,
  scattered: PSM.SPARSE_TEXT,
} as const satisfies Record<ReadMode, PSM>

/** Starts tesseract with the Vietnamese data that is installed beside the program; nothing is ever fetched. */
export async function startTesseract(): Promise<OcrEngine> {
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json'))
  let onProgress: ((share: number) => void) | undefined
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: join(data, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
    logger: (message) => {
      if (message.status === 'recognizing text') onProgress?.(message.progress)
    },
    errorHandler: () => {},
  })
  await worker.setParameters({
    classify_enable_learning: '0',
    classify_enable_adaptive_matcher: '0',
    tessedit_do_invert: '0',
    user_defined_dpi: '300',
  } as Parameters<typeof worker.setParameters>[0])

  return {
    async readLines(image, options) {
      onProgress = options.onProgress
      await worker.setParameters({
        tessedit_pageseg_mode: modes[options.mode],
        tessedit_char_whitelist: options.alphabet ?? '',
      })
      const { data: page } = await worker.recognize(toBuffer(toPgm(image)), {}, { blocks: true, text: false })
      return linesOf(page)
    },
    async close() {
      await worker.terminate()
    },
  }
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function linesOf(page: Page): EngineLine[] {
  return (page.blocks ?? [])
    .flatMap((block) => block.paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .map((line) => ({
      words: line.words
        .map((word) => ({ text: tidyWord(word.text), box: word.bbox, confidence: word.confidence / 100 }))
        .filter((word) => word.text !== ''),
      signs: line.words
        .flatMap((word) => word.symbols)
        .map((sign) => ({ text: sign.text, box: sign.bbox, confidence: sign.confidence / 100 })),
    }))
    .filter((line) => line.words.length > 0)
}
