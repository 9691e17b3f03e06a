import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { listTokensOf, type Token } from '../../../main/core/signing/pkcs11/token-key.ts'
import type { TokenPorts } from '../../../main/core/signing/pkcs11/token-process.ts'
import { forkHelper } from '../../../main/hosts/fork-helper.ts'
import { plainTimers } from '../../../main/hosts/plain-host.ts'
import { makeOpensslKey, type OpensslKeyRequest } from './openssl-keys.ts'
import { runTool } from './run-tool.ts'

export const softModule = '/usr/lib/softhsm/libsofthsm2.so'
export const softPin = 'Khẩu-lệnh8'

export const tokenPorts: TokenPorts = {
  startHelper: (name) => forkHelper(new URL(`../../../main/workers/${name}.ts`, import.meta.url)),
  timers: plainTimers,
}

export type SoftToken = {
  readonly rootDer: Uint8Array
  readonly token: Token
  pullOut(): void
  plugIn(): void
}

/** A token of SoftHSM2 that holds a key and certificate made by OpenSSL; this process sees it from now on. */
export async function makeSoftToken(request: Omit<OpensslKeyRequest, 'passphrase'>): Promise<SoftToken> {
  const { folder } = request
  const { rootDer } = makeOpensslKey({ ...request, passphrase: 'x' })
  const [tokens, away] = [`${folder}/tokens`, `${folder}/away`]
  mkdirSync(tokens)
  writeFileSync(`${folder}/softhsm2.conf`, `directories.tokendir = ${tokens}\nlog.level = ERROR\n`)
  process.env['SOFTHSM2_CONF'] = `${folder}/softhsm2.conf`
  must('softhsm2-util', [
    '--init-token',
    '--free',
    '--label',
    'Cán bộ Một cửa',
    '--so-pin',
    '87654321',
    '--pin',
    softPin,
  ])
  const own = ['--token', 'Cán bộ Một cửa', '--pin', softPin]
  must('softhsm2-util', ['--import', `${folder}/leaf.key`, '--label', 'khoá', '--id', '0a', ...own])
  must('openssl', ['x509', '-in', `${folder}/leaf.pem`, '-outform', 'DER', '-out', `${folder}/leaf.der`])
  for (const [file, id] of [
    ['leaf.der', '0a'],
    ['root.der', '0b'],
  ] as const) {
    const object = ['--write-object', `${folder}/${file}`, '--type', 'cert', '--id', id]
    must('pkcs11-tool', ['--module', softModule, '--login', '--pin', softPin, ...object])
  }
  const [token] = await listTokensOf(softModule, tokenPorts)
  if (token === undefined) throw new Error('SoftHSM2 shows no token')
  return {
    rootDer,
    token,
    pullOut: () => {
      renameSync(tokens, away)
      mkdirSync(tokens)
    },
    plugIn: () => {
      renameSync(tokens, `${away}-empty-${process.hrtime.bigint()}`)
      renameSync(away, tokens)
    },
  }
}

function must(tool: Parameters<typeof runTool>[0], args: readonly string[]): void {
  const run = runTool(tool, args)
  if (run.code !== 0) throw new Error(`${tool}: ${run.output}`)
}
