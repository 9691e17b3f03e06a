import { BrowserWindow, type Session, shell } from 'electron'
import { deskOrigin } from '../desk-address.ts'
import { answerPermission } from './permission-answer.ts'
import { mayNavigateTo, mayOpenOutside } from './trust.ts'
import { type WindowFiles, windowOptions } from './window-options.ts'

/** Opens the one window on our page; it leaves the page for nowhere and opens nothing. */
export async function openWindow(files: WindowFiles): Promise<BrowserWindow> {
  const window = new BrowserWindow(windowOptions(files))
  guardPermissions(window.webContents.session)
  const refuseLeaving = (event: { preventDefault(): void; readonly url: string }) => {
    if (!mayNavigateTo(event.url)) event.preventDefault()
  }
  window.webContents.on('will-navigate', refuseLeaving)
  window.webContents.on('will-frame-navigate', refuseLeaving)
  window.webContents.on('will-redirect', refuseLeaving)
  window.webContents.on('will-attach-webview', (event) => event.preventDefault())
  window.webContents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) void shell.openExternal(url)
    return { action: 'deny' }
  })
  window.once('ready-to-show', () => window.show())
  await window.loadURL(`${deskOrigin}/index.html`)
  return window
}

function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const sender = { url: details.requestingUrl, isMainFrame: details.isMainFrame }
    answer(answerPermission(permission, sender, 'mediaTypes' in details ? details.mediaTypes : []))
  })
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    answerPermission(
      permission,
      { url: details.requestingUrl ?? origin, isMainFrame: details.isMainFrame },
      details.mediaType === undefined ? [] : [details.mediaType],
    ),
  )
  session.setDevicePermissionHandler(() => false)
}
