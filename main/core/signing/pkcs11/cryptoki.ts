import koffi from 'koffi'
import { CryptokiError, ckr } from './cryptoki-values.ts'

export type TokenInfo = {
  readonly label: string
  readonly manufacturer: string
  readonly model: string
  readonly serial: string
  /** CKF_… bits. */
  readonly flags: number
}

export type Attribute = { readonly type: number; readonly value: Uint8Array }

/** The part of a PKCS#11 module that signing needs. Every call may throw CryptokiError; none is safe from a crash. */
export type Cryptoki = {
  initialise(): void
  finalise(): void
  /** Slots that hold a token. */
  listSlots(): readonly number[]
  tokenInfo(slot: number): TokenInfo
  listMechanisms(slot: number): readonly number[]
  openSession(slot: number): number
  login(session: number, pin: Uint8Array): void
  logout(session: number): void
  findObjects(session: number, template: readonly Attribute[]): readonly number[]
  /** Value of an attribute; null where the object has none or keeps it to itself. */
  attribute(session: number, object: number, type: number): Uint8Array | null
  sign(
    session: number,
    request: { readonly mechanism: number; readonly key: number; readonly data: Uint8Array },
  ): Buffer
  /** A number as the module's own CK_ULONG. */
  ulong(value: number): Buffer
}

/** Windows packs the structures of the standard to one byte and has a `long` of four; elsewhere both are natural. */
const isWindows = process.platform === 'win32'
const ulongSize = koffi.sizeof('ulong')
const pointerSize = koffi.sizeof('void *')

const attributeShape = { type: 'ulong', pValue: 'void *', ulValueLen: 'ulong' }
const AttributeType = isWindows ? koffi.pack(attributeShape) : koffi.struct(attributeShape)
const inAttributes = koffi.pointer(AttributeType)
const inoutAttributes = koffi.inout(inAttributes)

/** Places in CK_FUNCTION_LIST and the arguments of what is called; all give CK_RV. */
const calls = {
  C_Initialize: { place: 0, args: ['void *'] },
  C_Finalize: { place: 1, args: ['void *'] },
  C_GetSlotList: { place: 4, args: ['uchar', 'void *', 'void *'] },
  C_GetTokenInfo: { place: 6, args: ['ulong', 'void *'] },
  C_GetMechanismList: { place: 7, args: ['ulong', 'void *', 'void *'] },
  C_OpenSession: { place: 12, args: ['ulong', 'ulong', 'void *', 'void *', 'void *'] },
  C_Login: { place: 18, args: ['ulong', 'ulong', 'void *', 'ulong'] },
  C_Logout: { place: 19, args: ['ulong'] },
  C_GetAttributeValue: { place: 24, args: ['ulong', 'ulong', inoutAttributes, 'ulong'] },
  C_FindObjectsInit: { place: 26, args: ['ulong', inAttributes, 'ulong'] },
  C_FindObjects: { place: 27, args: ['ulong', 'void *', 'ulong', 'void *'] },
  C_FindObjectsFinal: { place: 28, args: ['ulong'] },
  C_SignInit: { place: 42, args: ['ulong', 'void *', 'ulong'] },
  C_Sign: { place: 43, args: ['ulong', 'void *', 'ulong', 'void *', 'void *'] },
} as const

type CallName = keyof typeof calls
type Call = (name: CallName, ...args: readonly unknown[]) => number

const serialSession = 4
const normalUser = 1
const mostObjects = 64
const longestSignature = 1_024

/** Loads a PKCS#11 module into this process. Throws where the file is none; nothing of it is initialised yet. */
export function loadCryptoki(modulePath: string): Cryptoki {
  const call = loadCalls(modulePath)
  const must = (name: CallName, ...args: readonly unknown[]) => {
    const code = call(name, ...args)
    if (code !== ckr.ok) throw new CryptokiError(name, code)
  }
  return {
    initialise: () => must('C_Initialize', null),
    finalise: () => must('C_Finalize', null),
    listSlots: () => listOf((list, count) => must('C_GetSlotList', 1, list, count)),
    listMechanisms: (slot) => listOf((list, count) => must('C_GetMechanismList', slot, list, count)),
    tokenInfo: (slot) => {
      const info = Buffer.alloc(512)
      must('C_GetTokenInfo', slot, info)
      return readTokenInfo(info)
    },
    openSession: (slot) => {
      const session = Buffer.alloc(ulongSize)
      must('C_OpenSession', slot, serialSession, null, null, session)
      return readUlong(session, 0)
    },
    login: (session, pin) => must('C_Login', session, normalUser, pin, pin.length),
    logout: (session) => must('C_Logout', session),
    findObjects: (session, template) => {
      must('C_FindObjectsInit', session, template.map(toNative), template.length)
      const [found, count] = [Buffer.alloc(mostObjects * ulongSize), Buffer.alloc(ulongSize)]
      must('C_FindObjects', session, found, mostObjects, count)
      must('C_FindObjectsFinal', session)
      return readUlongs(found, readUlong(count, 0))
    },
    attribute: (session, object, type) => {
      const size = [{ type, pValue: null, ulValueLen: 0 }]
      if (call('C_GetAttributeValue', session, object, size, 1) !== ckr.ok) return null
      const value = Buffer.alloc(Number(size[0]?.ulValueLen ?? 0))
      if (value.length === 0) return value
      must('C_GetAttributeValue', session, object, [toNative({ type, value })], 1)
      return value
    },
    sign: (session, { mechanism, key, data }) => {
      must('C_SignInit', session, mechanismOf(mechanism), key)
      const [signature, length] = [Buffer.alloc(longestSignature), writeUlong(longestSignature)]
      must('C_Sign', session, data, data.length, signature, length)
      return signature.subarray(0, readUlong(length, 0))
    },
    ulong: writeUlong,
  }
}

function loadCalls(modulePath: string): Call {
  const library = koffi.load(modulePath)
  const getFunctionList = library.func('C_GetFunctionList', 'ulong', [koffi.out(koffi.pointer('void *'))])
  const list: unknown[] = [null]
  const code = Number(getFunctionList(list))
  if (code !== ckr.ok) throw new CryptokiError('C_GetFunctionList', code)
  // CK_VERSION stands first: two bytes, then the functions where the platform aligns a pointer.
  const start = isWindows ? 2 : pointerSize
  const functions = new Map(
    Object.entries(calls).map(([name, { place, args }]) => {
      const pointer: unknown = koffi.decode(list[0], start + place * pointerSize, 'void *')
      return [name, { pointer, shape: koffi.proto('ulong', [...args]) }]
    }),
  )
  return (name, ...args) => {
    const target = functions.get(name)
    return target === undefined ? ckr.functionFailed : Number(koffi.call(target.pointer, target.shape, ...args))
  }
}

function toNative({ type, value }: Attribute) {
  return { type, pValue: value, ulValueLen: value.length }
}

/** CK_MECHANISM without a parameter. */
function mechanismOf(mechanism: number): Buffer {
  return Buffer.concat([writeUlong(mechanism), Buffer.alloc(pointerSize + ulongSize)])
}

/** The two steps of every list: how many, then which. */
function listOf(ask: (list: Buffer | null, count: Buffer) => void): readonly number[] {
  const count = Buffer.alloc(ulongSize)
  ask(null, count)
  const list = Buffer.alloc(Math.max(1, readUlong(count, 0)) * ulongSize)
  ask(list, count)
  return readUlongs(list, readUlong(count, 0))
}

/** CK_TOKEN_INFO: four texts padded with blanks, then the flags. */
function readTokenInfo(info: Buffer): TokenInfo {
  const text = (start: number, length: number) =>
    info
      .subarray(start, start + length)
      .toString('utf8')
      .replace(/[\0 ]+$/, '')
      .normalize('NFC')
  return {
    label: text(0, 32),
    manufacturer: text(32, 32),
    model: text(64, 16),
    serial: text(80, 16),
    flags: readUlong(info, 96),
  }
}

function readUlongs(buffer: Buffer, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => readUlong(buffer, index * ulongSize))
}

function readUlong(buffer: Buffer, offset: number): number {
  return ulongSize === 8 ? Number(buffer.readBigUInt64LE(offset)) : buffer.readUInt32LE(offset)
}

function writeUlong(value: number): Buffer {
  const buffer = Buffer.alloc(ulongSize)
  if (ulongSize === 8) buffer.writeBigUInt64LE(BigInt(value))
  else buffer.writeUInt32LE(value)
  return buffer
}
