import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readUpdateSettings } from '../../main/hosts/electron/update-settings.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'update-settings-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function settingsOf(text: string) {
  const file = join(folder, 'updates.json')
  await writeFile(file, text)
  return readUpdateSettings(file)
}

describe('settings of updates', () => {
  it('are the stable ring without a file', async () => {
    expect(await readUpdateSettings(join(folder, 'none.json'))).toEqual({
      kind: 'settings',
      settings: { channel: 'stable', url: null, allowHttp: false, paused: false },
    })
  })

  it('take ring, address and hold from the file', async () => {
    const text = '{ "channel": "trial", "url": "https://capnhat.tinh.example/desk", "paused": true }'
    expect(await settingsOf(text)).toMatchObject({
      kind: 'settings',
      settings: { channel: 'trial', url: 'https://capnhat.tinh.example/desk', paused: true },
    })
  })

  it('allow a server without https only when that is said aloud', async () => {
    const url = 'http://192.168.1.5/desk'
    expect(await settingsOf(JSON.stringify({ url }))).toEqual({ kind: 'unreadable' })
    expect(await settingsOf(JSON.stringify({ url, allowHttp: true }))).toMatchObject({ kind: 'settings' })
  })

  it.each(['', '{', '[]', '{"channel":"nightly"}', '{"url":"file:///media/usb"}', '{"pausd":true}'])(
    '%s means no updates at all',
    async (text) => {
      expect(await settingsOf(text)).toEqual({ kind: 'unreadable' })
    },
  )
})
