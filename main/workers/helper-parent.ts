import type { HelperParent } from '../core/ports.ts'

/** The port of a helper process in Electron; our bundles know no types of its runtime here. */
type UtilityPort = {
  postMessage(message: unknown): void
  on(event: 'message', hear: (event: { readonly data: unknown }) => void): void
}

/** The program that started this process: Electron's utility port, or the channel of a fork in plain Node. */
export function helperParent<Reply>(): HelperParent<Reply> {
  const port = (process as { readonly parentPort?: UtilityPort }).parentPort
  if (port !== undefined) {
    return {
      send: (message) => port.postMessage(message),
      onMessage: (hear) => port.on('message', ({ data }) => hear(data)),
    }
  }
  // Without the program there is nobody to give a page to; what lies whole in its folder was given.
  process.once('disconnect', () => process.exit(0))
  return {
    send: (message) => void process.send?.(message),
    onMessage: (hear) => process.on('message', hear),
  }
}
