import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type TornWire = {
  readonly port: number
  /** Tears every connection that is open now. */
  tear(): void
  close(): Promise<void>
}

/** A wire to `port` on this machine that can be torn at any moment, also in the middle of a byte stream. */
export async function startTornWire(port: number): Promise<TornWire> {
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        open.delete(socket)
        other.destroy()
      })
      socket.pipe(other)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const tear = () => {
    for (const socket of open) socket.resetAndDestroy()
  }
  return {
    port: (server.address() as AddressInfo).port, // it listens on a port
    tear,
    close: async () => {
      tear()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
