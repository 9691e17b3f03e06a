import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What SANE's own `test` backend is told to do; words of its test.conf. */
export type SaneTestOptions = {
  readonly 'read-status-code'?: string
  readonly 'read-delay'?: 'true' | 'false'
  readonly 'read-delay-duration'?: string
  readonly 'test-picture'?: string
  readonly resolution_max?: string
}

export type SaneTestBackend = { set(options: SaneTestOptions): void }

const untouched: SaneTestOptions = {
  'read-status-code': '"Default"',
  'read-delay': 'false',
  'read-delay-duration': '1000',
  'test-picture': '"Grid"',
}

/** Makes `scanimage` see two virtual scanners with room for A4 and nothing else, until the process ends. */
export function openSaneTestBackend(folder: string): SaneTestBackend {
  const shipped = readFileSync('/etc/sane.d/test.conf', 'utf8')
  const set = (options: SaneTestOptions) => {
    const wanted = { geometry_max: '300.0', ...untouched, ...options }
    let text = shipped
    for (const [name, value] of Object.entries(wanted)) {
      text = text.replace(new RegExp(`^${name} .*$`, 'm'), `${name} ${value}`)
    }
    writeFileSync(join(folder, 'test.conf'), text)
  }
  writeFileSync(join(folder, 'dll.conf'), 'test\n')
  set({})
  process.env['SANE_CONFIG_DIR'] = folder
  return { set }
}
