import { useElementSize } from '@mantine/hooks'
import type { PointerEvent } from 'react'
import type { EditedPage } from '../../../shared/contract/pages.ts'
import { asScanned, type PageLook } from '../../../shared/domain/page-look.ts'
import { pageImage, pageOriginal } from '../../api/addresses.ts'
import { messages } from '../../messages/vi.ts'
import classes from './page-picture.module.css'
import { boxBetween, lookUnder, moveCorner, type PageTool } from './page-tool.ts'
import { cssMatrix, layPicture } from './picture-transform.ts'

type Props = {
  readonly page: EditedPage
  /** From 1. */
  readonly number: number
  readonly tool: PageTool | null
  /** The officer holds the key that shows the page as it was scanned. */
  readonly seesOriginal: boolean
  readonly onTool: (tool: PageTool) => void
}

/** The page, large, as it is wanted from now on: an edit is seen at once, while it is read anew behind. */
export function PagePicture({ page, number, tool, seesOriginal, onTool }: Props) {
  const frame = useElementSize()
  const original = { width: page.originalWidth, height: page.originalHeight }
  if (original.width === 0 || page.shown === null) {
    return (
      <div className={classes['frame']}>
        <img src={pageOriginal(page.pageId)} alt={messages.pages.pageAlt(number)} className={classes['plain']} />
      </div>
    )
  }
  const wanted = seesOriginal ? asScanned : lookUnder(tool, page.wanted ?? page.shown)
  const needsOriginal = seesOriginal || tool?.kind === 'corners' || !isWithin(wanted, page.shown)
  const laid = layPicture(original, needsOriginal ? asScanned : page.shown, wanted)
  const scale = Math.min(frame.width / laid.page.width, frame.height / laid.page.height)
  return (
    <div className={classes['frame']} ref={frame.ref}>
      <div
        className={classes['sheet']}
        data-original={seesOriginal || undefined}
        style={{ width: laid.page.width * scale, height: laid.page.height * scale }}
      >
        <img
          key={needsOriginal ? 'original' : 'view'}
          src={needsOriginal ? pageOriginal(page.pageId) : pageImage(page)}
          alt={seesOriginal ? messages.pages.originalAlt(number) : messages.pages.pageAlt(number)}
          draggable={false}
          className={classes['picture']}
          style={{
            width: laid.picture.width,
            height: laid.picture.height,
            transform: cssMatrix(laid.toPage, scale),
          }}
        />
        {tool !== null && !seesOriginal && <ToolOverlay tool={tool} onTool={onTool} />}
      </div>
    </div>
  )
}

/** Whether a view that was made by `shown` holds all that `wanted` shows. */
function isWithin(wanted: PageLook, shown: PageLook): boolean {
  const same = (part: 'crop' | 'corners') => JSON.stringify(wanted[part]) === JSON.stringify(shown[part])
  return same('corners') && (shown.crop === null || (same('crop') && wanted.skew === shown.skew))
}

type OverlayProps = { readonly tool: PageTool; readonly onTool: (tool: PageTool) => void }

/** What the tool in hand lays over the page; by pointer here, by keys at the desk. */
function ToolOverlay({ tool, onTool }: OverlayProps) {
  switch (tool.kind) {
    case 'crop':
      return <CropOverlay tool={tool} onTool={onTool} />
    case 'lean':
      return <div className={classes['grid']} />
    case 'corners':
      return <CornersOverlay tool={tool} onTool={onTool} />
  }
}

function shareAt(event: PointerEvent<Element>) {
  const place = event.currentTarget.getBoundingClientRect()
  return { x: (event.clientX - place.left) / place.width, y: (event.clientY - place.top) / place.height }
}

const percent = (share: number) => `${share * 100}%`

function CropOverlay({
  tool,
  onTool,
}: { readonly tool: Extract<PageTool, { kind: 'crop' }> } & Pick<OverlayProps, 'onTool'>) {
  const { box } = tool
  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    const from = shareAt(event)
    const area = event.currentTarget
    area.setPointerCapture(event.pointerId)
    const place = area.getBoundingClientRect()
    const onMove = (move: globalThis.PointerEvent) =>
      onTool({
        kind: 'crop',
        box: boxBetween(from, {
          x: (move.clientX - place.left) / place.width,
          y: (move.clientY - place.top) / place.height,
        }),
      })
    area.addEventListener('pointermove', onMove)
    area.addEventListener('pointerup', () => area.removeEventListener('pointermove', onMove), { once: true })
  }
  return (
    <div className={classes['area']} onPointerDown={onPointerDown}>
      <div
        role="img"
        aria-label={messages.pages.frame}
        className={classes['crop']}
        style={{
          left: percent(box.x0),
          top: percent(box.y0),
          width: percent(box.x1 - box.x0),
          height: percent(box.y1 - box.y0),
        }}
      />
    </div>
  )
}

function CornersOverlay({
  tool,
  onTool,
}: { readonly tool: Extract<PageTool, { kind: 'corners' }> } & Pick<OverlayProps, 'onTool'>) {
  const numbers = [0, 1, 2, 3] as const
  return (
    <div className={classes['area']}>
      <svg className={classes['lines']} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        <polygon points={tool.corners.map(({ x, y }) => `${x},${y}`).join(' ')} vectorEffect="non-scaling-stroke" />
      </svg>
      {numbers.map((at) => (
        <div
          key={at}
          role="img"
          aria-label={messages.pages.corner(at + 1)}
          className={classes['corner']}
          data-active={tool.corner === at || undefined}
          style={{ left: percent(tool.corners[at].x), top: percent(tool.corners[at].y) }}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={(event) => {
            if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
            const area = event.currentTarget.parentElement?.getBoundingClientRect()
            if (area === undefined) return
            const x = (event.clientX - area.left) / area.width
            onTool(moveCorner(tool, at, () => ({ x, y: (event.clientY - area.top) / area.height })))
          }}
        />
      ))}
    </div>
  )
}
