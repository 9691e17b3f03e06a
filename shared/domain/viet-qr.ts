import type { BankAccount } from './bank-account.ts'
import { isDong } from './money.ts'
import { foldDiacritics } from './vietnamese-text.ts'

type Transfer = {
  readonly account: Pick<BankAccount, 'bin' | 'number'>
  /** Whole đồng, more than 0. */
  readonly amount: number
  /** What the transfer is known by: the dossier's code. */
  readonly memo: string
}

/** NAPAS's longest purpose (62.08). */
const longestMemo = 25

/**
 * The text of a VietQR code for one transfer to an account (EMVCo, NAPAS format 1.0 of 09/2021). Throws RangeError where
 * there is nothing to transfer.
 */
export function vietQrText({ account, amount, memo }: Transfer): string {
  if (!isDong(amount) || amount === 0) throw new RangeError('a sum in whole đồng is wanted')
  const beneficiary = member('00', account.bin) + member('01', account.number)
  const napas = member('00', 'A000000727') + member('01', beneficiary) + member('02', 'QRIBFTTA')
  const purpose = vietQrMemo(memo)
  const text = [
    member('00', '01'),
    member('01', '12'),
    member('38', napas),
    member('53', '704'),
    member('54', String(amount)),
    member('58', 'VN'),
    purpose === '' ? '' : member('62', member('08', purpose)),
    '6304',
  ].join('')
  return text + crc16(text)
}

/** The memo in what every bank takes: no tone marks, letters, digits and `. -`; a longer one loses its marks, then its beginning. */
export function vietQrMemo(memo: string): string {
  const plain = foldDiacritics(memo)
    .toUpperCase()
    .replace(/[^A-Z0-9.-]+/g, ' ')
    .trim()
  if (plain.length <= longestMemo) return plain
  return plain.replace(/[.-]/g, '').slice(-longestMemo).trim()
}

/** CRC-16 with polynomial 0x1021 and start 0xFFFF (CRC-16/IBM-3740), four upper-case digits. */
export function crc16(text: string): string {
  let crc = 0xffff
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff
  }
  return crc.toString(16).toUpperCase().padStart(4, '0')
}

function member(id: string, value: string): string {
  return `${id}${String(value.length).padStart(2, '0')}${value}`
}
