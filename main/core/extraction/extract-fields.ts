import type { DocumentType } from '../../../shared/domain/document-type.ts'
import type { DocumentDefinition } from '../document-types/definition.ts'
import { findDefinition } from '../document-types/definition-of.ts'
import { pageText } from '../document-types/page-text.ts'
import type { PageRegion } from '../ocr/words.ts'
import { confidenceOf } from './confidence.ts'
import { crossCheck } from './cross-checks.ts'
import { readSheet, type SheetSource } from './extract-sheet.ts'
import type { ExtractedField } from './extracted-field.ts'
import { handwrittenCodes, unreadZones } from './handwriting.ts'
import { machineValue, mergeSources, readCard } from './identity-card.ts'
import { readInsuranceQr } from './insurance-qr.ts'
import { withPassportZone } from './passport-zone.ts'
import { spanBoxes } from './value-span.ts'

/** All values of a paper of the given kind; a value that isn't on it, or can't be read, is left out: of a hand its place is given. */
export function extractFields(
  documentType: DocumentType,
  region: PageRegion,
  source: SheetSource = 'ocr',
): ExtractedField[] {
  if (documentType === 'cccd_mat_truoc' || documentType === 'cccd_mat_sau')
    return readCard(documentType, region, source)
  const definition = findDefinition(documentType)
  if (definition === null) return []
  const printed = readPrinted(definition, region, source)
  if (documentType === 'ho_chieu') return withPassportZone(region, printed)
  return definition.qr === undefined ? printed : mergeSources(insuranceValues(region), printed)
}

function readPrinted(definition: DocumentDefinition, region: PageRegion, source: SheetSource): ExtractedField[] {
  const text = pageText(region)
  const checked = crossCheck(readSheet(definition, region, text), text)
  const readings = checked.map(({ reading }) => reading)
  const hand = handwrittenCodes(readings, text)
  const fields = checked.map(({ reading, evidence }): ExtractedField => {
    const isHand = hand.has(reading.code) || reading.known?.hand === true
    const confidence = confidenceOf(reading, evidence)
    return {
      code: reading.code,
      value: reading.parsed.value,
      raw: reading.parsed.words.map((word) => word.text).join(' '),
      confidence: isHand ? Math.min(confidence, mostOfHand) : confidence,
      source,
      boxes: reading.known?.boxes ?? spanBoxes(reading.parsed.words),
      ...(isHand ? { hand: true } : {}),
    }
  })
  if (hand.size * 2 <= readings.length) return fields
  const read = new Set(readings.map((reading) => reading.code))
  const unread = unreadZones(definition, text, read).map(({ code, box }): ExtractedField => {
    return { code, value: '', raw: '', confidence: 0, source, boxes: [box], hand: true }
  })
  return [...fields, ...unread]
}

/** What the code of a health insurance card says of its holder; nothing where it was not read. */
function insuranceValues(region: PageRegion): ExtractedField[] {
  const said = region.codes.map((code) => readInsuranceQr(code.text)).find((one) => one !== null)
  return Object.entries(said ?? {}).map(([code, value]) => machineValue(code, value, 'qr'))
}

/** A hand's writing is typed anew by the officer, however sure the engine is. */
const mostOfHand = 0.6
