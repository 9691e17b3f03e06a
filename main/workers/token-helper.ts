import { serveToken } from '../core/signing/pkcs11/serve-token.ts'
import { helperParent } from './helper-parent.ts'

/** The process of one PKCS#11 module: what crashes or hangs in it takes nothing of the program along. */
serveToken(helperParent())
