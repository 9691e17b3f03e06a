/**
 * `node build/bench-entry-form.ts FOLDER FORMS [FONT.ttf …]`: how well handwritten digits in our own form are read, by hands that
 * taught nothing: NIST's other writers (the MNIST files in FOLDER) and fonts of handwriting. Each form is printed, filled in
 * at random, scanned in four conditions and read whole.
 */
import { GlobalFonts } from '@napi-rs/canvas'
import { boxesOf, entryForm } from '../main/core/ocr/entry-form.ts'
import type { OcrEngine } from '../main/core/ocr/ocr-engine.ts'
import { readPage } from '../main/core/ocr/read-page.ts'
import type { PaperCondition } from '../main/practice/paper-maker/paper-condition.ts'
import { type Filling, fillForm, fontHand, type Hand, inkOf, peoplesHand } from '../test/support/filled-form.ts'
import { readWrittenDigits } from './train-digits/written-digits.ts'

const [folder = '', forms = '20', ...fonts] = process.argv.slice(2)
const conditions: readonly PaperCondition[] = ['clean', 'skewed_grey', 'photocopy', 'turned_90']
const hands = [nistHand(folder), ...fonts.map(namedFont)]
/** The print is read elsewhere; here only boxes count. */
const blind: OcrEngine = { readLines: async () => [], close: async () => undefined }
for (const hand of hands) {
  for (const condition of conditions) console.log(hand.name, condition, await scoreOf(hand, condition))
}

async function scoreOf(hand: Hand, condition: PaperCondition): Promise<string> {
  const score = { rows: 0, proposed: 0, right: 0, digits: 0, digitsRight: 0, lost: 0 }
  for (let form = 0; form < Number(forms); form++) {
    const filling = randomFilling(form)
    const scan = await fillForm(filling, { hand, condition, seed: form })
    const reading = await readPage(scan, blind, { now: () => 0 })
    const entries = reading.regions[0]?.entries ?? []
    if (entries.length === 0) score.lost++
    for (const row of entryForm.rows) {
      const wanted = filling[row.code]
      const entry = entries.find(({ code }) => code === row.code)
      if (row.kind !== 'digits' || typeof wanted !== 'string' || entry === undefined) continue
      score.rows++
      if (entry.text === null || entry.text === '') continue
      score.proposed++
      if (entry.text === wanted) score.right++
      score.digits += boxesOf(row).length
      score.digitsRight += [...wanted].filter((digit, index) => digit === entry.text?.[index]).length
    }
  }
  const share = (part: number, of: number): string => `${part}/${of} = ${((100 * part) / of).toFixed(1)} %`
  const found = `forms lost ${score.lost}, rows proposed ${share(score.proposed, score.rows)}`
  return `${found}, of these right ${share(score.right, score.proposed)}, digits ${share(score.digitsRight, score.digits)}`
}

function randomFilling(seed: number): Filling {
  let state = seed * 7919 + 13
  const below = (most: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * most)
  }
  const two = (value: number): string => String(value).padStart(2, '0')
  const many = (count: number): string => Array.from({ length: count }, () => below(10)).join('')
  const year = 1940 + below(85)
  const code = `0${two(1 + below(96))}${below(2) + (year < 2000 ? 0 : 2)}${two(year % 100)}${many(6)}`
  return {
    so_dinh_danh: code,
    ngay_sinh: `${two(1 + below(28))}${two(1 + below(12))}${year}`,
    dien_thoai: `0${'35789'[below(5)]}${many(8)}`,
    nop_thay: below(2) === 0 ? 'có' : 'không',
    ho_ten: true,
  }
}

function nistHand(of: string): Hand {
  const pictures = new Map<string, ReturnType<typeof inkOf>[]>()
  for (const { digit, image } of readWrittenDigits(of, 't10k')) {
    const key = String(digit)
    pictures.set(key, [...(pictures.get(key) ?? []), inkOf(image, 90)])
  }
  return peoplesHand('NIST, other writers', pictures)
}

function namedFont(file: string): Hand {
  const family = file.replace(/^.*\//, '')
  GlobalFonts.registerFromPath(file, family)
  return fontHand(family)
}
