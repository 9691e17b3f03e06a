import classes from './reports-screen.module.css'

type Bar = { readonly name: string; readonly values: readonly number[] }

type Props = {
  /** Said instead of the picture; the same figures stand in a table beside it. */
  readonly label: string
  readonly series: readonly string[]
  readonly bars: readonly Bar[]
}

const size = { group: 46, bar: 16, height: 150, foot: 34, left: 40, top: 26, key: 130 }

/** Bars side by side for a few series over some weeks; patterns of the desk's colours, with a key above. */
export function BarChart({ label, series, bars }: Props) {
  const most = Math.max(1, ...bars.flatMap(({ values }) => values))
  const width = size.left + Math.max(series.length * size.key, bars.length * size.group)
  const yOf = (value: number) => size.top + (1 - value / most) * size.height
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      viewBox={`0 0 ${width} ${size.top + size.height + size.foot}`}
      className={classes['chart']}
    >
      {series.map((name, at) => (
        <g key={name}>
          <rect x={size.left + at * size.key} y={2} width={14} height={14} data-series={at} />
          <text x={size.left + at * size.key + 20} y={14}>
            {name}
          </text>
        </g>
      ))}
      {[0, Math.round(most / 2), most].map((value) => (
        <g key={value} className={classes['grid']}>
          <line x1={size.left} x2={width} y1={yOf(value)} y2={yOf(value)} />
          <text x={size.left - 6} y={yOf(value) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {bars.map(({ name, values }, at) => {
        const x = size.left + at * size.group + (size.group - values.length * size.bar) / 2
        return (
          <g key={name}>
            {values.map((value, nth) => (
              <rect
                key={series[nth]}
                x={x + nth * size.bar}
                y={yOf(value)}
                width={size.bar - 2}
                height={yOf(0) - yOf(value)}
                data-series={nth}
              />
            ))}
            <text x={size.left + at * size.group + size.group / 2} y={size.top + size.height + 18} textAnchor="middle">
              {name}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
