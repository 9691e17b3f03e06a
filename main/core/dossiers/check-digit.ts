/** Quasigroup of order 10 by H. Michael Damm (2004): finds every wrong digit and every swap of neighbours. */
const table = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]

/** Check digit of a text of digits and capital letters; a letter counts as two digits (A = 10 … Z = 35). */
export function damm(text: string): number {
  let digit = 0
  for (const character of text) {
    for (const part of String(Number.parseInt(character, 36))) digit = Number(table[digit]?.[Number(part)])
  }
  return digit
}
