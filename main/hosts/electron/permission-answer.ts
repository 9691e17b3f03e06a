import { isTrustedSender, type Sender } from './trust.ts'

/** Copying the number of an error report is the one thing the page needs; everything else is refused. */
const granted: readonly string[] = ['clipboard-sanitized-write']

export function answerPermission(permission: string, sender: Sender): boolean {
  return granted.includes(permission) && isTrustedSender(sender)
}
