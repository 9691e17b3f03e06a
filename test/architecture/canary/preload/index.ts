import { readFileSync } from 'node:fs'
import { ipcRenderer } from 'electron'
export const bridge = [readFileSync, ipcRenderer]
