import type { DocumentType } from '../../../shared/domain/document-type.ts'
import { findDefinition } from '../document-types/definition-of.ts'
import { pageText } from '../document-types/page-text.ts'
import type { PageRegion } from '../ocr/words.ts'
import { confidenceOf } from './confidence.ts'
import { crossCheck } from './cross-checks.ts'
import { readSheet, type SheetSource } from './extract-sheet.ts'
import type { ExtractedField } from './extracted-field.ts'
import { readCard } from './identity-card.ts'
import { spanBoxes } from './value-span.ts'

/** All values of a paper of the given kind; a value that isn't on it, or can't be read, is left out. */
export function extractFields(
  documentType: DocumentType,
  region: PageRegion,
  source: SheetSource = 'ocr',
): ExtractedField[] {
  if (documentType === 'cccd_mat_truoc' || documentType === 'cccd_mat_sau')
    return readCard(documentType, region, source)
  const definition = findDefinition(documentType)
  if (definition === null) return []
  const text = pageText(region)
  return crossCheck(readSheet(definition, region, text), text).map(({ reading, evidence }) => ({
    code: reading.code,
    value: reading.parsed.value,
    raw: reading.parsed.words.map((word) => word.text).join(' '),
    confidence: confidenceOf(reading, evidence),
    source,
    boxes: reading.known?.boxes ?? spanBoxes(reading.parsed.words),
  }))
}
