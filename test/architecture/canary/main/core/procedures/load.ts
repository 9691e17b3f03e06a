import { app } from 'electron'
export const load = app
