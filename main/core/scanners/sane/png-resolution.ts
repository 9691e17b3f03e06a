import { rm } from 'node:fs/promises'
import type { ScanSettings } from '../../../../shared/domain/scan-profile.ts'
import { AppError } from '../../../../shared/errors.ts'

/** What the pixels of a page say of themselves: width in pixels and, where it is written, dots per inch. */
export type PngMeasure = { readonly width: number; readonly dpi: number | null }

/** Reads size and resolution from the first chunks of a PNG (ISO/IEC 15948). */
export function measurePng(bytes: Uint8Array): PngMeasure {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33 || view.getUint32(0) !== 0x89504e47) throw new AppError('scanner_wrong_answer')
  const width = view.getUint32(16)
  for (let at = 33; at + 21 <= bytes.length; at += 12 + view.getUint32(at)) {
    const kind = view.getUint32(at + 4)
    if (kind === 0x49444154) break // IDAT: what comes after the pixels is no measure of them
    // pHYs in dots per metre.
    if (kind === 0x70485973 && view.getUint8(at + 16) === 1) return { width, dpi: view.getUint32(at + 8) * 0.0254 }
  }
  return { width, dpi: null }
}

type Asked = { readonly settings: ScanSettings; readonly width: number }

/**
 * Throws `scanner_settings_refused` for a page that has another resolution than was asked for, and takes it away:
 * SANE rounds to what the device can do and still ends well. On the glass the width tells it too.
 */
export async function requirePixels(bytes: Uint8Array, file: string, { settings, width }: Asked): Promise<void> {
  const page = measurePng(bytes)
  const onGlass = settings.source === 'flatbed' ? (page.width / width) * 25.4 : null
  const wrong = [page.dpi, onGlass].find((dpi) => dpi !== null && Math.abs(dpi / settings.dpi - 1) > 0.04)
  if (wrong === undefined || wrong === null) return
  await rm(file, { force: true })
  throw new AppError('scanner_settings_refused', { asked: settings.dpi, got: Math.round(wrong) })
}
