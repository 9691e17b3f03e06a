import { ipcRenderer } from 'electron'

/**
 * Hands the page one message port and nothing else. Context isolation lets no port through the bridge, hence
 * `postMessage`, to our own origin only. This file never grows.
 */
ipcRenderer.on('desk-port', (event) => {
  window.postMessage({ kind: 'desk-port' }, window.location.origin, [...event.ports])
})
