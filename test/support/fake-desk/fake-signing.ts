import { implement } from '@orpc/server'
import { signingCalls } from '../../../shared/contract/signing.ts'
import type { FakeState } from './fake-state.ts'

/** The calls about signing, answered from memory. */
export function fakeSigning(state: FakeState) {
  // The router around it takes calls down and refuses them where a test wants that.
  const { signing } = implement({ signing: signingCalls })
  return {
    view: signing.view.handler(() => state.signing),
    findTokens: signing.findTokens.handler(() => ({ tokens: state.tokens, refused: [] })),
    chooseToken: signing.chooseToken.handler(({ input }) => {
      const token = state.tokens.find(({ serial }) => serial === input.serial)
      const certificate = token?.certificates.find(({ certificateId }) => certificateId === input.certificateId) ?? null
      const used = { kind: 'token' as const, asks: 'pin' as const, tokenLabel: token?.label ?? '', certificate }
      state.signing = { ...state.signing, [input.signatory]: used }
      return { done: true as const }
    }),
    setStampAuthority: signing.setStampAuthority.handler(({ input }) => {
      state.signing = { ...state.signing, stamps: { ...state.signing.stamps, url: input.url } }
      return { done: true as const }
    }),
    sealReceipts: signing.sealReceipts.handler(async ({ signal }) => {
      if (state.sealsBeforeWaiting !== null) {
        const left = state.signing.toSeal - state.sealsBeforeWaiting
        state.signing = { ...state.signing, toSeal: left }
        await new Promise((stopped) => signal?.addEventListener('abort', stopped))
        return { sealed: state.sealsBeforeWaiting, left }
      }
      const sealed = state.signing.toSeal
      state.signing = { ...state.signing, toSeal: 0 }
      return { sealed, left: 0 }
    }),
    tryKey: signing.tryKey.handler(() => ({ signer: 'Lê Thị Thu Hà' })),
  }
}

export const ownKey = {
  kind: 'file' as const,
  asks: 'nothing' as const,
  tokenLabel: '',
  certificate: {
    certificateId: 'a1',
    subject: 'CN=Lê Thị Thu Hà (THỰC HÀNH)',
    issuer: 'CN=CA THỰC HÀNH',
    notBefore: '2026-11-01T00:00:00.000Z',
    notAfter: '2027-11-01T00:00:00.000Z',
    watch: 'fine' as const,
    daysLeft: 339,
  },
}

export const aToken = {
  module: '/opt/token/libtoken.so',
  serial: '0123456789abcdef',
  label: 'Cán bộ Một cửa',
  maker: 'SafeNet eToken 5110',
  pin: 'low' as const,
  certificates: [
    {
      certificateId: 'b2',
      subject: 'C=VN, O=UBND xã Bình Minh, CN=Trần Thị Diễm Hữu',
      issuer: 'C=VN, CN=Gốc thử nghiệm',
      notBefore: '2026-01-01T00:00:00.000Z',
      notAfter: '2026-12-20T00:00:00.000Z',
      watch: 'within_30' as const,
      daysLeft: 23,
      signs: true,
    },
  ],
}
