import type { ScanSettings } from '../../../../shared/domain/scan-profile.ts'
import { AppError } from '../../../../shared/errors.ts'
import type { ScannerCapabilities } from '../scanner-driver.ts'
import { elementsAt, numberAt, readXml, textsAt, type XmlElement } from './escl-xml.ts'

/** What a scanner says of itself; lengths in 1/300 inch, resolutions in dots per inch. */
export type EsclCapabilities = {
  readonly name: string
  readonly version: string
  readonly sources: readonly EsclSource[]
}

export type EsclSource = {
  readonly source: ScanSettings['source']
  readonly widest: number
  readonly longest: number
  readonly colours: readonly ScanSettings['colour'][]
  readonly resolutions: readonly number[]
  /** Media types, in the scanner's order. */
  readonly formats: readonly string[]
  /** Against which edge a feeder holds paper that is narrower than the widest. */
  readonly paperLies: 'left' | 'centre' | 'right'
}

export const colourModes = { colour: 'RGB24', gray: 'Grayscale8', bilevel: 'BlackAndWhite1' } as const

/** Where each source is described; a scanner with a feeder alone has no Platen. */
const places = [
  ['flatbed', ['Platen', 'PlatenInputCaps']],
  ['feeder', ['Adf', 'AdfSimplexInputCaps']],
  ['feeder_duplex', ['Adf', 'AdfDuplexInputCaps']],
] as const

/** Reads the answer to `ScannerCapabilities`; refuses one without a usable source with `scanner_wrong_answer`. */
export function readCapabilities(bytes: Uint8Array): EsclCapabilities {
  const root = readXml(bytes, 'ScannerCapabilities')
  const sources = places.flatMap(([source, path]) =>
    elementsAt(root, ...path)
      .slice(0, 1)
      .map((input) => toSource(source, input, root)),
  )
  const usable = sources.filter(
    ({ widest, longest, colours, resolutions }) =>
      widest > 0 && longest > 0 && colours.length > 0 && resolutions.length > 0,
  )
  if (usable.length === 0) throw new AppError('scanner_wrong_answer')
  return {
    name: nameOf(root),
    version: textsAt(root, 'Version').find((text) => /^\d+\.\d+$/.test(text)) ?? '2.0',
    sources: usable,
  }
}

/** The scanner's capabilities in the words of the port: millimetres. */
export function toScannerCapabilities({ sources }: EsclCapabilities): ScannerCapabilities {
  return {
    sources: sources.map(({ source, colours, resolutions, widest, longest }) => ({
      source,
      colours,
      resolutions,
      widest: millimetres(widest),
      longest: millimetres(longest),
    })),
  }
}

function millimetres(length: number): number {
  return Math.floor((length / 300) * 254) / 10
}

/** Names come from strangers on the network: one short line of them. */
function nameOf(root: XmlElement): string {
  const said = textsAt(root, 'MakeAndModel')[0] ?? textsAt(root, 'Model')[0] ?? 'eSCL'
  return said.replaceAll('&amp;', '&').replace(/\s+/g, ' ').slice(0, 80)
}

function toSource(source: ScanSettings['source'], input: XmlElement, root: XmlElement): EsclSource {
  const profiles = profilesOf(input, root)
  const modes = profiles.flatMap((profile) => textsAt(profile, 'ColorModes', 'ColorMode'))
  const formats = profiles.flatMap((profile) => [
    ...textsAt(profile, 'DocumentFormats', 'DocumentFormatExt'),
    ...textsAt(profile, 'DocumentFormats', 'DocumentFormat'),
  ])
  const justification = [...elementsAt(input, 'Justification'), ...elementsAt(root, 'Adf', 'Justification')]
  return {
    source,
    widest: numberAt(input, 'MaxWidth') ?? 0,
    longest: numberAt(input, 'MaxHeight') ?? 0,
    colours: (['colour', 'gray', 'bilevel'] as const).filter((colour) => modes.includes(colourModes[colour])),
    resolutions: resolutionsOf(profiles),
    formats: [...new Set(formats)],
    paperLies: source === 'flatbed' ? 'left' : paperLiesOf(justification),
  }
}

/** A profile may be written out once and named elsewhere. */
function profilesOf(input: XmlElement, root: XmlElement): readonly XmlElement[] {
  const named = [
    ...places.flatMap(([, path]) => elementsAt(root, ...path, 'SettingProfiles', 'SettingProfile')),
    ...elementsAt(root, 'SettingProfiles', 'SettingProfile'),
  ]
  return elementsAt(input, 'SettingProfiles', 'SettingProfile').map((profile) => {
    const ref = profile['@ref']
    return ref === undefined ? profile : (named.find((one) => one['@name'] === ref) ?? profile)
  })
}

/** What is worth offering of a scanner that takes any resolution in a range. */
const usual = [75, 100, 150, 200, 240, 300, 400, 600, 1200]

function resolutionsOf(profiles: readonly XmlElement[]): readonly number[] {
  const all = profiles.flatMap((profile) => elementsAt(profile, 'SupportedResolutions'))
  const listed = all
    .flatMap((supported) => elementsAt(supported, 'DiscreteResolutions', 'DiscreteResolution'))
    .filter((one) => numberAt(one, 'XResolution') === numberAt(one, 'YResolution'))
    .flatMap((one) => numberAt(one, 'XResolution') ?? [])
  const ranged = all
    .flatMap((supported) => elementsAt(supported, 'ResolutionRange', 'XResolutionRange'))
    .flatMap((range) => {
      const [least, most] = [numberAt(range, 'Min') ?? 0, numberAt(range, 'Max') ?? 0]
      const step = numberAt(range, 'Step') ?? 1
      return usual.filter((dpi) => dpi >= least && dpi <= most && (dpi - least) % step === 0)
    })
  return [...new Set([...listed, ...ranged])].filter((dpi) => dpi > 0).sort((a, b) => a - b)
}

function paperLiesOf(justification: readonly XmlElement[]): EsclSource['paperLies'] {
  const position = justification.flatMap((one) => textsAt(one, 'XImagePosition'))[0]
  return position === 'Center' ? 'centre' : position === 'Right' ? 'right' : 'left'
}
