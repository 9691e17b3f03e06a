import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { RPCHandler } from '@orpc/server/node'
import sharp from 'sharp'
import { readPageFile } from '../../../main/hosts/page-file.ts'
import { pageHeaders } from '../../../main/hosts/page-policy.ts'
import { birthLines, lineBox, pageSize } from './a-review.ts'
import { fakeRouter } from './fake-router.ts'
import type { FakeState } from './fake-state.ts'
import { makeState } from './make-state.ts'

const page = fileURLToPath(new URL('../../../out/renderer', import.meta.url))

export type FakeDeskServer = { readonly url: string; readonly state: FakeState; readonly close: () => Promise<void> }

/** Serves the built page over a desk without a core, to look at the screens: `node test/support/fake-desk/serve-fake-desk.ts 4600`. */
export async function serveFakeDesk(port: number): Promise<FakeDeskServer> {
  const state = makeState()
  const rpc = new RPCHandler(fakeRouter(state))
  const server = createServer((request, response) => {
    void answer(request, response, rpc).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { url: addressOf(server), state, close: () => close(server) }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  rpc: RPCHandler<Record<never, never>>,
): Promise<void> {
  for (const [name, value] of Object.entries(pageHeaders())) response.setHeader(name, value)
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (url.pathname.startsWith('/rpc')) {
    const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: {} })
    if (!matched) response.writeHead(404).end()
    return
  }
  if (url.pathname === '/upload') return takeUpload(request, response)
  if (url.pathname.startsWith('/page/'))
    return sendPng(response, await drawPage(Number(url.searchParams.get('width') ?? pageSize.width)))
  if (url.pathname.startsWith('/slip/'))
    return sendPng(response, await drawSlip(url.searchParams.get('paper') === 'a4' ? 1240 : 874))
  const file = await readPageFile(page, url.pathname === '/' ? 'index.html' : url.pathname.slice(1))
  if (file.kind === 'missing') {
    response.writeHead(404).end()
    return
  }
  response.writeHead(200, { 'content-type': file.type }).end(file.bytes)
}

/** Takes every file but empty ones, as the real hosts do. */
async function takeUpload(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let size = 0
  for await (const chunk of request) size += chunk.length
  const name = decodeURIComponent(String(request.headers['x-file-name']))
  response.writeHead(size === 0 ? 422 : 200, { 'content-type': 'application/json' })
  response.end(
    JSON.stringify(
      size === 0
        ? { code: 'file_empty', details: { subject: name } }
        : { uploadId: '0000000a-0000-7000-8000-000000000001' },
    ),
  )
}

function sendPng(response: ServerResponse, bytes: Uint8Array): void {
  response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'private, max-age=60' }).end(bytes)
}

/** A declaration with the lines of `aReview` at their places. */
async function drawPage(width: number): Promise<Uint8Array> {
  const lines = birthLines.map((line, at) => {
    const box = lineBox(at)
    const words = `<text x="${box.x0}" y="${box.y1 - 8}" font-size="32" font-style="italic">${line.value}</text>`
    return `<text x="90" y="${box.y1 - 8}" font-size="26">${line.label} :</text>${words}`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${pageSize.width}" height="${pageSize.height}" font-family="serif">
    <rect width="100%" height="100%" fill="#fdfcf7"/>
    <text x="620" y="120" text-anchor="middle" font-size="30" font-weight="bold">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</text>
    <text x="620" y="210" text-anchor="middle" font-size="40" font-weight="bold">TỜ KHAI ĐĂNG KÝ KHAI SINH</text>${lines.join('')}</svg>`
  return sharp(Buffer.from(svg)).resize({ width }).png().toBuffer()
}

async function drawSlip(width: number): Promise<Uint8Array> {
  const height = Math.round(width * Math.SQRT2)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 874 1236" width="${width}" height="${height}" font-family="serif">
    <rect width="100%" height="100%" fill="#fff"/><text x="437" y="90" text-anchor="middle" font-size="26" font-weight="bold">UBND XÃ THỰC HÀNH</text>
    <text x="437" y="180" text-anchor="middle" font-size="30" font-weight="bold">GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</text>
    <text x="80" y="260" font-size="24">Mã hồ sơ: H00.01.02-261122-0002</text>
    <text x="80" y="310" font-size="24">Tiếp nhận hồ sơ của: Giàng Thị Sua</text>
    <text x="80" y="360" font-size="24">Thời gian trả kết quả: 17 giờ 00, ngày 23/11/2026</text></svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

function addressOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return `http://127.0.0.1:${address.port}/`
}

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const served = await serveFakeDesk(Number(process.argv[2] ?? 4600))
  await readFile(`${page}/index.html`)
  console.log(served.url)
}
