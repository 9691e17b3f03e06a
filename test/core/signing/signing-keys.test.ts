import { openTokenKey } from '../../../main/core/signing/pkcs11/token-key.ts'
import { openPkcs12Key } from '../../../main/core/signing/pkcs12-key.ts'
import { makeOpensslKey } from './openssl-keys.ts'
import { describeSigningKey } from './signing-key-suite.ts'
import { makeSoftToken, softModule, softPin, tokenPorts } from './soft-token.ts'

for (const keyKind of ['rsa', 'ec'] as const) {
  describeSigningKey(`in a PKCS#12 file (${keyKind})`, async (folder) => {
    const { p12, rootDer } = makeOpensslKey({ folder, passphrase: 'Mật-khẩu 1', keyKind })
    return { key: await openPkcs12Key(p12, 'Mật-khẩu 1'), rootDer }
  })

  describeSigningKey(`on a PKCS#11 token (${keyKind})`, async (folder) => {
    const { token, rootDer } = await makeSoftToken({ folder, keyKind })
    const own = token.certificates.find(({ subject }) => subject.includes('Diễm Hữu'))
    const choice = { module: softModule, serial: token.serial, certificateId: own?.id ?? '' }
    return { key: await openTokenKey(choice, { pin: softPin, lastTryConfirmed: false }, tokenPorts), rootDer }
  })
}
