import { fork } from 'node:child_process'
import type { HelperProcess } from '../core/ports.ts'

/** Starts one of our programs in a process of its own, in plain Node. */
export function forkHelper(file: URL): HelperProcess {
  // Nothing of our own start options: a debugger's or a test runner's would be inherited otherwise.
  const child = fork(file, { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  return {
    send: (message) => {
      if (child.connected) child.send(message as object, () => undefined) // what is lost shows in its exit
    },
    onMessage: (hear) => child.on('message', hear),
    onExit: (hear) => {
      let told = false
      const once = () => {
        if (told) return
        told = true
        hear()
      }
      child.once('error', once)
      // Not `exit`: what it said before it went is still on its way then.
      child.once('close', once)
    },
    kill: () => child.kill('SIGKILL'),
  }
}
