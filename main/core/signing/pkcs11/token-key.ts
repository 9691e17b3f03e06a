import { AppError } from '../../../../shared/errors.ts'
import { chainOf, toSigningCertificate } from '../signing-certificate.ts'
import type { SigningCertificate, SigningKey } from '../signing-key.ts'
import type { PinState } from './token-messages.ts'
import { startTokenProcess, type TokenPorts } from './token-process.ts'

/** A token that is plugged in, with what can be read of it without a PIN. */
export type Token = {
  readonly module: string
  readonly label: string
  readonly manufacturer: string
  readonly model: string
  readonly serial: string
  readonly pin: PinState
  readonly certificates: readonly SigningCertificate[]
}

/** Which key of which token; kept in the settings. Holds no secret. */
export type TokenChoice = { readonly module: string; readonly serial: string; readonly certificateId: string }

export type TokenSecret = {
  readonly pin: string
  /** The officer was told that a wrong PIN now locks the token. */
  readonly lastTryConfirmed: boolean
}

/** The tokens that one module sees. Throws `token_module_unusable`, `token_module_crashed`, `token_module_silent`. */
export async function listTokensOf(module: string, ports: TokenPorts): Promise<readonly Token[]> {
  const process = startTokenProcess(ports)
  try {
    const { tokens } = await process.ask({ kind: 'list', module }, 'tokens')
    return tokens.map((token) => ({ ...token, module, certificates: toCertificates(token.certificates) }))
  } finally {
    process.end()
  }
}

/**
 * Logs in at a token and keeps the session until `close`: one PIN for one batch. After any refusal of the token the
 * session is over, and only a new one, with the PIN, goes on. Throws `token_…`, `certificate_not_on_token`, `signing_key_missing`.
 */
export async function openTokenKey(choice: TokenChoice, secret: TokenSecret, ports: TokenPorts): Promise<SigningKey> {
  const { module, serial, certificateId } = choice
  const process = startTokenProcess(ports)
  try {
    const { tokens } = await process.ask({ kind: 'list', module }, 'tokens')
    const token = tokens.find((one) => one.serial === serial)
    if (token === undefined) throw new AppError('token_gone')
    const own = toCertificates(token.certificates).filter(({ id }) => id === certificateId)
    await process.ask({ kind: 'open', module, serial, certificateId, ...secret }, 'opened')
    return {
      listCertificates: async () => own,
      sign: async (tbs, request) => {
        if (request.certificateId !== certificateId) throw new AppError('signing_key_missing')
        const order = { kind: 'sign', tbs: Buffer.from(tbs).toString('base64') } as const
        const { raw } = await endingOnRefusal(process.ask(order, 'signed'))
        return Buffer.from(raw, 'base64')
      },
      close: async () => {
        try {
          await process.ask({ kind: 'close' }, 'closed')
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          // A token that is gone is logged out as well; its process ends below in any case.
        } finally {
          process.end()
        }
      },
    }
  } catch (error) {
    process.end()
    throw error
  }

  async function endingOnRefusal<Value>(answer: Promise<Value>): Promise<Value> {
    try {
      return await answer
    } catch (error) {
      process.end()
      throw error
    }
  }
}

function toCertificates(ders: readonly string[]): readonly SigningCertificate[] {
  const all = ders.map((der) => Buffer.from(der, 'base64'))
  return all.map((der) => toSigningCertificate(der, chainOf(der, all)))
}
