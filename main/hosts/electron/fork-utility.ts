import { utilityProcess } from 'electron'
import type { HelperProcess } from '../../core/ports.ts'

/** Starts one of our bundled programs in a process of its own: the packed program can't run as plain Node. */
export function forkUtility(file: string): HelperProcess {
  const child = utilityProcess.fork(file, [], { stdio: 'ignore', serviceName: 'mot-cua-helper' })
  return {
    send: (message) => child.postMessage(message),
    onMessage: (hear) => child.on('message', hear),
    onExit: (hear) => child.once('exit', () => hear()),
    kill: () => child.kill(),
  }
}
