// Electron's interface as far as our host uses it, for running the packed program in plain Node. It opens no window.
const { EventEmitter } = require('node:events')
const { MessageChannel } = require('node:worker_threads')

const seen = { handler: undefined, opened: undefined, windowOptions: undefined }
globalThis.standIn = seen

const program = process.env.STAND_IN_PROGRAM
const data = process.env.STAND_IN_DATA

exports.app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  commandLine: { hasSwitch: () => true },
  getAppPath: () => program,
  getPath: () => data,
  setPath: () => undefined,
  getName: () => 'mot-cua-desk',
  getVersion: () => require(`${program}/package.json`).version,
  requestSingleInstanceLock: () => true,
  enableSandbox: () => undefined,
  whenReady: () => Promise.resolve(),
  quit: () => undefined,
  exit: (code) => process.exit(code),
})

exports.BrowserWindow = class extends EventEmitter {
  constructor(options) {
    super()
    seen.windowOptions = options
    const session = new Proxy({}, { get: () => () => undefined })
    this.webContents = Object.assign(new EventEmitter(), { session, setWindowOpenHandler: () => undefined })
  }
  async loadURL(address) {
    seen.opened = address
  }
  setProgressBar() {}
}

exports.protocol = {
  registerSchemesAsPrivileged: () => undefined,
  handle: (_scheme, handler) => {
    seen.handler = handler
  },
}

exports.safeStorage = { isAsyncEncryptionAvailable: async () => false }
exports.ipcMain = new EventEmitter()
exports.Menu = { setApplicationMenu: () => undefined, buildFromTemplate: (template) => template }
exports.shell = { openExternal: async () => undefined, openPath: async () => '' }
exports.dialog = {
  showErrorBox: (title, text) => process.stderr.write(`${title}: ${text}\n`),
  showMessageBox: async () => ({ response: 1 }),
}

/** Electron's ports give events with `data`; Node's give the data. */
exports.MessageChannelMain = class {
  constructor() {
    const { port1, port2 } = new MessageChannel()
    const listen = (event, receive) => port1.on(event, (data) => receive({ data }))
    this.port1 = { on: listen, postMessage: (message) => port1.postMessage(message), start: () => port1.start() }
    this.port2 = port2
  }
}

/** Nothing here scans, so no utility process is ever started; a real runtime has to show it. */
exports.utilityProcess = {
  fork: () => {
    throw new Error('the stand-in starts no utility process')
  },
}
