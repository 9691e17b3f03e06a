import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { expectedFuses } from '../../build/package-findings.ts'

const require = createRequire(import.meta.url)
const builder = createRequire(require.resolve('app-builder-lib/package.json'))
const yaml = builder('js-yaml') as { load(text: string): unknown } // electron-builder's own reader

type Config = {
  readonly electronVersion: string
  readonly electronFuses: unknown
  readonly npmRebuild: boolean
  readonly executableName: string
  readonly productName: string
  readonly artifactName: string
  readonly publish: { readonly provider: string; readonly url: string }
  readonly win: { readonly files?: unknown }
  readonly linux: { readonly files?: unknown; readonly target: readonly { readonly target: string }[] }
  readonly nsis: Readonly<Record<string, unknown>>
}

const file = readFileSync(new URL('../../electron-builder.yml', import.meta.url), 'utf8')
const config = yaml.load(file) as Config // checked against the schema below

describe('electron-builder.yml', () => {
  const schema: object = require('app-builder-lib/scheme.json')
  const fits = new Ajv({ allErrors: true, strict: false }).compile(schema)

  it('fits the schema that electron-builder ships', () => {
    fits(config)
    expect(fits.errors ?? []).toEqual([])
  })

  it('would not fit with a word misspelt', () => {
    expect(fits({ ...config, asarUnpak: [] })).toBe(false)
    expect(fits({ ...config, nsis: { ...config.nsis, langauge: '1066' } })).toBe(false)
  })

  it('names the Electron that is installed', () => {
    const { version } = require('electron/package.json') as { version: string }
    expect(config.electronVersion).toBe(version)
  })

  it('flips the fuses that the package check reads back', () => {
    expect(config.electronFuses).toEqual(expectedFuses)
  })

  it('shows the Vietnamese name and keeps file names in ASCII', () => {
    expect(config.productName).toBe('Một Cửa Desk')
    expect(`${config.executableName}${config.artifactName}${String(config.nsis['artifactName'])}`).toMatch(
      /^[\x20-\x7e]+$/,
    )
  })

  it('installs in Vietnamese, for one person or for the machine as chosen', () => {
    expect(config.nsis).toMatchObject({
      language: '1066',
      oneClick: false,
      perMachine: false,
      deleteAppDataOnUninstall: false,
    })
  })

  it('makes deb and AppImage', () => {
    expect(config.linux.target.map(({ target }) => target)).toEqual(['AppImage', 'deb'])
  })

  it('has no file list under a platform, which would pack the rest of the checkout', () => {
    expect([config.win.files, config.linux.files]).toEqual([undefined, undefined])
  })

  it('takes updates from a generic server over https', () => {
    expect(config.publish.provider).toBe('generic')
    expect(config.publish.url).toMatch(/^https:/)
  })
})
