import { XMLParser } from 'fast-xml-parser'
import type { EsclShape } from './escl-quirks.ts'

const spaces =
  'xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm"'

function inputCaps(element: string, { widest, longest, formats, resolutions }: EsclShape): string {
  const resolution = (dpi: number) =>
    `<scan:DiscreteResolution><scan:XResolution>${dpi}</scan:XResolution><scan:YResolution>${dpi}</scan:YResolution></scan:DiscreteResolution>`
  return `<scan:${element}>
    <scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>${widest}</scan:MaxWidth>
    <scan:MinHeight>16</scan:MinHeight><scan:MaxHeight>${longest}</scan:MaxHeight>
    <scan:MaxScanRegions>1</scan:MaxScanRegions>
    <scan:SettingProfiles><scan:SettingProfile>
      <scan:ColorModes><scan:ColorMode>Grayscale8</scan:ColorMode><scan:ColorMode>RGB24</scan:ColorMode></scan:ColorModes>
      <scan:DocumentFormats>
        ${formats.map((one) => `<pwg:DocumentFormat>${one}</pwg:DocumentFormat>`).join('')}
        ${formats.map((one) => `<scan:DocumentFormatExt>${one}</scan:DocumentFormatExt>`).join('')}
      </scan:DocumentFormats>
      <scan:SupportedResolutions><scan:DiscreteResolutions>${resolutions.map(resolution).join('')}</scan:DiscreteResolutions></scan:SupportedResolutions>
    </scan:SettingProfile></scan:SettingProfiles>
  </scan:${element}>`
}

export function capabilitiesXml(shape: EsclShape): string {
  const platen = shape.platen ? `<scan:Platen>${inputCaps('PlatenInputCaps', shape)}</scan:Platen>` : ''
  const duplex =
    shape.feeder === 'duplex'
      ? `${inputCaps('AdfDuplexInputCaps', shape)}<scan:AdfOptions><scan:AdfOption>Duplex</scan:AdfOption></scan:AdfOptions>`
      : ''
  const feeder =
    shape.feeder === 'none'
      ? ''
      : `<scan:Adf>${inputCaps('AdfSimplexInputCaps', shape)}<scan:FeederCapacity>50</scan:FeederCapacity>${duplex}</scan:Adf>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerCapabilities ${spaces}>
  <pwg:Version>2.63</pwg:Version>
  <pwg:MakeAndModel>${shape.name}</pwg:MakeAndModel>
  <scan:UUID>${shape.uuid}</scan:UUID>
  ${platen}${feeder}
</scan:ScannerCapabilities>`
}

export type ToldJob = { readonly uri: string; readonly state: string; readonly completed: number }

export function statusXml(told: { state: string; feeder: string | null; jobs: readonly ToldJob[] }): string {
  const jobs = told.jobs.map(
    ({ uri, state, completed }) =>
      `<scan:JobInfo><pwg:JobUri>${uri}</pwg:JobUri><pwg:JobUuid>${uri.split('/').at(-1)}</pwg:JobUuid><scan:Age>1</scan:Age><pwg:ImagesCompleted>${completed}</pwg:ImagesCompleted><pwg:JobState>${state}</pwg:JobState></scan:JobInfo>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerStatus ${spaces}>
  <pwg:Version>2.63</pwg:Version>
  <pwg:State>${told.state}</pwg:State>
  ${told.feeder === null ? '' : `<scan:AdfState>${told.feeder}</scan:AdfState>`}
  <scan:Jobs>${jobs.join('')}</scan:Jobs>
</scan:ScannerStatus>`
}

export type AskedScan = {
  readonly source: 'Platen' | 'Feeder'
  readonly duplex: boolean
  readonly colour: 'RGB24' | 'Grayscale8'
  readonly dpi: number
  readonly format: string
  readonly width: number
  readonly height: number
}

/** What a client asks for, or null where a scanner would answer 400 or 409: it is held to the capabilities. */
export function readScanSettings(body: string, shape: EsclShape): AskedScan | null {
  const parser = new XMLParser({ removeNSPrefix: true, parseTagValue: false })
  const asked = parser.parse(body)?.ScanSettings
  const region = asked?.ScanRegions?.ScanRegion ?? {
    XOffset: '0',
    YOffset: '0',
    Width: String(shape.widest),
    Height: String(shape.longest),
  }
  const format = asked?.DocumentFormatExt ?? asked?.DocumentFormat ?? shape.formats[0]
  const source = asked?.InputSource
  const duplex = asked?.Duplex === 'true'
  const offers =
    ((source === 'Platen' && shape.platen) || (source === 'Feeder' && shape.feeder !== 'none')) &&
    (!duplex || shape.feeder === 'duplex') &&
    ['RGB24', 'Grayscale8'].includes(asked.ColorMode) &&
    shape.formats.includes(format) &&
    asked.XResolution === asked.YResolution &&
    shape.resolutions.includes(Number(asked.XResolution)) &&
    (region.ContentRegionUnits ?? 'escl:ThreeHundredthsOfInches') === 'escl:ThreeHundredthsOfInches' &&
    Number(region.XOffset) + Number(region.Width) <= shape.widest &&
    Number(region.YOffset) + Number(region.Height) <= shape.longest
  if (!offers) return null
  return {
    source,
    duplex,
    colour: asked.ColorMode,
    dpi: Number(asked.XResolution),
    format,
    width: Number(region.Width),
    height: Number(region.Height),
  }
}
