import { createHash } from 'node:crypto'
import type { Browser } from 'playwright'
import type { PlannedPage } from './plan.ts'
import { printSheet } from './print-sheet.ts'
import { chanceOf } from './random.ts'
import { aStyle } from './sheet-style.ts'
import { type LayoutTruth, truthOfLayout } from './truth-of-layout.ts'
import { emptySheet } from './wear/empty-sheets.ts'

/** A page of the truth file, in the form that the corpus has. */
export type DrawnTruth = LayoutTruth & {
  readonly file: string
  readonly id: string
  readonly scenario: string
  readonly doc_type: string
  readonly rotation: number
  readonly skew: number
  readonly dpi: number
  readonly width: number
  readonly height: number
  readonly font: string
  readonly fill: 'typed' | 'hand'
  readonly hand: boolean
  readonly sha256: string
  readonly batch?: { readonly stack: number; readonly index: number; readonly first: boolean }
}

/** Draws one planned page: its file and its truth. The same seed gives the same paper. */
export async function drawPage(
  browser: Browser,
  plan: PlannedPage,
  seed: string,
): Promise<{ readonly bytes: Buffer; readonly truth: DrawnTruth }> {
  const chance = chanceOf(`${seed} ${plan.id}`)
  const paper = plan.draw(chance)
  const style = aStyle(chance, plan.fill)
  const inks = plan.inks === 'signed' && chance.yes(0.6) ? 'none' : plan.inks
  const printed = await printSheet(browser, { paper, style, inks, chance })
  const worn = plan.content === 'empty' ? await emptySheet(chance, printed.png) : await plan.wear(printed.png, chance)
  const nothing = { words: [], fields: [], cards: [] }
  const truth = truthOfLayout(plan.content === 'empty' ? nothing : printed.layout, worn.move, plan.fill)
  return {
    bytes: worn.bytes,
    truth: {
      file: `img/${plan.id}.${worn.ending}`,
      id: plan.id,
      scenario: plan.scenario,
      doc_type: plan.content === 'empty' ? 'trang_trang' : paper.kind,
      rotation: worn.rotation,
      skew: worn.skew,
      dpi: worn.dpi,
      width: worn.width,
      height: worn.height,
      font: style.font,
      fill: plan.fill,
      hand: plan.fill === 'hand',
      ...truth,
      ...(plan.batch === null ? {} : { batch: plan.batch }),
      sha256: createHash('sha256').update(worn.bytes).digest('hex'),
    },
  }
}
