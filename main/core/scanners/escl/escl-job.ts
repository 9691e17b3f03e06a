import type { ScanSettings } from '../../../../shared/domain/scan-profile.ts'
import { AppError } from '../../../../shared/errors.ts'
import { colourModes, type EsclCapabilities, type EsclSource } from './escl-capabilities.ts'

/** What is asked of the scanner; offsets and lengths in 1/300 inch. */
export type EsclJob = {
  readonly settings: ScanSettings
  readonly source: EsclSource
  readonly version: string
  readonly format: string
  readonly region: { readonly left: number; readonly width: number; readonly height: number }
}

/** Width and height in millimetres of what is taken from the glass or the feeder. */
const papers = { a3: [297, 420], a4: [210, 297], a5: [148, 210], card: [85.6, 53.98] } as const

/** What a scanner may be short of a paper: many glasses end a millimetre before A4 does. */
const shortBy = 36

/** Fits the settings to the scanner; refuses with `scanner_settings_refused` what it does not offer. */
export function toJob({ sources, version }: EsclCapabilities, settings: ScanSettings): EsclJob {
  const source = sources.find((one) => one.source === settings.source)
  if (source === undefined || !offers(source, settings)) throw new AppError('scanner_settings_refused')
  const format = formatOf(source, settings.colour)
  return { settings, source, version, format, region: regionOf(source, settings.paper) }
}

function sizeOf(source: EsclSource, paper: ScanSettings['paper']): { width: number; height: number } {
  if (paper === 'longest') return { width: source.widest, height: source.longest }
  const [width, height] = papers[paper]
  return { width: Math.round((width / 25.4) * 300), height: Math.round((height / 25.4) * 300) }
}

function offers(source: EsclSource, { colour, dpi, paper }: ScanSettings): boolean {
  const { width, height } = sizeOf(source, paper)
  const fits = width <= source.widest + shortBy && height <= source.longest + shortBy
  return fits && source.colours.includes(colour) && source.resolutions.includes(dpi)
}

function regionOf(source: EsclSource, paper: ScanSettings['paper']): EsclJob['region'] {
  const size = sizeOf(source, paper)
  const width = Math.min(size.width, source.widest)
  const free = source.widest - width
  const left = { left: 0, centre: Math.round(free / 2), right: free }[source.paperLies]
  return { left, width, height: Math.min(size.height, source.longest) }
}

/** JPEG is what every scanner gives and what goes into the archive untouched; it has no pages of one bit, though. */
function formatOf({ formats }: EsclSource, colour: ScanSettings['colour']): string {
  const wanted =
    colour === 'bilevel'
      ? ['image/png', 'image/tiff', 'application/pdf', 'image/jpeg']
      : ['image/jpeg', 'image/png', 'image/tiff', 'application/pdf']
  return wanted.find((format) => formats.includes(format)) ?? 'image/jpeg'
}

/** The body of `ScanJobs`. Firmware of different ages reads one or the other of the two elements for the format. */
export function jobXml({ settings, version, format, region }: EsclJob): string {
  const { source, colour, dpi } = settings
  const duplex = source === 'flatbed' ? '' : `<scan:Duplex>${source === 'feeder_duplex'}</scan:Duplex>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScanSettings xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
  <pwg:Version>${version}</pwg:Version>
  <pwg:ScanRegions>
    <pwg:ScanRegion>
      <pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>
      <pwg:XOffset>${region.left}</pwg:XOffset>
      <pwg:YOffset>0</pwg:YOffset>
      <pwg:Width>${region.width}</pwg:Width>
      <pwg:Height>${region.height}</pwg:Height>
    </pwg:ScanRegion>
  </pwg:ScanRegions>
  <pwg:InputSource>${source === 'flatbed' ? 'Platen' : 'Feeder'}</pwg:InputSource>
  <scan:ColorMode>${colourModes[colour]}</scan:ColorMode>
  <pwg:DocumentFormat>${format}</pwg:DocumentFormat>
  <scan:DocumentFormatExt>${format}</scan:DocumentFormatExt>
  <scan:XResolution>${dpi}</scan:XResolution>
  <scan:YResolution>${dpi}</scan:YResolution>
  ${duplex}
</scan:ScanSettings>
`
}
