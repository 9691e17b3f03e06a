import sharp from 'sharp'
import type { ScanSettings } from '../../../shared/domain/scan-profile.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Desk } from '../desk.ts'
import type { DeviceAddress } from '../scanners/scanners.ts'

type Trial = DeviceAddress & { readonly settings: ScanSettings; readonly signal: AbortSignal }

/** Pixels; enough to see whether the paper lies right and can be read. */
const previewWidth = 900

/** Scans one page to look at; nothing of it is kept but its picture, in memory, until the next. */
export async function tryScan(desk: Desk, { settings, signal, ...device }: Trial): Promise<{ previewId: string }> {
  for await (const { bytes } of desk.scanners.scan(device, settings, { signal })) {
    const file = await desk.files.open(bytes, 'Trang quét thử', signal)
    for await (const page of file.pages()) {
      const image = sharp(page.bytes).autoOrient().resize({ width: previewWidth, withoutEnlargement: true })
      const preview = { id: desk.host.ids.next(), jpeg: new Uint8Array(await image.jpeg({ quality: 80 }).toBuffer()) }
      desk.preview = preview
      return { previewId: preview.id }
    }
  }
  throw new AppError('scanner_no_paper')
}

/** The picture of the last trial; throws `not_found` for an older one. */
export function scanPreview(desk: Desk, previewId: string): Uint8Array {
  if (desk.preview?.id !== previewId) throw new AppError('not_found')
  return desk.preview.jpeg
}
