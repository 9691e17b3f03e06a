/** Why there is no live picture; each has a sentence that says what to do. */
export type CameraProblem = 'none_found' | 'denied' | 'in_use' | 'unplugged' | 'unsupported' | 'unknown'

/** What the browser's refusal of a camera means. */
export function cameraProblemOf(error: unknown): CameraProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none_found'
    case 'NotReadableError':
    case 'AbortError':
      return 'in_use'
    default:
      return 'unknown'
  }
}
