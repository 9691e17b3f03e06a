import { z } from 'zod'

/** Ids are UUIDv7 text: sortable by time. Each kind is branded so that one can't be passed for another. */
export const DossierId = z.uuid().brand<'DossierId'>()
export type DossierId = z.infer<typeof DossierId>

export const ComponentId = z.uuid().brand<'ComponentId'>()
export type ComponentId = z.infer<typeof ComponentId>

export const DocumentId = z.uuid().brand<'DocumentId'>()
export type DocumentId = z.infer<typeof DocumentId>

export const PageId = z.uuid().brand<'PageId'>()
export type PageId = z.infer<typeof PageId>

export const FieldId = z.uuid().brand<'FieldId'>()
export type FieldId = z.infer<typeof FieldId>

export const ScanBatchId = z.uuid().brand<'ScanBatchId'>()
export type ScanBatchId = z.infer<typeof ScanBatchId>

/** A file that the host took in (chosen, dropped, scanned) and laid down durably; not yet pages. */
export const UploadId = z.uuid().brand<'UploadId'>()
export type UploadId = z.infer<typeof UploadId>

export const ScanProfileId = z.uuid().brand<'ScanProfileId'>()
export type ScanProfileId = z.infer<typeof ScanProfileId>

export const SlipId = z.uuid().brand<'SlipId'>()
export type SlipId = z.infer<typeof SlipId>

export const PaymentId = z.uuid().brand<'PaymentId'>()
export type PaymentId = z.infer<typeof PaymentId>

export const OutboxMessageId = z.uuid().brand<'OutboxMessageId'>()
export type OutboxMessageId = z.infer<typeof OutboxMessageId>

export const OfficerId = z.uuid().brand<'OfficerId'>()
export type OfficerId = z.infer<typeof OfficerId>

export const OriginalId = z.uuid().brand<'OriginalId'>()
export type OriginalId = z.infer<typeof OriginalId>

/** A line of the book of certified copies. */
export const EntryId = z.uuid().brand<'EntryId'>()
export type EntryId = z.infer<typeof EntryId>

export const LocalFixId = z.uuid().brand<'LocalFixId'>()
export type LocalFixId = z.infer<typeof LocalFixId>

export const WorkListId = z.uuid().brand<'WorkListId'>()
export type WorkListId = z.infer<typeof WorkListId>
