import type { ComponentId, DossierId, EntryId, PageId, SlipId } from '../../shared/domain/ids.ts'
import type { Core } from '../core/create-core.ts'
import type { Client } from '../core/dispatch.ts'
import type { DeskFiles } from './answer-request.ts'

/** The bytes behind the page's addresses, for one window. */
export function filesForWindow(core: Core, client: Client): DeskFiles {
  return {
    pageImage: async (pageId, size) => ({
      bytes: await core.pagePicture(client, pageId as PageId, size),
      type: 'image/jpeg',
    }),
    pageOriginal: async (pageId, width) => ({
      bytes: await core.pageOriginal(client, pageId as PageId, width),
      type: 'image/jpeg',
    }),
    slip: async (id, format, paper) => {
      const slipId = id as SlipId
      if (format === 'pdf') return { bytes: await core.slipPdf(client, slipId, paper), type: 'application/pdf' }
      const draw = format === 'print' ? core.printCopy : core.slipPicture
      return { bytes: await draw(client, slipId, paper), type: 'image/png' }
    },
    separator: async ({ dossierId, componentId, format }) => ({
      bytes: await core.separatorSlip(client, {
        dossierId: dossierId as DossierId,
        componentId: componentId as ComponentId | null,
        format,
      }),
      type: format === 'pdf' ? 'application/pdf' : 'image/png',
    }),
    entryForm: async (format) => ({
      bytes: await core.entryForm(client, format),
      type: format === 'pdf' ? 'application/pdf' : 'image/png',
    }),
    electronicCopy: async (entryId) => ({
      bytes: await core.electronicCopy(client, entryId as EntryId),
      type: 'application/pdf',
    }),
    bookPage: async (page) => ({ bytes: await core.bookPage(client, page), type: 'application/pdf' }),
    dayClose: async (day, format) => ({
      bytes: await core.dayClosePage(client, { day, format }),
      type: format === 'pdf' ? 'application/pdf' : 'image/png',
    }),
    scanPreview: async (previewId) => ({ bytes: core.scanPreview(client, previewId), type: 'image/jpeg' }),
    madeFile: async (fileId) => core.madeFile(client, fileId),
    takeUpload: (name, bytes) => core.upload(client, { name: name === '' ? 'Tệp không tên' : name, bytes }),
  }
}
