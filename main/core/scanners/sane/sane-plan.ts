import { paperSizes, type ScanSettings } from '../../../../shared/domain/scan-profile.ts'
import { AppError } from '../../../../shared/errors.ts'
import type { ScannerSource } from '../scanner-driver.ts'
import { reachable, type SaneOptions } from './sane-options.ts'

type Source = ScanSettings['source']
type Colour = ScanSettings['colour']

/** Resolutions worth offering, in dots per inch. */
const usualResolutions = [75, 100, 150, 200, 240, 300, 400, 600, 1200]

/** The best name first: backends name the same mode in many ways, some with a quality of their own. */
const colourNames: Readonly<Record<Colour, readonly RegExp[]>> = {
  colour: [/^(24.?bit )?colou?r$/i, /colou?r(?!.*fast)/i, /colou?r/i],
  gray: [/^(true |8.?bit )?gr[ae]y(scale)?$/i, /gr[ae]y(?!.*diffusion)/i],
  bilevel: [/^lineart$/i, /^(black ?(&|and) ?white|binary|monochrome|b\/?w|1.?bit)/i],
}

/** How one place of the paper is chosen at a device: option by option. */
export type SaneSource = { readonly source: Source; readonly choice: readonly string[] }

/** Where a device can take paper from. A device that names no source has one: its glass. */
export function sourcesOf(options: SaneOptions): readonly SaneSource[] {
  const names = options.get('--source')?.values ?? []
  if (names.length === 0) return [{ source: 'flatbed', choice: [] }, ...duplexOf(options, [])]
  const glass = names.find((name) => /flat|platen|glass/i.test(name))
  const feeders = names.filter((name) => /adf|feeder|auto/i.test(name) && name !== glass)
  const twoSided = feeders.find((name) => /duplex|both/i.test(name))
  const oneSided = feeders.find((name) => !/duplex|both|back/i.test(name))
  const found: SaneSource[] = []
  if (glass !== undefined) found.push({ source: 'flatbed', choice: [`--source=${glass}`] })
  if (oneSided !== undefined) found.push({ source: 'feeder', choice: [`--source=${oneSided}`] })
  if (twoSided !== undefined) found.push({ source: 'feeder_duplex', choice: [`--source=${twoSided}`] })
  else if (oneSided !== undefined) found.push(...duplexOf(options, [`--source=${oneSided}`]))
  return found
}

/** Backends that turn both sides on by an option of its own. */
function duplexOf(options: SaneOptions, choice: readonly string[]): readonly SaneSource[] {
  const mode = options.get('--adf-mode')?.values.find((name) => /duplex/i.test(name))
  if (mode !== undefined) return [{ source: 'feeder_duplex', choice: [...choice, `--adf-mode=${mode}`] }]
  if (options.get('--duplex')?.values.includes('yes') === true) {
    return [{ source: 'feeder_duplex', choice: [...choice, '--duplex=yes'] }]
  }
  return []
}

/** What may be asked of one source, from the options that the device has while that source is chosen. */
export function abilitiesOf(source: Source, options: SaneOptions): ScannerSource | null {
  const modes = options.get('--mode')?.values ?? []
  const kinds: readonly Colour[] = ['colour', 'gray', 'bilevel']
  const colours = kinds.filter((colour) => modeFor(colour, modes) !== undefined)
  const resolutions = reachable(options.get('--resolution'), usualResolutions)
  const widest = options.get('-x')?.range?.to ?? 0
  const longest = options.get('-y')?.range?.to ?? 0
  if (colours.length === 0 || resolutions.length === 0 || widest <= 0 || longest <= 0) return null
  return { source, colours, resolutions, widest, longest }
}

function modeFor(colour: Colour, modes: readonly string[]): string | undefined {
  for (const name of colourNames[colour]) {
    const mode = modes.find((one) => name.test(one))
    if (mode !== undefined) return mode
  }
  return undefined
}

/** The arguments of a scan with the width that is asked for in millimetres; throws `scanner_settings_refused`. */
export function planScan(
  settings: ScanSettings,
  chosen: SaneSource,
  options: SaneOptions,
): { readonly width: number; readonly args: readonly string[] } {
  const abilities = abilitiesOf(chosen.source, options)
  const mode = modeFor(settings.colour, options.get('--mode')?.values ?? [])
  if (abilities === null || mode === undefined || reachable(options.get('--resolution'), [settings.dpi]).length === 0) {
    throw new AppError('scanner_settings_refused', { dpi: settings.dpi, colour: settings.colour })
  }
  const paper = paperSizes[settings.paper]
  const width = Math.min(paper.width, abilities.widest)
  const height = Math.min(paper.height, abilities.longest)
  const depth = options.get('--depth')
  const eightBit = settings.colour !== 'bilevel' && depth?.values.includes('8') === true
  const page = options.has('--page-width') && options.has('--page-height')
  return {
    width,
    args: [
      ...chosen.choice,
      `--mode=${mode}`,
      ...(eightBit ? ['--depth=8'] : []),
      `--resolution=${settings.dpi}`,
      ...(page ? [`--page-width=${width}`, `--page-height=${height}`] : []),
      '-l',
      '0',
      '-t',
      '0',
      '-x',
      String(width),
      '-y',
      String(height),
    ],
  }
}
