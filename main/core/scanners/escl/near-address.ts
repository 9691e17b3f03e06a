import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import { AppError } from '../../../../shared/errors.ts'

const near = new BlockList()
near.addSubnet('10.0.0.0', 8)
near.addSubnet('172.16.0.0', 12)
near.addSubnet('192.168.0.0', 16)
near.addSubnet('169.254.0.0', 16)
// Scanners on a USB cable are offered as eSCL on this very machine.
near.addSubnet('127.0.0.0', 8)
near.addAddress('::1', 'ipv6')
near.addSubnet('fc00::', 7, 'ipv6')
near.addSubnet('fe80::', 10, 'ipv6')

/** Whether an IP address belongs to this machine or its office. */
export function isNearAddress(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && near.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

/**
 * The address of this office behind a host of a URL, IPv4 first. Connections go to what was looked at here,
 * so that a name can't lead elsewhere a moment later. Refuses with `scanner_access_denied` or `scanner_unreachable`.
 */
export async function nearAddressOf(host: string): Promise<string> {
  const literal = host.replace(/^\[|\]$/g, '')
  const addresses = isIP(literal) === 0 ? await addressesOf(literal) : [literal]
  const found = addresses.find(isNearAddress)
  if (found === undefined) throw new AppError('scanner_access_denied')
  return found
}

async function addressesOf(name: string): Promise<readonly string[]> {
  try {
    return (await lookup(name, { all: true, order: 'ipv4first' })).map(({ address }) => address)
  } catch (error) {
    throw new AppError('scanner_unreachable', {}, { cause: error })
  }
}

/** The eSCL address that IT typed in: an IP address, a name or a whole URL; null for nonsense. Ends with a slash. */
export function parseTypedAddress(text: string): URL | null {
  const typed = text.trim()
  const whole = typed.includes('://') ? typed : `http://${typed}`
  if (typed === '' || !/^https?:/i.test(whole) || !URL.canParse(whole)) return null
  const { protocol, host, pathname } = new URL(whole)
  const path = pathname === '/' ? '/eSCL/' : `${pathname.replace(/\/+$/, '')}/`
  return new URL(path, `${protocol}//${host}`)
}
