import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { pageHeaders } from '../../main/hosts/page-policy.ts'

export type TransportPage = { readonly url: string; close(): Promise<void> }

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A page with nothing but the renderer's own Electron transport, under the policy that ships. */
export async function serveTransportPage(): Promise<TransportPage> {
  const files: Readonly<Record<string, readonly [string, string]>> = {
    '/': ['text/html', '<!doctype html><title>preload</title><body><script src="/transport.js"></script>'],
    '/transport.js': ['text/javascript', await bundleTransport()],
    '/asking-frame': ['text/html', '<!doctype html><title>frame</title><script src="/ask.js"></script>'],
    '/ask.js': ['text/javascript', "parent.postMessage('mot-cua:connect', '*')"],
  }
  const server: Server = createServer((request, response) => {
    const [type, text] = files[request.url ?? '/'] ?? ['text/plain', '']
    response.writeHead(200, { ...pageHeaders(), 'content-type': `${type}; charset=utf-8` })
    response.end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // listening on TCP
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()),
  }
}

async function bundleTransport(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'chrome130',
      lib: { entry: `${root}renderer/api/electron-transport.ts`, formats: ['iife'], name: 'transport' },
    },
  })
  const output = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []))
  const chunk = output.find(({ type }) => type === 'chunk')
  if (chunk?.type !== 'chunk') throw new Error('the transport was not bundled')
  return chunk.code
}
