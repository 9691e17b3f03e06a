import type { Chance } from './random.ts'

export type SheetStyle = {
  readonly font: string
  readonly hand: string | null
  /** Points. */
  readonly size: number
  readonly spacing: number
  readonly leaders: 'over' | 'after' | 'line' | 'none'
  /** Millimetres. */
  readonly margins: { readonly top: number; readonly side: number }
}

/** The faces a commune's papers are set in, each with one that has its letters should it be missing. */
const faces: readonly [string, ...string[]] = [
  "'Liberation Serif', 'Tinos', serif",
  "'Tinos', 'Liberation Serif', serif",
  "'TeX Gyre Termes', 'Liberation Serif', serif",
  "'FreeSerif', 'Liberation Serif', serif",
  "'Noto Serif', 'DejaVu Serif', serif",
  "'Liberation Sans', 'DejaVu Sans', sans-serif",
  "'Carlito', 'Liberation Sans', sans-serif",
  "'Noto Sans', 'DejaVu Sans', sans-serif",
  "'Charis SIL', 'DejaVu Serif', serif",
  "'Gentium Plus', 'Liberation Serif', serif",
  "'DejaVu Serif', serif",
]
const hands: readonly [string, ...string[]] = ["'Patrick Hand', cursive", "'Dancing Script Vietnamese', cursive"]

export function aStyle(chance: Chance, fill: 'typed' | 'hand'): SheetStyle {
  const times = chance.yes(0.45)
  return {
    font: times
      ? chance.pick(["'Liberation Serif', serif", "'Tinos', serif", "'TeX Gyre Termes', serif"] as const)
      : chance.pick(faces),
    hand: fill === 'hand' ? chance.pick(hands) : null,
    size: chance.between(11.5, 14),
    spacing: chance.between(1.28, 1.55),
    leaders: chance.pick(['none', 'none', 'after', 'over', 'line'] as const),
    margins: { top: chance.between(12, 22), side: chance.between(18, 28) },
  }
}

/** The style sheet of a page. Lengths that depend on the size are multiples of it, so that a full page can be shrunk. */
export function styleSheet(style: SheetStyle): string {
  const dots = 'radial-gradient(circle at 50% 50%, #222 .55px, transparent .95px)'
  const dotted = `background-image:${dots};background-size:.3em calc(var(--size)*${style.spacing});background-position:0 calc(var(--size)*.42)`
  const leaders: Readonly<Record<SheetStyle['leaders'], string>> = {
    none: '',
    line: '.line .value{border-bottom:.8px dotted #333}',
    over: `.line{${dotted}}.label{background:#fff}`,
    after: `.line{${dotted}}.label,.value,.gap{background:#fff}`,
  }
  const hand =
    style.hand === null ? '' : `.value{font-family:${style.hand};font-size:1.12em;color:#1b2a6b;line-height:1}`
  return `*{margin:0;padding:0;box-sizing:border-box}body{background:#fff}
.sheet{--size:${style.size}pt;position:relative;width:794px;height:1123px;overflow:hidden;padding:${style.margins.top}mm ${style.margins.side}mm;font:var(--size)/${style.spacing} ${style.font};color:#000;background:#fff}
.line{text-align:left}.indent{text-align:justify;text-indent:1cm}.centre{text-align:center}.right{text-align:right}
.bold,.bold p{font-weight:bold}.italic{font-style:italic}.title{font-weight:bold;font-size:1.18em;margin:.25em 0}.small{font-size:.85em}
.underlined{border-bottom:.8px solid #000}.space{height:.5em}.gap{padding-right:1.3em}
.columns{display:flex;gap:.8em}.columns>div{flex:1}.columns.head>div:first-child{flex:4}.columns.head>div:last-child{flex:6;white-space:nowrap;font-size:.93em}section{margin-bottom:.35em}
.room{height:3.2em}.box{width:.85em;height:.85em;stroke:#000;stroke-width:1.2;vertical-align:-.08em}
table{width:100%;border-collapse:collapse}td,th{border:1px solid #000;padding:.1em .4em;text-align:left;vertical-align:top}th{text-align:center}
${leaders[style.leaders]}${hand}.ink{position:absolute;mix-blend-mode:multiply;pointer-events:none}`
}
