import { type PointerEvent, useState } from 'react'
import { type Strokes, strokesHeight } from '../../shared/domain/strokes.ts'
import classes from './signature-pad.module.css'
import { StrokePaths } from './strokes-picture.tsx'

type Props = {
  readonly label: string
  readonly hint: string
  readonly strokes: Strokes
  readonly onStrokes: (strokes: Strokes) => void
}

type Point = Strokes[number][number]

/** Points nearer than this to the last one tell nothing new. */
const nearest = 3
const mostPoints = 4000

/** A field to sign in with a pen, a finger or the mouse. */
export function SignaturePad({ label, hint, strokes, onStrokes }: Props) {
  const [stroke, setStroke] = useState<Point[] | null>(null)

  function onDown(event: PointerEvent<SVGSVGElement>) {
    if (event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    setStroke([pointOf(event)])
  }

  function onMove(event: PointerEvent<SVGSVGElement>) {
    const last = stroke?.at(-1)
    if (stroke === null || last === undefined || stroke.length >= mostPoints) return
    const point = pointOf(event)
    if (Math.hypot(point[0] - last[0], point[1] - last[1]) >= nearest) setStroke([...stroke, point])
  }

  function onUp() {
    if (stroke !== null) onStrokes([...strokes, stroke])
    setStroke(null)
  }

  return (
    <svg
      className={classes['pad']}
      viewBox={`0 0 1000 ${strokesHeight}`}
      role="img"
      aria-label={label}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onPointerCancel={onUp}
    >
      {strokes.length === 0 && stroke === null && (
        <text x="500" y={strokesHeight / 2} className={classes['hint']}>
          {hint}
        </text>
      )}
      <StrokePaths strokes={stroke === null ? strokes : [...strokes, stroke]} />
    </svg>
  )
}

function pointOf({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  const within = (share: number, most: number) => Math.round(Math.min(1, Math.max(0, share)) * most)
  return [within((clientX - left) / (width || 1), 1000), within((clientY - top) / (height || 1), strokesHeight)]
}
