import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cryptoki, loadCryptoki } from '../../../main/core/signing/pkcs11/cryptoki.ts'
import { CryptokiError, ckf, ckm, ckr } from '../../../main/core/signing/pkcs11/cryptoki-values.ts'
import { listTokensOf, openTokenKey } from '../../../main/core/signing/pkcs11/token-key.ts'
import type { TokenPorts } from '../../../main/core/signing/pkcs11/token-process.ts'
import { openToken } from '../../../main/core/signing/pkcs11/token-session.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { makeSoftToken, type SoftToken, softModule, softPin, tokenPorts } from './soft-token.ts'

const { path: folder, remove } = aTempFolderFor('token')
afterAll(remove)

const tbs = Buffer.from('nội dung')
let soft: SoftToken
let choice: { module: string; serial: string; certificateId: string }

beforeAll(async () => {
  soft = await makeSoftToken({ folder })
  const own = soft.token.certificates.find(({ subject }) => subject.includes('Diễm Hữu'))
  choice = { module: softModule, serial: soft.token.serial, certificateId: own?.id ?? '' }
})

function open(pin: string, more: Partial<typeof choice> = {}, ports: TokenPorts = tokenPorts) {
  return openTokenKey({ ...choice, ...more }, { pin, lastTryConfirmed: false }, ports)
}

function sign(key: Awaited<ReturnType<typeof open>>) {
  return key.sign(tbs, { certificateId: choice.certificateId, hash: 'sha256' })
}

describe('a token', () => {
  it('is listed with its certificates before any PIN is asked for', async () => {
    const [token] = await listTokensOf(softModule, tokenPorts)
    expect(token).toMatchObject({ label: 'Cán bộ Một cửa', manufacturer: 'SoftHSM project', pin: 'ok' })
    expect(token?.certificates.map(({ subject }) => subject)).toContain(
      'C=VN, O=UBND xã Bình Minh, CN=Trần Thị Diễm Hữu',
    )
  })

  it('says that the PIN is wrong, remembers that, and forgets it after the right one', async () => {
    await expect(open('sai-mã-pin')).rejects.toMatchObject({ code: 'token_pin_wrong_few_left' })
    expect((await listTokensOf(softModule, tokenPorts))[0]?.pin).toBe('low')
    const key = await open(softPin)
    await key.close()
    expect((await listTokensOf(softModule, tokenPorts))[0]?.pin).toBe('ok')
  })

  it('signs a hundred times with one PIN and asks again after that', async () => {
    const key = await open(softPin)
    for (let index = 0; index < 100; index += 1) await sign(key)
    await key.close()
    await expect(sign(key)).rejects.toMatchObject({ code: 'token_gone' })
  })

  it('that is pulled out in the middle is told of, and signs again once it is back and the PIN is given', async () => {
    const key = await open(softPin)
    await sign(key)
    soft.pullOut()
    await expect(sign(key)).rejects.toMatchObject({ code: 'token_gone' })
    await expect(open(softPin)).rejects.toMatchObject({ code: 'token_gone' })
    soft.plugIn()
    await expect(sign(key)).rejects.toMatchObject({ code: 'token_gone' })
    const again = await open(softPin)
    expect((await sign(again)).length).toBe(256)
    await again.close()
  })

  it('of somebody else, or without the chosen certificate, is not asked for its PIN', async () => {
    await expect(open('sai', { serial: 'khác' })).rejects.toMatchObject({ code: 'token_gone' })
    await expect(open('sai', { certificateId: 'khác' })).rejects.toMatchObject({ code: 'certificate_not_on_token' })
    expect((await listTokensOf(softModule, tokenPorts))[0]?.pin).toBe('ok')
  })
})

describe('the module of a token', () => {
  it('that is not there, or is another kind of file, is refused and harms nothing', async () => {
    const text = `${folder}/text.so`
    writeFileSync(text, 'không phải phần mềm')
    for (const module of [`${folder}/none.so`, text, 'libc.so.6']) {
      await expect(listTokensOf(module, tokenPorts)).rejects.toMatchObject({ code: 'token_module_unusable' })
    }
  })

  it.each([
    ['crashes', 'SIGSEGV', 'token_module_crashed'],
    ['hangs', 'SIGSTOP', 'token_module_silent'],
  ] as const)('that %s while it signs ends alone, and is told of', async (_what, signal, code) => {
    const pids: number[] = []
    const key = await open(softPin, {}, { ...watched(pids), patienceMs: 3_000 })
    await sign(key)
    process.kill(pids[0] ?? 0, signal)
    await expect(sign(key)).rejects.toMatchObject({ code })
    const again = await open(softPin)
    await again.close()
  })

  it('runs in a process that is gone when the batch is closed', async () => {
    const pids: number[] = []
    const key = await open(softPin, {}, watched(pids))
    await key.close()
    await expect.poll(() => isAlive(pids[0] ?? 0)).toBe(false)
  })
})

describe('a token that counts its tries', () => {
  it('is locked by the third wrong PIN, each told of in its own words, and the last only sent when confirmed', () => {
    const counting = lockingAfter(3, loaded())
    const pin = () => Buffer.from('sai')
    const tried = (lastTryConfirmed: boolean) => {
      openToken(counting, { ...choice, pin: pin(), lastTryConfirmed })
    }
    expect(() => tried(false)).toThrow('token_pin_wrong_few_left')
    expect(() => tried(false)).toThrow('token_pin_wrong_one_left')
    expect(() => tried(false)).toThrow('token_pin_last_try')
    expect(counting.triesLeft()).toBe(1)
    expect(() => tried(true)).toThrow('token_pin_locked')
    expect(() => tried(true)).toThrow('token_pin_locked')
    const right = { ...choice, pin: Buffer.from(softPin), lastTryConfirmed: true }
    expect(() => openToken(counting, right)).toThrow('token_pin_locked')
  })

  it('takes the right PIN as the last try and is far from being locked again', () => {
    const counting = lockingAfter(2, loaded())
    expect(() => openToken(counting, { ...choice, pin: Buffer.from('sai'), lastTryConfirmed: false })).toThrow(
      'one_left',
    )
    openToken(counting, { ...choice, pin: Buffer.from(softPin), lastTryConfirmed: true }).close()
    expect(counting.triesLeft()).toBe(2)
  })
})

describe('the PIN', () => {
  it('is overwritten once the token has seen it, right or wrong', () => {
    for (const secret of [softPin, 'sai-mã-pin', softPin]) {
      const pin = Buffer.from(secret)
      try {
        openToken(loaded(), { ...choice, pin, lastTryConfirmed: false }).close()
      } catch (error) {
        expect(error).toMatchObject({ code: 'token_pin_wrong_few_left' })
      }
      expect(pin.every((byte) => byte === 0)).toBe(true)
    }
  })
})

describe('an old token', () => {
  it('that can’t hash pads our digest, with the same signature', () => {
    const cryptoki = loaded()
    const old: Cryptoki = {
      ...cryptoki,
      listMechanisms: (slot) => cryptoki.listMechanisms(slot).filter((one) => one !== ckm.sha256RsaPkcs),
    }
    const values = [cryptoki, old].map((subject) => {
      const session = openToken(subject, { ...choice, pin: Buffer.from(softPin), lastTryConfirmed: false })
      const raw = session.sign(tbs)
      session.close()
      return Buffer.from(raw).toString('hex')
    })
    expect(values[0]).toBe(values[1])
  })
})

let module: Cryptoki | null = null

/** SoftHSM2 in this process: once, as a module is started once a process. */
function loaded(): Cryptoki {
  if (module !== null) return module
  module = loadCryptoki(softModule)
  module.initialise()
  return module
}

afterAll(() => module?.finalise())

/** SoftHSM2 never locks itself: the same token, with the counter that real ones have. */
function lockingAfter(tries: number, cryptoki: Cryptoki): Cryptoki & { triesLeft(): number } {
  let left = tries
  return {
    ...cryptoki,
    triesLeft: () => left,
    tokenInfo: (slot) => {
      const info = cryptoki.tokenInfo(slot)
      const flags = info.flags & ~ckf.userPinCountLow
      if (left === 0) return { ...info, flags: flags | ckf.userPinLocked }
      if (left === 1) return { ...info, flags: flags | ckf.userPinFinalTry }
      return { ...info, flags: left < tries ? flags | ckf.userPinCountLow : flags }
    },
    login: (session, pin) => {
      if (left === 0) throw new CryptokiError('C_Login', ckr.pinLocked)
      left -= 1
      cryptoki.login(session, pin)
      left = tries
    },
  }
}

/** Helpers like any other, whose process ids are noted. */
function watched(pids: number[]): TokenPorts {
  return {
    ...tokenPorts,
    startHelper: (name) => {
      const child = fork(new URL(`../../../main/workers/${name}.ts`, import.meta.url), { execArgv: [] })
      pids.push(child.pid ?? 0)
      return {
        send: (message) => child.send(message as object, () => undefined),
        onMessage: (hear) => child.on('message', hear),
        onExit: (hear) => child.once('close', () => hear()),
        kill: () => child.kill('SIGKILL'),
      }
    },
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false // the system knows no such process any more
  }
}
