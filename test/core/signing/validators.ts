import { writeFileSync } from 'node:fs'
import { runTool } from './run-tool.ts'

/** Instant at which certificates made by a test are valid. */
export const afterTheKeyWasMade = new Date(Date.now() + 60_000).toISOString()

/** What the validators of others say of each signature of a file, oldest first. */
export type OthersSay = {
  readonly pdfsig: readonly boolean[]
  readonly openssl: readonly boolean[]
  readonly mutool: readonly boolean[]
}

/** Asks pdfsig, OpenSSL (CAdES under that root alone) and MuPDF. */
export function askOthers(folder: string, pdf: Uint8Array, rootDer: Uint8Array): OthersSay {
  const file = `${folder}/asked.pdf`
  writeFileSync(file, pdf)
  const pdfsig = runTool('pdfsig', [file])
    .stdout.split(/^Signature #/m)
    .slice(1)
  const mutool = runTool('mutool', ['sign', '-v', file])
    .output.split(/^Verifying signature/m)
    .slice(1)
  const count = byteRangesOf(pdf).length
  return {
    pdfsig: pdfsig
      .filter((report) => !/not yet been verified|is not signed/.test(report))
      .map((report) => report.includes('Signature is Valid')),
    openssl: Array.from({ length: count }, (_, index) => opensslVerify({ folder, pdf, rootDer, index }) === cadesHolds),
    mutool: mutool
      .filter((report) => !report.includes('is not signed'))
      .map((report) => /signature is valid|unchanged since signing/.test(report)),
  }
}

export const cadesHolds = 'CAdES Verification successful\n'

export type OpensslQuestion = {
  readonly folder: string
  readonly pdf: Uint8Array
  readonly rootDer: Uint8Array
  readonly index: number
}

/** What OpenSSL says of signature `index`, with that root as the only trust. */
export function opensslVerify({ folder, pdf, rootDer, index }: OpensslQuestion): string {
  const [a, b, c] = byteRangesOf(pdf)[index] ?? []
  if (a === undefined || b === undefined || c === undefined) throw new Error('no such signature')
  const text = Buffer.from(pdf).toString('latin1')
  writeFileSync(`${folder}/cms.der`, Buffer.from(text.slice(a + 1, b - 1), 'hex'))
  writeFileSync(`${folder}/covered.bin`, Buffer.concat([pdf.subarray(0, a), pdf.subarray(b, b + c)]))
  writeFileSync(`${folder}/trusted.pem`, pemOf(rootDer))
  const files = ['-in', `${folder}/cms.der`, '-content', `${folder}/covered.bin`, '-CAfile', `${folder}/trusted.pem`]
  const at = String(Math.floor(Date.parse(afterTheKeyWasMade) / 1000))
  const options = ['-cades', '-binary', '-purpose', 'any', '-inform', 'DER', '-attime', at, '-out', '/dev/null']
  return runTool('openssl', ['cms', '-verify', ...options, ...files]).output
}

/** The three numbers of each ByteRange that are not zero. */
function byteRangesOf(pdf: Uint8Array): readonly (readonly number[])[] {
  const text = Buffer.from(pdf).toString('latin1')
  return [...text.matchAll(/SubFilter \/ETSI\.CAdES\.detached [^\n]*?\/ByteRange \[0 (\d+) (\d+) (\d+)\]/g)].map(
    (found) => found.slice(1).map(Number),
  )
}

function pemOf(der: Uint8Array): string {
  const lines = Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
}
