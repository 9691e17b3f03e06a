import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

export type PageFile =
  | { readonly kind: 'found'; readonly bytes: Uint8Array; readonly type: string }
  | { readonly kind: 'missing' }

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
}

/** A file of the built page, by a path that `readDeskAddress` let through; kinds we don't build are missing. */
export async function readPageFile(folder: string, path: string): Promise<PageFile> {
  const type = types[extname(path)]
  if (type === undefined) return { kind: 'missing' }
  try {
    return { kind: 'found', bytes: await readFile(join(folder, path)), type }
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
      return { kind: 'missing' }
    throw error
  }
}
