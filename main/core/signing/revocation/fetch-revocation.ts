import { type Certificate, OCSPRequest } from 'pkijs'
import { type FetchPorts, fetchBytes } from '../fetch-bytes.ts'
import { type Issued, judgeRevocation, type RevocationMaterial } from './judge-revocation.ts'

export type FetchedRevocation =
  | { readonly kind: 'fetched'; readonly material: RevocationMaterial }
  | { readonly kind: 'revoked'; readonly at: string }
  /** No authority of the path answered something that holds. */
  | { readonly kind: 'unreachable' }
  /** A certificate names no place where its state could be asked. */
  | { readonly kind: 'nowhere' }

const authorityInfo = '1.3.6.1.5.5.7.1.1'
const crlPoints = '2.5.29.31'
const ocspMethod = '1.3.6.1.5.5.7.48.1'

/** Asks for the state of every certificate of a path but its root: by OCSP where it is offered, else by list. */
export async function fetchRevocation(path: readonly Certificate[], ports: FetchPorts): Promise<FetchedRevocation> {
  const crls: Uint8Array[] = []
  const ocsps: Uint8Array[] = []
  for (const [index, certificate] of path.slice(0, -1).entries()) {
    const issuer = path[index + 1]
    if (issuer === undefined) return { kind: 'nowhere' }
    const found = await askFor({ certificate, issuer }, ports)
    if (found.kind !== 'fetched') return found
    crls.push(...found.material.crls)
    ocsps.push(...found.material.ocsps)
  }
  return { kind: 'fetched', material: { crls, ocsps } }
}

async function askFor(issued: Issued, ports: FetchPorts): Promise<FetchedRevocation> {
  const [responders, lists] = [respondersOf(issued.certificate), listsOf(issued.certificate)]
  if (responders.length + lists.length === 0) return { kind: 'nowhere' }
  const asked = responders.length === 0 ? null : await ocspQuery(issued)
  const questions = [
    ...(asked === null ? [] : responders.map((url) => ({ url, body: asked, contentType: 'application/ocsp-request' }))),
    ...lists.map((url) => ({ url })),
  ]
  for (const question of questions) {
    const answer = await fetchBytes(ports, question)
    if (answer === null) continue
    const isOcsp = 'body' in question
    const material = { crls: isOcsp ? [] : [answer], ocsps: isOcsp ? [answer] : [] }
    const verdict = await judgeRevocation([issued.certificate, issued.issuer], material)
    if (verdict.kind === 'revoked') return verdict
    if (verdict.kind === 'good') return { kind: 'fetched', material }
  }
  return { kind: 'unreachable' }
}

async function ocspQuery({ certificate, issuer }: Issued): Promise<Uint8Array> {
  const request = new OCSPRequest()
  // RFC 5019: responders of all kinds know this hash; it names a certificate and protects nothing.
  await request.createForCertificate(certificate, { hashAlgorithm: 'SHA-1', issuerCertificate: issuer })
  return new Uint8Array(request.toSchema(true).toBER())
}

function respondersOf(certificate: Certificate): readonly string[] {
  const info = extension(certificate, authorityInfo) as {
    readonly accessDescriptions?: readonly { readonly accessMethod: string; readonly accessLocation: GeneralName }[]
  } | null
  return (info?.accessDescriptions ?? [])
    .filter(({ accessMethod }) => accessMethod === ocspMethod)
    .flatMap(({ accessLocation }) => addressOf(accessLocation))
}

function listsOf(certificate: Certificate): readonly string[] {
  const points = extension(certificate, crlPoints) as {
    readonly distributionPoints?: readonly { readonly distributionPoint?: unknown }[]
  } | null
  return (points?.distributionPoints ?? []).flatMap(({ distributionPoint: names }) =>
    Array.isArray(names) ? (names as GeneralName[]).flatMap(addressOf) : [],
  )
}

/** As the library's parsed extensions have them; its own types say nothing of what an extension holds. */
type GeneralName = { readonly type: number; readonly value: unknown }

/** 6: a uniform resource identifier, RFC 5280 4.2.1.6. */
function addressOf({ type, value }: GeneralName): readonly string[] {
  return type === 6 && typeof value === 'string' && /^https?:/i.test(value) ? [value] : []
}

function extension(certificate: Certificate, id: string): unknown {
  return certificate.extensions?.find(({ extnID }) => extnID === id)?.parsedValue ?? null
}
