import type { ErrorCode } from '../../../shared/errors.ts'
import type { Trouble } from './portal.ts'

/** The sentence of a trouble. */
export function troubleCode(trouble: Trouble): ErrorCode {
  switch (trouble.kind) {
    case 'retry':
    case 'unreachable':
      return trouble.code
    case 'wait':
      return 'portal_busy'
    case 'rejected':
      return 'portal_rejected'
    case 'unknown':
      return 'portal_unknown_answer'
    case 'files_missing':
      return 'portal_file_lost'
    case 'slow':
      return 'portal_slow'
    case 'html':
      return 'portal_answered_html'
    case 'unauthorised':
      return 'portal_unauthorised'
  }
}

/** What the portal or the network said, for the person who looks; never of a citizen. */
export function troubleDetail(trouble: Trouble): string | null {
  switch (trouble.kind) {
    case 'retry':
    case 'unreachable':
      return trouble.detail
    case 'rejected':
      return trouble.message
    case 'unknown':
      return trouble.text
    case 'slow':
      return `${trouble.afterMs} ms`
    default:
      return null
  }
}

/** Whether it concerns the way to the portal, and so every message alike. */
export function isLinkTrouble(trouble: Trouble): boolean {
  return ['unreachable', 'html', 'unauthorised', 'wait', 'slow'].includes(trouble.kind)
}

/** Whether the portal certainly did not apply what was sent. */
export function wasNotApplied(trouble: Trouble): boolean {
  return ['rejected', 'wait', 'unauthorised', 'files_missing'].includes(trouble.kind)
}
