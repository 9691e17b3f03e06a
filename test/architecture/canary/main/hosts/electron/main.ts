import '../loopback/serve.ts'
import '../../../renderer/api/client.ts'
import { app } from 'electron'
export const main = app
