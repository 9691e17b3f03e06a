/** The largest sum the desk takes: receipts write sums out to 999 tỷ. */
export const largestDong = 999_999_999_999

/** `10.000 đồng`; amounts are whole đồng. */
export function formatMoney(dong: number): string {
  return `${formatDong(dong)} đồng`
}

/** `10.000`. */
export function formatDong(dong: number): string {
  return dong.toLocaleString('vi-VN')
}

/** Whether that is a sum of money: whole đồng, from 0 to less than a thousand billion. */
export function isDong(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount >= 0 && amount <= largestDong
}

/** Whole đồng as officers type them, `10000` or `10.000`; null for anything else, a half đồng or a sum below nothing. */
export function parseDong(text: string): number | null {
  const typed = text.trim().replace(/\s*(?:đồng|đ)$/iu, '')
  if (!/^(?:\d+|\d{1,3}(?:[. ]\d{3})+)$/.test(typed)) return null
  const amount = Number(typed.replace(/[. ]/g, ''))
  return isDong(amount) ? amount : null
}

/** Notes and coins that a drawer holds, the largest first. */
export const denominations = [500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200] as const
