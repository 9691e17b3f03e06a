import { ipcRenderer } from 'electron'

/**
 * Hands the page one message port and nothing else: the page asks by the word `mot-cua:connect`, the main
 * process answers with a port, and the port goes on to the page. Context isolation lets no port through the
 * bridge, hence `postMessage`. This file never grows.
 */
window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== 'mot-cua:connect') return
  ipcRenderer.postMessage('mot-cua:connect', null)
})

ipcRenderer.on('mot-cua:port', (event) => {
  window.postMessage('mot-cua:port', window.location.origin, [...event.ports])
})
