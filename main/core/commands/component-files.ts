import { documentTypeTitle } from '../../../shared/domain/document-type.ts'
import type { ComponentId } from '../../../shared/domain/ids.ts'
import type { RequiredComponent } from '../../../shared/domain/procedure.ts'
import type { Desk } from '../desk.ts'
import type { Dossier, HandedIn } from '../dossiers/dossier.ts'
import { getPage, getUpload, listUploadPageIds, type StoredPage } from '../intake/page-repository.ts'
import type { OutgoingFile } from '../outbox/outgoing-dossier.ts'
import { getDocument, type StoredField } from '../review/review-repository.ts'
import { listSources } from '../review/value-sources.ts'
import { officeSetting } from '../settings/office-settings.ts'
import { getSetting } from '../settings/settings.ts'

/**
 * One PDF for each component that has papers, as the portal wants it. A born-digital file goes out as it came in,
 * byte for byte; pages from glass or camera become one PDF/A with the text that was read behind them. `asKept` says of a
 * value what it will be once it is kept.
 */
export async function makeComponentFiles(
  desk: Desk,
  dossier: Dossier,
  asKept?: (field: StoredField) => StoredField,
): Promise<ReadonlyMap<ComponentId, OutgoingFile>> {
  const files = new Map<ComponentId, OutgoingFile>()
  for (const component of dossier.components) {
    const pages = pagesOf(desk, component)
    const wanted = dossier.procedure.components.find((candidate) => candidate.code === component.code)
    if (pages.length === 0 || wanted === undefined) continue
    const kinds = component.documentIds.map((id) => documentTypeTitle[getDocument(desk.db, id).documentType])
    const values = listSources(desk.db, { dossierId: dossier.id, documentIds: component.documentIds }, asKept)
    const sources = values.map(({ code, source }) => `${code}=${source}`)
    files.set(
      component.componentId,
      await makeFile(desk, { dossier, wanted, pages, kinds: [...new Set(kinds)], sources }),
    )
  }
  return files
}

function pagesOf(desk: Desk, component: HandedIn): readonly StoredPage[] {
  const ids = component.documentIds.flatMap((id) => getDocument(desk.db, id).parts.map(({ pageId }) => pageId))
  return [...new Set(ids)].map((id) => getPage(desk.db, id)).filter((page) => page.viewDigest !== null && !page.binned)
}

type ComponentPages = {
  readonly dossier: Dossier
  readonly wanted: RequiredComponent
  readonly pages: readonly StoredPage[]
  readonly kinds: readonly string[]
  readonly sources: readonly string[]
}

async function makeFile(desk: Desk, { dossier, wanted, pages, kinds, sources }: ComponentPages): Promise<OutgoingFile> {
  const name = `${wanted.code}.pdf`
  const bornDigital = wholeBornDigitalFile(desk, pages)
  if (bornDigital !== null) return { ...bornDigital, name, mediaType: 'application/pdf' }
  const pdf = await desk.copies.make({
    kind: 'archive_copy',
    pages: await Promise.all(pages.map((page) => toPdfPage(desk, page))),
    metadata: {
      title: wanted.name,
      author: getSetting(desk.db, officeSetting).officeName,
      kinds,
      sources,
      originals: pages.map(({ originalDigest }) => originalDigest),
      createdAt: dossier.receivedAt ?? desk.host.clock.now(),
    },
  })
  const stored = await desk.pages.put(pdf)
  return { ...stored, name, mediaType: 'application/pdf' }
}

function wholeBornDigitalFile(desk: Desk, pages: readonly StoredPage[]): { digest: string; size: number } | null {
  const uploadId = pages[0]?.uploadId ?? null
  if (uploadId === null) return null
  const isWhole =
    pages.every((page) => page.uploadId === uploadId && page.textWords !== null) &&
    listUploadPageIds(desk.db, uploadId).length === pages.length
  if (!isWhole) return null
  const { digest, size } = getUpload(desk.db, uploadId)
  return { digest, size }
}

async function toPdfPage(desk: Desk, page: StoredPage) {
  const words = (page.reading?.regions ?? []).flatMap((region) => region.lines.flatMap((line) => line.words))
  return {
    jpeg: await desk.pages.get(page.viewDigest ?? page.originalDigest),
    width: page.width,
    height: page.height,
    dpi: page.dpi,
    words,
  }
}
