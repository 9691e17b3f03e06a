import type { Browser } from 'playwright'
import { cardStyle } from './cards/card-style.ts'
import { fontFaces } from './fonts.ts'
import type { Paper } from './html.ts'
import { roundSeal, type Spot, scribble } from './ink.ts'
import type { LaidOutPage } from './layout.ts'
import type { Chance } from './random.ts'
import { readLayout } from './read-layout.ts'
import { type SheetStyle, styleSheet } from './sheet-style.ts'

/** A page as it comes from the printer: a PNG at 300 dpi and where everything stands, in pixels of it. */
export type PrintedSheet = { readonly png: Buffer; readonly layout: LaidOutPage; readonly style: SheetStyle }

export const printDpi = 300
const scale = printDpi / 96
const size = { width: 794, height: 1123 }

export type Inks = 'none' | 'signed' | 'sealed'

/** Lays a paper out in the browser, reads where its words stand, then puts ink on it and takes its picture. */
export async function printSheet(
  browser: Browser,
  of: { readonly paper: Paper; readonly style: SheetStyle; readonly inks: Inks; readonly chance: Chance },
): Promise<PrintedSheet> {
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: scale })
  // A busy machine takes its time.
  page.setDefaultTimeout(0)
  try {
    await page.setContent(
      `<!doctype html><html lang="vi"><style>${fontFaces()}${styleSheet(of.style)}${cardStyle}</style><div class="sheet">${of.paper.body}</div></html>`,
    )
    await page.evaluate(fitToSheet)
    const layout = await readLayout(page)
    const rooms = await page.evaluate(signatureRooms)
    await page.evaluate(addInk, rooms.map((room) => inkAt(of.chance, room, of.inks)).join(''))
    const png = await page.screenshot({ clip: { x: 0, y: 0, ...size } })
    return { png, layout: scaled(layout), style: of.style }
  } finally {
    await page.close()
  }
}

function inkAt(chance: Chance, room: Spot, inks: Inks): string {
  if (inks === 'none') return ''
  const signature = scribble(chance, {
    x: room.x + chance.between(-25, 25),
    y: room.y + chance.between(-12, inks === 'sealed' ? 26 : 4),
  })
  if (inks === 'signed') return signature
  const seal = roundSeal(
    chance,
    { x: room.x - chance.between(30, 80), y: room.y + chance.between(-25, 25) },
    chance.pick(['ỦY BAN NHÂN DÂN XÃ * TỈNH', 'U.B.N.D XÃ * T. ĐIỆN BIÊN'] as const),
  )
  return signature + seal
}

/** Makes the letters smaller until the paper fits its sheet. */
async function fitToSheet(): Promise<void> {
  await document.fonts.ready
  const sheet = document.querySelector<HTMLElement>('.sheet')
  for (let turn = 0; sheet !== null && turn < 30 && sheet.scrollHeight > sheet.clientHeight; turn += 1) {
    const points = Number.parseFloat(getComputedStyle(sheet).getPropertyValue('--size'))
    sheet.style.setProperty('--size', `${points * 0.97}pt`)
  }
}

function signatureRooms(): Spot[] {
  return [...document.querySelectorAll('[data-signature]')].map((room) => {
    const box = room.getBoundingClientRect()
    return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
  })
}

function addInk(html: string): void {
  document.querySelector('.sheet')?.insertAdjacentHTML('beforeend', html)
}

function scaled(layout: LaidOutPage): LaidOutPage {
  const big = (quad: LaidOutPage['words'][number]['quad']) => quad.map(([x, y]) => [x * scale, y * scale] as const)
  return {
    words: layout.words.map((word) => ({ ...word, quad: big(word.quad) })),
    fields: layout.fields.map((field) => ({ ...field, quad: big(field.quad) })),
    cards: layout.cards.map((card) => ({ ...card, quad: big(card.quad) })),
  }
}
