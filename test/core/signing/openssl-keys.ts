import { readFileSync, writeFileSync } from 'node:fs'
import { runTool } from './run-tool.ts'

export type OpensslKey = { readonly p12: Uint8Array; readonly rootDer: Uint8Array }

export type OpensslKeyRequest = {
  readonly folder: string
  readonly passphrase: string
  /** Lines of the certificate's extensions. */
  readonly extensions?: string
  readonly keyKind?: 'rsa' | 'ec'
  /** Extra arguments of `openssl pkcs12 -export`. */
  readonly packing?: readonly string[]
}

/** A root and an officer's key made by OpenSSL: what other tools than ours hand to the desk. */
export function makeOpensslKey(request: OpensslKeyRequest): OpensslKey {
  const { folder, passphrase, keyKind = 'rsa', packing = [] } = request
  const at = (name: string) => `${folder}/${name}`
  const newKey = keyKind === 'ec' ? ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] : ['-newkey', 'rsa:2048']
  must([
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-utf8',
    '-days',
    '3650',
    '-subj',
    '/C=VN/CN=Gốc thử nghiệm',
    '-keyout',
    at('root.key'),
    '-out',
    at('root.pem'),
    '-addext',
    'keyUsage=critical,keyCertSign,cRLSign',
  ])
  must([
    'req',
    ...newKey,
    '-nodes',
    '-utf8',
    '-subj',
    '/C=VN/O=UBND xã Bình Minh/CN=Trần Thị Diễm Hữu',
    '-keyout',
    at('leaf.key'),
    '-out',
    at('leaf.csr'),
  ])
  writeFileSync(at('leaf.ext'), request.extensions ?? 'keyUsage=critical,digitalSignature\n')
  must([
    'x509',
    '-req',
    '-in',
    at('leaf.csr'),
    '-CA',
    at('root.pem'),
    '-CAkey',
    at('root.key'),
    '-CAcreateserial',
    '-days',
    '3000',
    '-extfile',
    at('leaf.ext'),
    '-out',
    at('leaf.pem'),
  ])
  must([
    'pkcs12',
    '-export',
    '-inkey',
    at('leaf.key'),
    '-in',
    at('leaf.pem'),
    '-certfile',
    at('root.pem'),
    '-passout',
    `pass:${passphrase}`,
    '-out',
    at('key.p12'),
    ...packing,
  ])
  must(['x509', '-in', at('root.pem'), '-outform', 'DER', '-out', at('root.der')])
  return { p12: readFileSync(at('key.p12')), rootDer: readFileSync(at('root.der')) }
}

function must(args: readonly string[]): void {
  const run = runTool('openssl', args)
  if (run.code !== 0) throw new Error(`openssl ${args[0]}: ${run.output}`)
}
