import { describe, expect, it } from 'vitest'
import { decodePageImage } from '../../../main/core/intake/page-image.ts'
import { looksBlank } from '../../../main/core/intake/page-image-blank.ts'
import { preparePage } from '../../../main/core/intake/page-image-preparation.ts'
import { emptySheets, faintSheets, laidOnGlass, scanned, scans } from '../../support/blank-sheets.ts'

/** In which scans the sheet would be set aside. */
async function setAsideIn(sheet: Parameters<typeof laidOnGlass>[0]): Promise<readonly string[]> {
  const seen = await laidOnGlass(sheet)
  const blank: string[] = []
  for (const scan of scans) {
    const decoded = await decodePageImage(new Uint8Array(await scanned(seen, scan)))
    if (looksBlank(decoded.image, await preparePage(decoded))) blank.push(scan)
  }
  return blank
}

describe('a sheet, scanned in colour and grey, fine and coarse', { timeout: 60_000 }, () => {
  it.each(Object.entries(emptySheets))('is blank where there is nothing but %s', async (_, sheet) => {
    expect(await setAsideIn(sheet)).toEqual([...scans])
  })

  it.each(Object.entries(faintSheets))('is kept where it carries %s', async (_, sheet) => {
    expect(await setAsideIn(sheet)).toEqual([])
  })
})
