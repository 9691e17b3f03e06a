import type { BrowserWindowConstructorOptions } from 'electron'

export type WindowFiles = { readonly preload: string; readonly icon: string }

/** Everything said aloud, also what is the default today: a new Electron must not open what was closed. */
export function windowOptions(files: WindowFiles): BrowserWindowConstructorOptions {
  return {
    title: 'Một Cửa Desk',
    icon: files.icon,
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: files.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      plugins: false,
      devTools: false,
      spellcheck: false,
      safeDialogs: true,
    },
  }
}
