import { bookVolume } from '../../../shared/domain/certification.ts'
import type { Entry } from '../certification/book-repository.ts'
import type { Desk } from '../desk.ts'
import type { StoredPage } from '../intake/page-repository.ts'
import { officeSetting, practiceSetting } from '../settings/office-settings.ts'
import { getSetting } from '../settings/settings.ts'
import { makeSlipContent } from '../slips/slip-content.ts'
import { slipFacts } from '../slips/slip-facts.ts'
import { formAt } from './slip-as-printed.ts'

/**
 * The electronic copy without its signatures: the pages as they were compared, then the certification text with the
 * places of both signatures; the scans' SHA-256 stand in the text and in the metadata. Same entry, same bytes. Throws
 * `copy_not_made`.
 */
export async function makeElectronicCopy(
  desk: Desk,
  { entry, pages }: { readonly entry: Entry; readonly pages: readonly StoredPage[] },
): Promise<Uint8Array> {
  const office = getSetting(desk.db, officeSetting)
  const isPractice = getSetting(desk.db, practiceSetting)
  const volume = bookVolume(entry)
  const template = formAt(desk, 'electronic_copy', entry.certifiedAt)
  const input = {
    ...{ agencyParent: office.parentAgency, agency: office.officeName, place: office.place, isPractice, volume },
    issuedAt: entry.certifiedAt,
    officer: { name: entry.signer, title: entry.signerTitle },
    ...{ number: entry.number, title: entry.title, scans: entry.scans },
  }
  const content = makeSlipContent(template, slipFacts.electronic_copy(input), '')
  const images = await Promise.all(
    pages.map(async ({ viewDigest, originalDigest, width, height, dpi, reading }) => ({
      jpeg: await desk.pages.get(viewDigest ?? originalDigest),
      ...{ width, height, dpi },
      words: (reading?.regions ?? []).flatMap(({ lines }) => lines.flatMap(({ words }) => words)),
    })),
  )
  const mark = `Bản sao điện tử · Số chứng thực ${entry.number}, quyển số ${volume}`
  return desk.copies.make({ kind: 'certified_copy', content, scanned: { pages: images, mark, madeFrom: entry.scans } })
}
