import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { runTool } from './run-tool.ts'

/** What a time-stamping authority does wrong. */
export type StampFault =
  | 'down'
  | 'slow'
  | 'error'
  | 'html'
  | 'refuses'
  | 'wrong_nonce'
  | 'wrong_imprint'
  | 'expired'
  | 'stranger'

export type Authorities = {
  readonly url: string
  readonly stampUrl: string
  readonly rootDer: Uint8Array
  readonly rootPem: string
  readonly p12: Uint8Array
  /** The authority's fault from now on; null answers as it should. */
  fault: StampFault | null
  /** How the state of certificates can be asked. */
  revocation: 'ocsp_and_crl' | 'crl_only' | 'down'
  readonly asked: string[]
  revoke(): void
  close(): Promise<void>
}

/** So many days from now, as OpenSSL writes it: `20261122080500Z`. */
function day(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().replace(/[-:T]|\.\d+/g, '')
}

/**
 * Root, officer, OCSP responder and time-stamping authority made by OpenSSL, and a real HTTP server that answers for
 * them with OpenSSL's own tools and fails when it is told.
 */
export async function startAuthorities(folder: string): Promise<Authorities> {
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const at = (name: string) => `${folder}/${name}`
  makePki(folder, url)

  const authorities: Authorities = {
    url,
    stampUrl: `${url}/tsa`,
    rootDer: readFileSync(at('root.der')),
    rootPem: readFileSync(at('root.pem'), 'utf8'),
    p12: readFileSync(at('leaf.p12')),
    fault: null,
    revocation: 'ocsp_and_crl',
    asked: [],
    revoke: () => must(['ca', '-config', at('ca.cnf'), '-batch', '-revoke', at('leaf.pem')]),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const body = Buffer.concat(parts)
    const place = request.url ?? ''
    authorities.asked.push(place)
    if (place === '/tsa') stamp(body, response)
    else if (authorities.revocation === 'down') response.destroy()
    else if (place === '/ocsp' && authorities.revocation === 'ocsp_and_crl') response.end(ocsp(body))
    else if (place === '/crl') response.end(crl())
    else response.writeHead(503).end()
  }

  function stamp(query: Buffer, response: ServerResponse): void {
    const { fault } = authorities
    if (fault === 'down') response.destroy()
    else if (fault === 'error') response.writeHead(500).end()
    else if (fault === 'html') response.end('<html>Đăng nhập Wi-Fi</html>')
    else if (fault === 'refuses') response.end(Buffer.from('30053003020102', 'hex'))
    else if (fault !== 'slow') response.end(reply(spoiled(query, fault), fault))
  }

  function reply(query: Buffer, fault: StampFault | null): Buffer {
    const signer = fault === 'expired' || fault === 'stranger' ? fault : 'tsa'
    writeFileSync(at('query.tsq'), query)
    const files = ['-queryfile', at('query.tsq'), '-signer', at(`${signer}.pem`), '-inkey', at(`${signer}.key`)]
    must(['ts', '-reply', '-config', at('ca.cnf'), '-section', 'stamper', ...files, '-out', at('reply.tsr')])
    return readFileSync(at('reply.tsr'))
  }

  function ocsp(query: Buffer): Buffer {
    writeFileSync(at('ocsp.req'), query)
    const files = [
      '-index',
      at('index.txt'),
      '-CA',
      at('root.pem'),
      '-rsigner',
      at('ocsp.pem'),
      '-rkey',
      at('ocsp.key'),
    ]
    must(['ocsp', ...files, '-reqin', at('ocsp.req'), '-respout', at('ocsp.resp'), '-ndays', '1'])
    return readFileSync(at('ocsp.resp'))
  }

  function crl(): Buffer {
    must(['ca', '-config', at('ca.cnf'), '-gencrl', '-out', at('crl.pem')])
    must(['crl', '-in', at('crl.pem'), '-outform', 'DER', '-out', at('crl.der')])
    return readFileSync(at('crl.der'))
  }

  return authorities
}

/** The query as a wrong authority understands it. */
function spoiled(query: Buffer, fault: StampFault | null): Buffer {
  const changed = Buffer.from(query)
  // The nonce is the last INTEGER before certReq (01 01 ff), the digest the only OCTET STRING.
  if (fault === 'wrong_nonce') changed[changed.length - 4] = (changed.at(-4) ?? 0) ^ 0x01
  if (fault === 'wrong_imprint') {
    const at = changed.indexOf(Buffer.from('0420', 'hex')) + 5
    changed[at] = (changed[at] ?? 0) ^ 0x01
  }
  return changed
}

function makePki(folder: string, url: string): void {
  const at = (name: string) => `${folder}/${name}`
  mkdirSync(at('issued'))
  for (const [name, text] of [
    ['index.txt', ''],
    ['serial', '1000\n'],
    ['crlnumber', '01\n'],
    ['tsa-serial', '01\n'],
  ] as const) {
    writeFileSync(at(name), text)
  }
  writeFileSync(at('ca.cnf'), config(folder, url))
  must([
    ...newKey(at('root')),
    '-x509',
    '-days',
    '3650',
    '-subj',
    '/C=VN/CN=Gốc thử nghiệm',
    '-config',
    at('ca.cnf'),
    '-extensions',
    'root',
  ])
  must(['x509', '-in', at('root.pem'), '-outform', 'DER', '-out', at('root.der')])
  issue(folder, 'leaf', { subject: '/C=VN/O=UBND xã Bình Minh/CN=Trần Thị Diễm Hữu', extensions: 'leaf' })
  issue(folder, 'ocsp', { subject: '/C=VN/CN=Máy trả lời OCSP', extensions: 'ocsp' })
  issue(folder, 'tsa', { subject: '/C=VN/CN=Máy chủ dấu thời gian', extensions: 'time_stamps' })
  issue(folder, 'expired', { subject: '/C=VN/CN=Dấu thời gian hết hạn', extensions: 'time_stamps', until: day(-1) })
  must([
    ...newKey(at('stranger')),
    '-x509',
    '-days',
    '30',
    '-subj',
    '/C=VN/CN=Người lạ',
    '-config',
    at('ca.cnf'),
    '-extensions',
    'stranger',
  ])
  const p12 = ['-inkey', at('leaf.key'), '-in', at('leaf.pem'), '-certfile', at('root.pem'), '-passout', 'pass:x']
  must(['pkcs12', '-export', ...p12, '-out', at('leaf.p12')])
}

type Issue = { readonly subject: string; readonly extensions: string; readonly until?: string }

function issue(folder: string, name: string, { subject, extensions, until = day(300) }: Issue): void {
  const at = (file: string) => `${folder}/${file}`
  must([...newKey(at(name), 'csr'), '-subj', subject, '-config', at('ca.cnf')])
  const dates = ['-startdate', day(-30), '-enddate', until]
  const files = ['-in', at(`${name}.csr`), '-out', at(`${name}.pem`), '-notext', '-utf8']
  must(['ca', '-config', at('ca.cnf'), '-batch', '-extensions', extensions, ...dates, ...files])
}

function newKey(path: string, kind: 'pem' | 'csr' = 'pem'): readonly string[] {
  return ['req', '-newkey', 'rsa:2048', '-nodes', '-utf8', '-keyout', `${path}.key`, '-out', `${path}.${kind}`]
}

function config(folder: string, url: string): string {
  return `
[req]
distinguished_name = dn
prompt = no
string_mask = utf8only
[dn]
CN = x
[ca]
default_ca = own
[own]
dir = ${folder}
database = ${folder}/index.txt
new_certs_dir = ${folder}/issued
serial = ${folder}/serial
crlnumber = ${folder}/crlnumber
certificate = ${folder}/root.pem
private_key = ${folder}/root.key
default_md = sha256
default_crl_days = 1
policy = any
unique_subject = no
[any]
countryName = optional
organizationName = optional
commonName = supplied
[root]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[leaf]
keyUsage = critical,digitalSignature,nonRepudiation
authorityInfoAccess = OCSP;URI:${url}/ocsp
crlDistributionPoints = URI:${url}/crl
[time_stamps]
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
crlDistributionPoints = URI:${url}/crl
[stranger]
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[ocsp]
keyUsage = critical,digitalSignature
extendedKeyUsage = OCSPSigning
[stamper]
serial = ${folder}/tsa-serial
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
signer_digest = sha256
ess_cert_id_alg = sha256
ordering = no
tsa_name = no
`
}

function must(args: readonly string[]): void {
  const run = runTool('openssl', args)
  if (run.code !== 0) throw new Error(`openssl ${args.join(' ')}: ${run.output}`)
}
