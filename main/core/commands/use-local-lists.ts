import type { Desk } from '../desk.ts'
import type { ExtractedField } from '../extraction/extracted-field.ts'
import { confidenceOfFix, isInForce, type LocalFix, listFixesOf } from '../review/local-fix-repository.ts'
import { localListOf, mendParts } from '../review/local-fixes.ts'
import { localListsSetting } from '../settings/local-lists.ts'
import { getSetting } from '../settings/settings.ts'

/** A value as it will be shown; `unmended` is what was read where a local list put another value in its place. */
export type MendedField<Field extends ExtractedField> = Field & { readonly unmended: string | null }

/**
 * Puts what this office has learned in the place of a misreading. A value is never surer than the fix was counted to
 * be right, nor, where only a part of it was mended, than it was read.
 */
export function mendByLocalLists<Field extends ExtractedField>(desk: Desk, field: Field): MendedField<Field> {
  const asRead = { ...field, unmended: null }
  const list = localListOf(field.code)
  if (list === null || field.source !== 'ocr' || field.hand === true || field.value === '') return asRead
  if (!getSetting(desk.db, localListsSetting)) return asRead
  const used: LocalFix[] = []
  const value = mendParts(field.code, field.value, (part) => {
    const fix = listFixesOf(desk.db, list, part).find(isInForce)
    if (fix !== undefined) used.push(fix)
    return fix?.value ?? null
  })
  if (value === field.value) return asRead
  const counted = Math.min(...used.map(confidenceOfFix))
  const isWhole = used.some(({ reading }) => reading === field.value)
  const confidence = isWhole ? counted : Math.min(counted, field.confidence)
  return { ...field, value, confidence, source: 'local_list', unmended: field.value }
}
