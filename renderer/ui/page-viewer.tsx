import { ActionIcon } from '@mantine/core'
import { ChevronLeft, ChevronRight, Maximize2, ZoomIn, ZoomOut } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { type Box, boxAround, type FieldState } from '../../shared/domain/field.ts'
import { messages } from '../messages/vi.ts'
import classes from './page-viewer.module.css'

export type Evidence = {
  readonly id: string
  readonly label: string
  readonly state: FieldState
  readonly boxes: readonly Box[]
}

type Props = {
  readonly src: string
  /** Size of the view image in pixels; 0 until the page is read. */
  readonly width: number
  readonly height: number
  /** From 1. */
  readonly number: number
  readonly of: number
  readonly evidence: readonly Evidence[]
  readonly active: string | null
  readonly onEvidence: (id: string) => void
  readonly onPage: (step: 1 | -1) => void
}

const zooms = [1, 1.5, 2, 3] as const

/** A page with the places that values were read from; the active place is kept in sight. */
export function PageViewer(props: Props) {
  const { width, height, evidence, active } = props
  const [zoom, setZoom] = useState(0)
  const frame = useRef<HTMLDivElement>(null)
  const focus = evidence.find((item) => item.id === active)
  const bounds = focus === undefined || focus.boxes.length === 0 ? null : boxAround(focus.boxes)
  const centreX = bounds === null || width === 0 ? null : (bounds.x0 + bounds.x1) / 2 / width
  const centreY = bounds === null || height === 0 ? null : (bounds.y0 + bounds.y1) / 2 / height

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of zoom moves the active place out of sight
  useEffect(() => {
    const box = frame.current
    if (box === null || centreX === null || centreY === null) return
    box.scrollTop = centreY * box.scrollHeight - box.clientHeight / 2
    box.scrollLeft = centreX * box.scrollWidth - box.clientWidth / 2
  }, [centreX, centreY, zoom])

  return (
    <div className={classes['viewer']}>
      <div className={classes['bar']}>
        <ActionIcon
          onClick={() => props.onPage(-1)}
          disabled={props.number <= 1}
          aria-label={messages.review.previousPage}
          aria-keyshortcuts="Alt+PageUp"
        >
          <ChevronLeft aria-hidden="true" />
        </ActionIcon>
        <span className={classes['number']}>{messages.review.page(props.number, props.of)}</span>
        <ActionIcon
          onClick={() => props.onPage(1)}
          disabled={props.number >= props.of}
          aria-label={messages.review.nextPage}
          aria-keyshortcuts="Alt+PageDown"
        >
          <ChevronRight aria-hidden="true" />
        </ActionIcon>
        <span className={classes['gap']} />
        <ActionIcon
          onClick={() => setZoom(Math.max(0, zoom - 1))}
          disabled={zoom === 0}
          aria-label={messages.review.zoomOut}
        >
          <ZoomOut aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          onClick={() => setZoom(Math.min(zooms.length - 1, zoom + 1))}
          disabled={zoom === zooms.length - 1}
          aria-label={messages.review.zoomIn}
        >
          <ZoomIn aria-hidden="true" />
        </ActionIcon>
        <ActionIcon onClick={() => setZoom(0)} aria-label={messages.review.fit}>
          <Maximize2 size={20} aria-hidden="true" />
        </ActionIcon>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={frame} className={classes['frame']} aria-label={messages.review.viewer} tabIndex={0}>
        {width === 0 ? (
          <p className={classes['missing']}>{messages.review.imageMissing}</p>
        ) : (
          <div
            className={classes['sheet']}
            style={{ width: `${(zooms[zoom] ?? 1) * 100}%`, aspectRatio: `${width} / ${height}` }}
          >
            <img
              src={props.src}
              alt={messages.review.pageImage(props.number)}
              width={width}
              height={height}
              decoding="async"
            />
            {evidence.flatMap((item) =>
              item.boxes.map((box) => (
                <EvidenceBox
                  key={`${item.id} ${box.x0} ${box.y0}`}
                  item={item}
                  box={box}
                  size={{ width, height }}
                  active={item.id === active}
                  onPick={() => props.onEvidence(item.id)}
                />
              )),
            )}
          </div>
        )}
      </section>
    </div>
  )
}

type BoxProps = {
  readonly item: Evidence
  readonly box: Box
  readonly size: { readonly width: number; readonly height: number }
  readonly active: boolean
  readonly onPick: () => void
}

/** For the pointer only: by keyboard one is at the value already. */
function EvidenceBox({ item, box, size, active, onPick }: BoxProps) {
  return (
    <div
      className={classes['evidence']}
      data-state={item.state}
      data-active={active || undefined}
      title={messages.review.evidence(item.label)}
      aria-hidden="true"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
      style={{
        left: `${(box.x0 / size.width) * 100}%`,
        top: `${(box.y0 / size.height) * 100}%`,
        width: `${((box.x1 - box.x0) / size.width) * 100}%`,
        height: `${((box.y1 - box.y0) / size.height) * 100}%`,
      }}
    />
  )
}
