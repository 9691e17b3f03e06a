import './zod-without-eval.ts'
import '@fontsource/be-vietnam-pro/400.css'
import '@fontsource/be-vietnam-pro/500.css'
import '@fontsource/be-vietnam-pro/600.css'
import '@fontsource/be-vietnam-pro/700.css'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/dropzone/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './ui/desk.css'
import 'dayjs/locale/vi'
import { createRoot } from 'react-dom/client'
import { connectElectron } from './api/electron-transport.ts'
import { connectLoopback } from './api/loopback-transport.ts'
import { App } from './app.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

const page = createRoot(root)

if (window.location.protocol === 'app:') {
  void connectElectron(window).then((client) => page.render(<App client={client()} />))
} else {
  page.render(<App client={connectLoopback(document.baseURI)} />)
}
