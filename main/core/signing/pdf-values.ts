/** One value of a PDF file, as far as signing needs to know it (ISO 32000-1, 7.3). */
export type PdfValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'ref'; readonly number: number; readonly generation: number }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | PdfDictionary
  | { readonly kind: 'stream'; readonly dictionary: PdfDictionary; readonly start: number }

export type PdfDictionary = { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue> }

/** The file is not written the way we can follow without guessing. */
export class PdfSyntaxError extends Error {}

const space = /[\0\t\n\f\r ]/
const delimiter = /[()<>[\]{}/%]/
const deepest = 64

/** Reads one value of `text` (the file as latin-1) from `at`; throws PdfSyntaxError. */
export function parseValue(text: string, at: number): { readonly value: PdfValue; readonly end: number } {
  const reader = { text, at }
  const value = readValue(reader, 0)
  return { value, end: reader.at }
}

/** The value in one fixed spelling: equal values have equal text. */
export function serialiseValue(value: PdfValue): string {
  switch (value.kind) {
    case 'null':
      return 'null'
    case 'boolean':
      return String(value.value)
    case 'number':
      return value.text
    case 'name':
      return `/${value.name}`
    case 'string':
      return value.text
    case 'ref':
      return `${value.number} ${value.generation} R`
    case 'array':
      return `[${value.items.map(serialiseValue).join(' ')}]`
    case 'dictionary':
      return `<< ${[...value.entries].map(([key, entry]) => `/${key} ${serialiseValue(entry)}`).join(' ')} >>`
    case 'stream':
      return `${serialiseValue(value.dictionary)} stream`
  }
}

/** Every object number that a value points to. */
export function refsOf(value: PdfValue): readonly number[] {
  switch (value.kind) {
    case 'ref':
      return [value.number]
    case 'array':
      return value.items.flatMap(refsOf)
    case 'dictionary':
      return [...value.entries.values()].flatMap(refsOf)
    case 'stream':
      return refsOf(value.dictionary)
    default:
      return []
  }
}

/** Text of a PDF string: UTF-16 with its mark, or one byte a character. */
export function stringText(value: PdfValue): string | null {
  if (value.kind !== 'string') return null
  const bytes = stringBytes(value.text)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2))
  return Buffer.from(bytes).toString('latin1')
}

/** The bytes a literal or hexadecimal string stands for. */
export function stringBytes(token: string): Uint8Array {
  if (token.startsWith('<')) return Buffer.from(token.slice(1, -1).replace(/[^0-9A-Fa-f]/g, ''), 'hex')
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  const plain = token.slice(1, -1).replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, sign: string) => {
    if (/^[0-7]/.test(sign)) return String.fromCharCode(Number.parseInt(sign, 8) & 0xff)
    if (sign === '\n' || sign === '\r' || sign === '\r\n') return ''
    return escapes[sign] ?? sign
  })
  return Buffer.from(plain, 'latin1')
}

type Reader = { readonly text: string; at: number }

function readValue(reader: Reader, depth: number): PdfValue {
  if (depth > deepest) throw new PdfSyntaxError('nested too deep')
  skipSpace(reader)
  const sign = reader.text.charAt(reader.at)
  if (sign === '/') return { kind: 'name', name: readName(reader) }
  if (sign === '(') return readLiteralString(reader)
  if (sign === '[') return readArray(reader, depth)
  if (reader.text.startsWith('<<', reader.at)) return readDictionary(reader, depth)
  if (sign === '<') return readHexString(reader)
  return readWord(reader)
}

function skipSpace(reader: Reader): void {
  for (;;) {
    const sign = reader.text.charAt(reader.at)
    if (sign === '%') {
      while (reader.at < reader.text.length && !/[\r\n]/.test(reader.text.charAt(reader.at))) reader.at += 1
    } else if (sign !== '' && space.test(sign)) {
      reader.at += 1
    } else {
      return
    }
  }
}

function readName(reader: Reader): string {
  const start = reader.at + 1
  reader.at = start
  while (reader.at < reader.text.length && isRegular(reader.text.charAt(reader.at))) reader.at += 1
  return reader.text.slice(start, reader.at)
}

function isRegular(sign: string): boolean {
  return !space.test(sign) && !delimiter.test(sign)
}

function readLiteralString(reader: Reader): PdfValue {
  const start = reader.at
  let open = 0
  for (; reader.at < reader.text.length; reader.at += 1) {
    const sign = reader.text.charAt(reader.at)
    if (sign === '\\') reader.at += 1
    else if (sign === '(') open += 1
    else if (sign === ')' && --open === 0) {
      reader.at += 1
      return { kind: 'string', text: reader.text.slice(start, reader.at), start, end: reader.at }
    }
  }
  throw new PdfSyntaxError('string without an end')
}

function readHexString(reader: Reader): PdfValue {
  const start = reader.at
  const close = reader.text.indexOf('>', start)
  if (close < 0) throw new PdfSyntaxError('string without an end')
  const text = reader.text.slice(start, close + 1)
  if (!/^<[0-9A-Fa-f\s]*>$/.test(text)) throw new PdfSyntaxError('not a hexadecimal string')
  reader.at = close + 1
  return { kind: 'string', text, start, end: reader.at }
}

function readArray(reader: Reader, depth: number): PdfValue {
  const items: PdfValue[] = []
  reader.at += 1
  for (;;) {
    skipSpace(reader)
    if (reader.text.charAt(reader.at) === ']') {
      reader.at += 1
      return { kind: 'array', items }
    }
    items.push(readValue(reader, depth + 1))
  }
}

function readDictionary(reader: Reader, depth: number): PdfDictionary {
  const entries = new Map<string, PdfValue>()
  reader.at += 2
  for (;;) {
    skipSpace(reader)
    if (reader.text.startsWith('>>', reader.at)) {
      reader.at += 2
      return { kind: 'dictionary', entries }
    }
    if (reader.text.charAt(reader.at) !== '/') throw new PdfSyntaxError('dictionary key expected')
    const key = readName(reader)
    if (entries.has(key)) throw new PdfSyntaxError('the same key twice in a dictionary')
    entries.set(key, readValue(reader, depth + 1))
  }
}

function readWord(reader: Reader): PdfValue {
  const ref = /(\d{1,10}) (\d{1,5}) R(?![A-Za-z])/y
  ref.lastIndex = reader.at
  const found = ref.exec(reader.text)
  if (found !== null) {
    reader.at = ref.lastIndex
    return { kind: 'ref', number: Number(found[1]), generation: Number(found[2]) }
  }
  const start = reader.at
  while (reader.at < reader.text.length && isRegular(reader.text.charAt(reader.at))) reader.at += 1
  const word = reader.text.slice(start, reader.at)
  if (word === 'null') return { kind: 'null' }
  if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true' }
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return { kind: 'number', value: Number(word), text: word }
  throw new PdfSyntaxError('value expected')
}
