import { expect, it } from 'vitest'
import { windowOptions } from '../../main/hosts/electron/window-options.ts'

it('the window has exactly the powers of this list', () => {
  const { webPreferences } = windowOptions({ preload: '/app/out/preload/index.cjs', icon: '/app/icon.png' })
  expect(webPreferences).toEqual({
    preload: '/app/out/preload/index.cjs',
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
  })
})
