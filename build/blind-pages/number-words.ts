const figures = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** A whole number below a milliard, read aloud as on receipts and in dates: 25 is «hai mươi lăm», 105 «một trăm linh năm». */
export function inWords(value: number): string {
  if (value < 1000) return belowThousand(value, 'leading')
  const millions = Math.floor(value / 1_000_000)
  const thousands = Math.floor((value % 1_000_000) / 1000)
  const rest = value % 1000
  const parts: string[] = []
  if (millions > 0) parts.push(`${belowThousand(millions, 'leading')} triệu`)
  if (thousands > 0) parts.push(`${belowThousand(thousands, millions > 0 ? 'following' : 'leading')} nghìn`)
  if (rest > 0) parts.push(belowThousand(rest, 'following'))
  return parts.join(' ')
}

function belowThousand(value: number, place: 'leading' | 'following'): string {
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  if (hundreds === 0 && place === 'leading') return belowHundred(rest)
  const head = `${figures[hundreds]} trăm`
  if (rest === 0) return head
  return `${head} ${rest < 10 ? `linh ${figures[rest]}` : belowHundred(rest)}`
}

function belowHundred(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  if (tens === 0) return figures[ones] ?? ''
  if (tens === 1) return ones === 0 ? 'mười' : `mười ${ones === 5 ? 'lăm' : figures[ones]}`
  const head = `${figures[tens]} mươi`
  if (ones === 0) return head
  if (ones === 1) return `${head} mốt`
  if (ones === 4) return `${head} tư`
  return `${head} ${ones === 5 ? 'lăm' : figures[ones]}`
}

/** First letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
