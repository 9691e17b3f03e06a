import {
  ComponentId,
  DocumentId,
  DossierId,
  FieldId,
  LocalFixId,
  OfficerId,
  OutboxMessageId,
  PageId,
  ScanBatchId,
  ScanProfileId,
  SlipId,
  WorkListId,
} from '../../../shared/domain/ids.ts'

const areas = {
  dossier: 1,
  component: 2,
  document: 3,
  page: 4,
  field: 5,
  batch: 6,
  receipt: 7,
  message: 8,
  officer: 9,
  profile: 0,
  localFix: 'a',
  workList: 'b',
}

/** Made-up ids that one can tell apart at a glance. */
function uuid(area: keyof typeof areas, n: number): string {
  return `0000000${areas[area]}-0000-7000-8000-${String(n).padStart(12, '0')}`
}

export const dossierId = (n: number) => DossierId.parse(uuid('dossier', n))
export const componentId = (n: number) => ComponentId.parse(uuid('component', n))
export const documentId = (n: number) => DocumentId.parse(uuid('document', n))
export const pageId = (n: number) => PageId.parse(uuid('page', n))
export const fieldId = (n: number) => FieldId.parse(uuid('field', n))
export const batchId = (n: number) => ScanBatchId.parse(uuid('batch', n))
export const slipId = (n: number) => SlipId.parse(uuid('receipt', n))
export const messageId = (n: number) => OutboxMessageId.parse(uuid('message', n))
export const profileId = (n: number) => ScanProfileId.parse(uuid('profile', n))
export const officerId = (n: number) => OfficerId.parse(uuid('officer', n))

export const localFixId = (n: number): LocalFixId => LocalFixId.parse(uuid('localFix', n))

export const workListId = (n: number): WorkListId => WorkListId.parse(uuid('workList', n))
