import { generateKeyPairSync } from 'node:crypto'
import { keyFingerprint, writeTemplatePack } from '../../main/core/slips/template-pack.ts'
import receipt from '../../main/core/slips/templates/receipt-2025.json' with { type: 'json' }

export { receipt as receipt2025 }

/** A publisher of packs with a key of its own. */
export function aPublisher() {
  const keys = generateKeyPairSync('ed25519')
  return {
    fingerprint: keyFingerprint(keys.publicKey),
    /** A signed pack with one template, by default the receipt with its fee above the papers and other words. */
    pack: (more: { readonly edition?: string; readonly template?: object; readonly name?: string } = {}) =>
      writeTemplatePack(
        {
          edition: more.edition ?? '2026-12-01',
          name: more.name ?? 'Mẫu giấy năm 2027',
          publisher: 'UBND tỉnh Mẫu',
          templates: [more.template ?? rewordedReceipt()],
        },
        keys,
      ),
  }
}

/** The receipt of 2025 in other words and another order, from `validFrom` on. */
export function rewordedReceipt(validFrom = '2026-11-01') {
  const fees = receipt.body.filter(({ key }) => key === 'fees')
  const others = receipt.body.filter(({ key }) => key !== 'fees')
  const body = [
    ...others.slice(0, 3),
    ...fees.map((one) => ({ ...one, label: 'Số tiền phải nộp' })),
    ...others.slice(3),
  ]
  return { ...receipt, validFrom, title: 'Giấy tiếp nhận và trả kết quả', body }
}

/** The receipt without one of its parts. */
export function receiptWithout(key: string): object {
  return { ...receipt, body: receipt.body.filter((part) => part.key !== key) }
}
