import { readFile } from 'node:fs/promises'
import { toBitmap } from '../intake/page-image.ts'
import type { EngineLine, EngineSign, OcrEngine, ReadMode } from './ocr-engine.ts'
import { level, loadTesseract, type ResultIterator, type TesseractApi } from './tesseract-core.ts'
import { tidyWord } from './vietnamese-text.ts'
import type { Word } from './words.ts'

/** Page segmentation as tesseract numbers it. */
const modes = { column: '4', block: '6', line: '7', scattered: '11' } as const satisfies Record<ReadMode, string>

/** The build for networks alone learns nothing. Paragraphs are not asked for: a fortieth of the time. */
const settings = { tessedit_do_invert: '0', paragraph_text_based: '0' } as const

/** The small network: on prepared pages as right as the large one, and half the work. Where it is from: `data/NOTICE.txt`. */
export const vietnameseData = new URL('./data/vie.traineddata', import.meta.url)

/** Starts tesseract in this thread with the Vietnamese data that lies beside the program; nothing is fetched. */
export async function startTesseract(): Promise<OcrEngine> {
  let onProgress: ((share: number) => void) | undefined
  const core = await loadTesseract((percent) => onProgress?.(Math.max(0, (percent - 30) / 70)))
  core.FS.writeFile('vie.traineddata', await readFile(vietnameseData))
  const api = new core.TessBaseAPI()
  if (api.Init(null, 'vie', 1) === -1) throw new Error('tesseract does not start')
  core.FS.unlink('vie.traineddata')
  for (const [name, value] of Object.entries(settings)) api.SetVariable(name, value)

  return {
    async readLines(image, options) {
      onProgress = options.onProgress
      api.SetVariable('tessedit_pageseg_mode', modes[options.mode])
      api.SetVariable('tessedit_char_whitelist', options.alphabet ?? '')
      api.SetVariable('user_defined_dpi', String(Math.round(options.dpi)))
      core.FS.writeFile('/input', toBitmap(image))
      if (api.SetImageFile(1, 0) === 1) throw new Error('tesseract takes no image')
      core.FS.unlink('/input')
      api.Recognize(null)
      const lines = linesOf(api, options.detail ?? 'words')
      api.Clear()
      return lines
    },
    async close() {
      api.End()
    },
  }
}

function linesOf(api: TesseractApi, detail: 'words' | 'signs'): EngineLine[] {
  const lines: { words: Word[]; signs: EngineSign[] }[] = []
  const at = api.GetIterator()
  if (!at) return []
  at.Begin()
  const step = detail === 'signs' ? level.sign : level.word
  do {
    if (at.Empty(level.word)) continue
    if (lines.length === 0 || at.IsAtBeginningOf(level.line)) lines.push({ words: [], signs: [] })
    const line = lines.at(-1)
    if (step === level.word || at.IsAtBeginningOf(level.word)) line?.words.push(wordAt(at, level.word))
    if (step === level.sign) line?.signs.push(wordAt(at, level.sign))
  } while (at.Next(step))
  at.__destroy__()
  return lines
    .map(({ words, signs }) => ({ words: words.map(tidied).filter((word) => word.text !== ''), signs }))
    .filter((line) => line.words.length > 0)
}

function wordAt(at: ResultIterator, size: number): Word {
  const { x0, y0, x1, y1 } = at.getBoundingBox(size)
  return { text: at.GetUTF8Text(size), box: { x0, y0, x1, y1 }, confidence: at.Confidence(size) / 100 }
}

function tidied(word: Word): Word {
  return { ...word, text: tidyWord(word.text) }
}
