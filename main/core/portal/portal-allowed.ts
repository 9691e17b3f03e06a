import { AppError } from '../../../shared/errors.ts'

/** Refuses, with `practice_only`, any portal of a practice office that is not on this very machine. */
export function assertPortalAllowed(office: { readonly practice: boolean }, url: string): void {
  if (!URL.canParse(url)) throw new AppError('portal_not_configured')
  if (office.practice && !isLoopback(new URL(url).hostname)) throw new AppError('practice_only')
}

/** Only literal loopback addresses and `localhost`: any other name could be made to lead elsewhere. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
}
