import { assertNever } from '../../../shared/assert-never.ts'
import type { FieldView, ReviewView } from '../../../shared/contract/reviews.ts'
import type { FieldId, PageId } from '../../../shared/domain/ids.ts'
import type { Refusal } from '../../api/refusal.ts'

/** What the review desk holds itself: where the cursor is, what was typed and not yet taken, what was refused. */
export type ReviewState = {
  readonly cursor: FieldId | null
  readonly viewedPage: PageId | null
  readonly drafts: Readonly<Record<FieldId, string>>
  readonly refusals: Readonly<Record<FieldId, Refusal>>
  readonly warnings: Readonly<Record<FieldId, string>>
}

export type ReviewAction =
  | { readonly kind: 'moved'; readonly field: FieldView }
  | { readonly kind: 'turned'; readonly pageId: PageId }
  | { readonly kind: 'typed'; readonly fieldId: FieldId; readonly text: string }
  | { readonly kind: 'restored'; readonly fieldId: FieldId }
  | { readonly kind: 'refused'; readonly fieldId: FieldId; readonly refusal: Refusal }
  | { readonly kind: 'accepted'; readonly fieldId: FieldId; readonly warning: string | null }

export const startOfReview: ReviewState = { cursor: null, viewedPage: null, drafts: {}, refusals: {}, warnings: {} }

export function reviewReducer(state: ReviewState, action: ReviewAction): ReviewState {
  switch (action.kind) {
    case 'moved':
      return { ...state, cursor: action.field.fieldId, viewedPage: action.field.pageId ?? state.viewedPage }
    case 'turned':
      return { ...state, viewedPage: action.pageId }
    case 'typed':
      return {
        ...state,
        drafts: { ...state.drafts, [action.fieldId]: action.text },
        refusals: without(state.refusals, action.fieldId),
      }
    case 'restored':
      return {
        ...state,
        drafts: without(state.drafts, action.fieldId),
        refusals: without(state.refusals, action.fieldId),
      }
    case 'refused':
      return { ...state, refusals: { ...state.refusals, [action.fieldId]: action.refusal } }
    case 'accepted': {
      const warnings = without(state.warnings, action.fieldId)
      return {
        ...state,
        drafts: without(state.drafts, action.fieldId),
        refusals: without(state.refusals, action.fieldId),
        warnings: action.warning === null ? warnings : { ...warnings, [action.fieldId]: action.warning },
      }
    }
    default:
      return assertNever(action)
  }
}

/** The doubtful field that comes after `fieldId` in the order of asking; the first one when it was the last; null when none is left. */
export function nextDoubtful(doubtful: readonly FieldId[], fieldId: FieldId): FieldId | null {
  const after = doubtful.slice(doubtful.indexOf(fieldId) + 1).find((other) => other !== fieldId)
  return after ?? doubtful.find((other) => other !== fieldId) ?? null
}

/** The review with one field as the core answered it. */
export function withField(review: ReviewView, field: FieldView): ReviewView {
  const documents = review.documents.map((document) => ({
    ...document,
    fields: document.fields.map((other) => (other.fieldId === field.fieldId ? field : other)),
  }))
  const doubtful =
    field.state === 'doubtful' ? review.doubtful : review.doubtful.filter((other) => other !== field.fieldId)
  return { ...review, documents, doubtful }
}

function without<Value>(record: Readonly<Record<FieldId, Value>>, key: FieldId): Readonly<Record<FieldId, Value>> {
  const { [key]: _dropped, ...rest } = record
  return rest
}
