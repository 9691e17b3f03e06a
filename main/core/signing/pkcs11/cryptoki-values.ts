/** Numbers of PKCS#11 2.40, as far as signing needs them. */
export const ckr = {
  ok: 0x0,
  slotIdInvalid: 0x3,
  functionFailed: 0x6,
  deviceError: 0x30,
  deviceRemoved: 0x32,
  functionCancelled: 0x50,
  keyHandleInvalid: 0x60,
  objectHandleInvalid: 0x82,
  pinIncorrect: 0xa0,
  pinInvalid: 0xa1,
  pinLengthRange: 0xa2,
  pinExpired: 0xa3,
  pinLocked: 0xa4,
  sessionClosed: 0xb0,
  sessionHandleInvalid: 0xb3,
  tokenNotPresent: 0xe0,
  tokenNotRecognised: 0xe1,
  userAlreadyLoggedIn: 0x100,
  userNotLoggedIn: 0x101,
} as const

export const cka = { class: 0x0, value: 0x11, certificateType: 0x80, keyType: 0x100, id: 0x102 } as const

export const cko = { certificate: 1, privateKey: 3 } as const

export const ckk = { rsa: 0, ec: 3 } as const

export const ckm = { rsaPkcs: 0x1, sha256RsaPkcs: 0x40, ecdsa: 0x1041 } as const

/** Flags of CK_TOKEN_INFO. */
export const ckf = {
  tokenInitialised: 0x400,
  userPinCountLow: 0x1_0000,
  userPinFinalTry: 0x2_0000,
  userPinLocked: 0x4_0000,
} as const

/** A call of the module that did not answer CKR_OK. */
export class CryptokiError extends Error {
  readonly code: number

  constructor(call: string, code: number) {
    super(`${call}: 0x${code.toString(16)}`)
    this.name = 'CryptokiError'
    this.code = code
  }
}
