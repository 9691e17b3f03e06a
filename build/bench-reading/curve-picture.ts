import { interval, type ReliabilityBin, sure } from './reliability.ts'

const side = 420
const edge = { left: 58, bottom: 46, top: 34, right: 16 }

/** The reliability curve as an SVG picture: how often values are right against the confidence they were shown with. */
export function curvePicture(bins: readonly ReliabilityBin[], title: string): string {
  const x = (share: number) => edge.left + share * side
  const y = (share: number) => edge.top + (1 - share) * side
  const width = edge.left + side + edge.right
  const height = edge.top + side + edge.bottom
  const steps = [0, 0.2, 0.4, 0.6, 0.8, 1]
  const grid = steps.map(
    (step) =>
      `<path d="M${x(step)} ${y(0)}V${y(1)}M${x(0)} ${y(step)}H${x(1)}" stroke="#e2e2e2"/><text x="${x(step)}" y="${y(0) + 18}" text-anchor="middle">${step * 100}</text><text x="${x(0) - 8}" y="${y(step) + 4}" text-anchor="end">${step * 100}</text>`,
  )
  const points = bins.map((bin) => {
    const [low, high] = interval(bin.right, bin.count)
    const [px, share] = [x(bin.meanConfidence), bin.right / bin.count]
    const colour = bin.from >= sure ? '#1a7f37' : '#b35900'
    return `<path d="M${px} ${y(low)}V${y(high)}" stroke="${colour}" stroke-width="2"/><circle cx="${px}" cy="${y(share)}" r="${2.5 + Math.log10(bin.count) * 1.6}" fill="${colour}"/>`
  })
  const curve = bins
    .map((bin, at) => `${at === 0 ? 'M' : 'L'}${x(bin.meanConfidence)} ${y(bin.right / bin.count)}`)
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12" role="img"><title>${title}</title><rect width="${width}" height="${height}" fill="#fff"/><text x="${edge.left}" y="20" font-size="14">${title}</text>${grid.join('')}<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#888" stroke-dasharray="5 4"/><path d="${curve}" fill="none" stroke="#555"/>${points.join('')}<text x="${x(0.5)}" y="${height - 8}" text-anchor="middle">confidence, %</text><text transform="translate(14 ${y(0.5)}) rotate(-90)" text-anchor="middle">right, %</text></svg>\n`
}
