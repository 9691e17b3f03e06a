/** `10.000 đồng`; amounts are whole đồng. */
export function formatMoney(dong: number): string {
  return `${dong.toLocaleString('vi-VN')} đồng`
}
