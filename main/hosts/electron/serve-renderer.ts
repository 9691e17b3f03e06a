import { readPageFile } from '../page-file.ts'
import { pageHeaders } from '../page-policy.ts'

/** A file of the built page as an answer with the page's headers. */
export async function servePageFile(folder: string, path: string): Promise<Response> {
  const file = await readPageFile(folder, path)
  if (file.kind === 'missing') return new Response('', { status: 404, headers: pageHeaders() })
  return new Response(Uint8Array.from(file.bytes), { headers: { ...pageHeaders(), 'content-type': file.type } })
}
