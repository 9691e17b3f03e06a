const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const groups = ['', ' nghìn', ' triệu', ' tỷ'] as const

/** A sum in đồng as receipts write it out: `Hai mươi mốt nghìn đồng`. Whole, from 0 to less than a thousand billion. */
export function dongInWords(dong: number): string {
  if (!Number.isSafeInteger(dong) || dong < 0 || dong >= 1e12) throw new RangeError('a sum of 0 to 999 tỷ is wanted')
  const parts: string[] = []
  for (let group = groups.length - 1; group >= 0; group -= 1) {
    const value = Math.floor(dong / 1000 ** group) % 1000
    if (value > 0) parts.push(`${hundreds(value, parts.length > 0)}${groups[group]}`)
  }
  const words = parts.length === 0 ? digits[0] : parts.join(' ')
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)} đồng`
}

/** A group of three; behind others its hundreds are said even when there are none: `không trăm linh năm`. */
function hundreds(value: number, behind: boolean): string {
  const [hundred, rest] = [Math.floor(value / 100), value % 100]
  const said = hundred > 0 || behind ? [`${digits[hundred]} trăm`] : []
  if (rest > 0) said.push(tens(rest, said.length > 0))
  return said.join(' ')
}

function tens(value: number, behind: boolean): string {
  const [ten, one] = [Math.floor(value / 10), value % 10]
  if (ten === 0) return behind ? `linh ${digits[one]}` : `${digits[one]}`
  const head = ten === 1 ? 'mười' : `${digits[ten]} mươi`
  if (one === 0) return head
  if (one === 5) return `${head} lăm`
  if (ten > 1 && one === 1) return `${head} mốt`
  if (ten > 1 && one === 4) return `${head} tư`
  return `${head} ${digits[one]}`
}
