import { asScanned, type CropBox, type PageLook, type SheetCorners } from '../../../shared/domain/page-look.ts'
import { cropped, leaned } from '../../../shared/imaging/page-look.ts'

/** What is being set on the page before it is kept. */
export type PageTool =
  | { readonly kind: 'crop'; readonly box: CropBox }
  | { readonly kind: 'lean'; readonly tenths: number }
  | { readonly kind: 'corners'; readonly corners: SheetCorners; readonly corner: 0 | 1 | 2 | 3 }

/** How the page is shown while a tool is in hand: uncropped to crop, as scanned to take corners. */
export function lookUnder(tool: PageTool | null, wanted: PageLook): PageLook {
  switch (tool?.kind) {
    case 'crop':
      return cropped(wanted, null)
    case 'lean':
      return leaned(wanted, tool.tenths)
    case 'corners':
      return asScanned
    case undefined:
      return wanted
  }
}

export function startCrop(look: PageLook): PageTool {
  return { kind: 'crop', box: look.crop ?? { x0: 0.05, y0: 0.05, x1: 0.95, y1: 0.95 } }
}

export function startLean(): PageTool {
  return { kind: 'lean', tenths: 0 }
}

const nearlyWhole: SheetCorners = [
  { x: 0.05, y: 0.05 },
  { x: 0.95, y: 0.05 },
  { x: 0.95, y: 0.95 },
  { x: 0.05, y: 0.95 },
]

export function startCorners(look: PageLook): PageTool {
  const inside = look.corners?.map(({ x, y }) => ({ x: within(x), y: within(y) })) as SheetCorners | undefined // four stay four
  return { kind: 'corners', corners: inside ?? nearlyWhole, corner: 0 }
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

export type ToolKey = { readonly key: string; readonly shiftKey: boolean }

/** The tool after a key; null where the key means nothing to it. */
export function toolAfter(tool: PageTool, { key, shiftKey }: ToolKey): PageTool | null {
  if (tool.kind === 'corners' && key === 'Tab') {
    return { ...tool, corner: ((tool.corner + (shiftKey ? 3 : 1)) % 4) as 0 | 1 | 2 | 3 } // a corner of four
  }
  const arrow = arrows[key]
  if (arrow === undefined) return null
  const [x, y] = arrow
  switch (tool.kind) {
    case 'lean':
      return { ...tool, tenths: Math.max(-200, Math.min(200, tool.tenths + x * (shiftKey ? 10 : 1))) }
    case 'crop':
      return { ...tool, box: shiftKey ? resized(tool.box, x, y) : moved(tool.box, x, y) }
    case 'corners':
      return moveCorner(tool, tool.corner, (corner) => ({
        x: corner.x + x * (shiftKey ? 0.02 : 0.002),
        y: corner.y + y * (shiftKey ? 0.02 : 0.002),
      }))
  }
}

type CornersTool = Extract<PageTool, { kind: 'corners' }>
type Corner = SheetCorners[number]

export function moveCorner(
  tool: CornersTool,
  at: CornersTool['corner'],
  move: (corner: Corner) => Corner,
): CornersTool {
  const corners = tool.corners.map((corner, index) => {
    if (index !== at) return corner
    const { x, y } = move(corner)
    return { x: within(x), y: within(y) }
  }) as unknown as SheetCorners // four stay four
  return { ...tool, corners, corner: at }
}

const step = 0.01
const least = 0.05

function moved({ x0, y0, x1, y1 }: CropBox, x: number, y: number): CropBox {
  const dx = Math.max(-x0, Math.min(1 - x1, x * step))
  const dy = Math.max(-y0, Math.min(1 - y1, y * step))
  return { x0: within(x0 + dx), y0: within(y0 + dy), x1: within(x1 + dx), y1: within(y1 + dy) }
}

function resized(box: CropBox, x: number, y: number): CropBox {
  return {
    ...box,
    x1: within(Math.max(box.x0 + least, box.x1 + x * step)),
    y1: within(Math.max(box.y0 + least, box.y1 + y * step)),
  }
}

/** Between two corners drawn by the pointer. */
export function boxBetween(a: Corner, b: Corner): CropBox {
  return {
    x0: within(Math.min(a.x, b.x)),
    y0: within(Math.min(a.y, b.y)),
    x1: within(Math.max(a.x, b.x, Math.min(a.x, b.x) + least)),
    y1: within(Math.max(a.y, b.y, Math.min(a.y, b.y) + least)),
  }
}

function within(share: number): number {
  return Math.round(Math.max(0, Math.min(1, share)) * 10_000) / 10_000
}
