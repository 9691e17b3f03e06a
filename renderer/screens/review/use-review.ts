import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useReducer, useRef } from 'react'
import type { FieldView, ReviewView } from '../../../shared/contract/reviews.ts'
import type { FieldId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../api/desk.tsx'
import { toRefusal } from '../../api/refusal.ts'
import type { FieldKeys } from './field-row.tsx'
import { nextDoubtful, type ReviewState, reviewReducer, startOfReview, withField } from './review-state.ts'

type Inputs = Map<FieldId, HTMLInputElement | HTMLTextAreaElement>

export type Reviewing = {
  readonly state: ReviewState
  readonly keys: FieldKeys
  readonly fields: readonly FieldView[]
  readonly onTurn: (step: 1 | -1) => void
  readonly onGo: (fieldId: FieldId) => void
}

/** The cursor of the review desk: Enter takes a value and goes to the next doubtful one, or to `onAllDone` when none is left. */
export function useReview(review: ReviewView, onAllDone: () => void): Reviewing {
  const { client, ask } = useDesk()
  const queries = useQueryClient()
  const [state, tell] = useReducer(reviewReducer, startOfReview)
  const inputs = useRef<Inputs>(new Map())
  const isWaiting = useRef(false)
  const asked = useRef<ReadonlySet<FieldId>>(new Set())
  const fields = review.documents.flatMap((document) => document.fields)
  const pages = review.pages.filter((page) => !page.binned)
  const firstDoubtful = review.doubtful[0]

  function onGo(fieldId: FieldId) {
    const input = inputs.current.get(fieldId)
    input?.focus()
    input?.select()
  }

  const onAccept = useEffectEvent(async (field: FieldView, value: string) => {
    if (asked.current.size > 0) return
    asked.current = new Set([field.fieldId])
    try {
      const answer = await client.reviews.confirmField({ fieldId: field.fieldId, value })
      const { queryKey } = ask.review(review.dossierId)
      // More of a page may have been read since the key was pressed: what is left is what is known now.
      const known = queries.getQueryData(queryKey) ?? review
      queries.setQueryData(queryKey, withField(known, answer.field))
      void queries.invalidateQueries({ queryKey: ['dossiers.get'] })
      tell({ kind: 'accepted', fieldId: field.fieldId, warning: answer.warning })
      const next = nextDoubtful(known.doubtful, field.fieldId)
      isWaiting.current = next === null || !inputs.current.has(next)
      if (next === null) onAllDone()
      else onGo(next)
    } catch (error) {
      tell({ kind: 'refused', fieldId: field.fieldId, refusal: toRefusal(error) })
      inputs.current.get(field.fieldId)?.focus()
    } finally {
      asked.current = new Set()
    }
  })

  const onStep = useEffectEvent((field: FieldView, step: 1 | -1) => {
    const neighbour = fields[fields.findIndex((other) => other.fieldId === field.fieldId) + step]
    if (neighbour !== undefined) onGo(neighbour.fieldId)
  })

  function onTurn(step: 1 | -1) {
    const at = pages.findIndex((page) => page.pageId === state.viewedPage)
    const page = pages[Math.max(0, at) + step]
    if (page !== undefined) tell({ kind: 'turned', pageId: page.pageId })
  }

  // Papers may still be on their way when the desk opens, or when all before them is done: the cursor waits for them.
  const startAt = useEffectEvent((fieldId: FieldId) => {
    if (state.cursor !== null && inputs.current.has(state.cursor) && !isWaiting.current) return
    isWaiting.current = false
    onGo(fieldId)
  })
  useEffect(() => {
    if (firstDoubtful !== undefined) startAt(firstDoubtful)
  }, [firstDoubtful])

  // Rows that move when the rest of a page is read take the focus from the field inside: it gets it back before the next key.
  const keepFocus = useEffectEvent(() => {
    if (state.cursor === null || document.activeElement !== document.body) return
    inputs.current.get(state.cursor)?.focus({ preventScroll: true })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer may move rows
  useLayoutEffect(() => keepFocus(), [review])

  const keys = useMemo(
    (): FieldKeys => ({
      onMoved: (field) => tell({ kind: 'moved', field }),
      onTyped: (field, text) => tell({ kind: 'typed', fieldId: field.fieldId, text }),
      onAccept: (field, value) => void onAccept(field, value),
      onRestore: (field) => tell({ kind: 'restored', fieldId: field.fieldId }),
      onStep: (field, step) => onStep(field, step),
      inputRef: (field) => (element) => {
        if (element === null) inputs.current.delete(field.fieldId)
        else inputs.current.set(field.fieldId, element)
      },
    }),
    [],
  )

  return { state, keys, fields, onTurn, onGo }
}
