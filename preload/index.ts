import { ipcRenderer } from 'electron'

/**
 * Hands the page one message port when it asks, and nothing else. Context isolation lets no port through the
 * bridge, hence `postMessage`, to our own origin only. This file never grows.
 */
window.addEventListener('message', (event) => {
  if (event.source === window && event.data === 'mot-cua:connect') ipcRenderer.postMessage('mot-cua:connect', null)
})

ipcRenderer.on('mot-cua:port', (event) => {
  window.postMessage('mot-cua:port', window.location.origin, [...event.ports])
})
