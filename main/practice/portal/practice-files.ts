import { createHash } from 'node:crypto'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import { provincePaths } from '../../core/portal/province-protocol.ts'
import { hasFile, type PracticeDatabase, saveFile } from './practice-repository.ts'

const digestShape = /^[0-9a-f]{64}$/
const largestFileBytes = 60 * 1024 * 1024

export type PracticeFiles = {
  handle(request: Request): Promise<Response>
  /** Whether the whole file is here and its bytes have this digest. */
  isHere(digest: string): Promise<boolean>
}

/** Files by tus 1.0, each under its own digest; bytes that do not have that digest are thrown away. */
export async function createPracticeFiles(options: {
  readonly dir: string
  readonly db: PracticeDatabase
  readonly url: () => string
}): Promise<PracticeFiles> {
  const { db } = options
  const directory = join(options.dir, 'files')
  const store = new FileStore({ directory })
  // The store makes its folder behind our back; who waits here never closes before it is done.
  await mkdir(directory, { recursive: true })

  /** The digest is checked here too: a stop between the last byte and the check leaves a file nobody looked at. */
  async function isHere(digest: string): Promise<boolean> {
    if (!digestShape.test(digest)) return false
    if (hasFile(db, digest)) return true
    const file = join(directory, digest)
    if (!existsSync(file) || (await digestOfFile(file)) !== digest) return false
    saveFile(db, { digest, size: statSync(file).size })
    return true
  }

  const tus = new Server({
    path: `/${provincePaths.files}`,
    datastore: store,
    maxSize: largestFileBytes,
    generateUrl: (_request, { id }) => `${options.url()}/${provincePaths.files}/${id}`,
    namingFunction: (_request, metadata) => {
      const digest = metadata?.['digest'] ?? ''
      if (!digestShape.test(digest)) throw refusal(400, 'digest')
      return digest
    },
    onUploadCreate: async (_request, { id }) => {
      if (existsSync(join(directory, id))) throw refusal(409, 'exists')
      return {}
    },
    onUploadFinish: async (_request, { id }) => {
      if (await isHere(id)) return {}
      await store.remove(id)
      throw refusal(460, 'digest differs')
    },
  })

  return { handle: (request) => tus.handleWeb(request), isHere }
}

/** The form in which @tus/server takes refusals. */
function refusal(status: number, body: string): Error {
  return Object.assign(new Error(body), { status_code: status, body })
}

async function digestOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}
