import { deskOrigin } from '../desk-address.ts'

/** Official sites an officer may open from the page, in the machine's own browser. */
const officialHosts: readonly string[] = ['dichvucong.gov.vn', 'vanban.chinhphu.vn', 'csdl.dichvucong.gov.vn']

export type Sender = {
  readonly url: string
  readonly isMainFrame: boolean
}

/** Only the top frame of our own page may have the port or a file. */
export function isTrustedSender(sender: Sender): boolean {
  return sender.isMainFrame && isDeskAddress(sender.url)
}

/** The window never leaves our page: anything else is refused, also our own scheme under another name. */
export function mayNavigateTo(address: string): boolean {
  return isDeskAddress(address)
}

/** What a link may open outside: an official site over https. Everything else opens nothing. */
export function mayOpenOutside(address: string): boolean {
  const url = parse(address)
  return (
    url !== undefined &&
    url.protocol === 'https:' &&
    url.username === '' &&
    url.port === '' &&
    officialHosts.includes(url.hostname)
  )
}

function isDeskAddress(address: string): boolean {
  // Plain Node knows no origin of a scheme of our own, hence protocol and host.
  const url = parse(address)
  return (
    url !== undefined && `${url.protocol}//${url.host}` === deskOrigin && url.username === '' && url.password === ''
  )
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined
}
