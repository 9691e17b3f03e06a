import type { ScannerAbilities } from '../../../../shared/contract/scanners.ts'
import { paperSizes, ScanSettings } from '../../../../shared/domain/scan-profile.ts'

type Source = ScannerAbilities['sources'][number]

/** The settings nearest to the wanted ones that the scanner can do, with the source that they use. */
export function fitSettings(
  wanted: ScanSettings,
  { sources }: ScannerAbilities,
): { readonly settings: ScanSettings; readonly source: Source } {
  const source = sources.find((one) => one.source === wanted.source) ?? sources[0]
  if (source === undefined) throw new Error('a scanner has a source')
  const nearest = [...source.resolutions].sort((a, b) => Math.abs(a - wanted.dpi) - Math.abs(b - wanted.dpi))
  const papers = papersFor(source)
  return {
    source,
    settings: {
      source: source.source,
      colour: source.colours.find((one) => one === wanted.colour) ?? source.colours[0] ?? wanted.colour,
      dpi: nearest[0] ?? wanted.dpi,
      paper: papers.find((one) => one === wanted.paper) ?? 'longest',
    },
  }
}

/** Papers that fit where this source takes them, within a few millimetres that no device counts. */
export function papersFor({ widest, longest }: Source): readonly ScanSettings['paper'][] {
  return ScanSettings.shape.paper.options.filter((paper) => {
    const { width, height } = paperSizes[paper]
    return paper === 'longest' || (width <= widest + 4 && height <= longest + 4)
  })
}
