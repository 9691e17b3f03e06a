import type { DocumentView, PageView } from '../../../shared/contract/reviews.ts'
import type { PageMark } from '../../../shared/domain/page-mark.ts'
import { messages } from '../../messages/vi.ts'
import { marksNotSeenText } from '../../ui/marks-text.ts'
import classes from './paper-marks.module.css'

/** Seals, signatures and photographs as facts: what was seen and where, and what such papers carry but was not seen. */
export function PaperMarks({ document, page }: { readonly document: DocumentView; readonly page: PageView }) {
  const texts = messages.review.marks
  const seen = page.marks.map((mark) => {
    const name = texts.names[mark.kind](texts.colours[mark.colour])
    const isSigned = mark.kind === 'signature' && document.signedOverName
    return isSigned ? `${name} ${texts.overName}` : `${name} (${placeOf(mark, page)})`
  })
  const absent = marksNotSeenText(document)
  if (seen.length === 0 && absent === null) return null
  return (
    <p className={classes['marks']}>
      {seen.length > 0 && <span>{texts.seen([...new Set(seen)].join(', '))}</span>}
      {absent !== null && <span data-absent>{absent}</span>}
    </p>
  )
}

function placeOf({ box }: PageMark, page: PageView): string {
  const { rows, columns } = messages.review.marks
  const third = (value: number, whole: number): 0 | 1 | 2 => {
    const share = value / Math.max(1, whole)
    return share < 1 / 3 ? 0 : share < 2 / 3 ? 1 : 2
  }
  return `${rows[third((box.y0 + box.y1) / 2, page.height)]}, ${columns[third((box.x0 + box.x1) / 2, page.width)]}`
}
