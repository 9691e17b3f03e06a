import { pathOf, type Strokes, strokesHeight } from '../../shared/domain/strokes.ts'
import classes from './signature-pad.module.css'

/** What somebody signed on the screen. */
export function StrokesPicture({ strokes, label }: { readonly strokes: Strokes; readonly label: string }) {
  return (
    <svg className={classes['picture']} viewBox={`0 0 1000 ${strokesHeight}`} role="img" aria-label={label}>
      <StrokePaths strokes={strokes} />
    </svg>
  )
}

export function StrokePaths({ strokes }: { readonly strokes: Strokes }) {
  return strokes.map((stroke, at) => (
    // Strokes are only ever added at the end.
    // biome-ignore lint/suspicious/noArrayIndexKey: the place of a stroke is what tells it apart
    <path key={at} d={pathOf(stroke)} className={classes['stroke']} />
  ))
}
