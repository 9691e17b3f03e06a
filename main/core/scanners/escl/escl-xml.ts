import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { AppError } from '../../../../shared/errors.ts'

/** An element without its namespace: texts and elements by name; an attribute's name starts with `@`. */
export type XmlElement = { readonly [name: string]: unknown }

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  trimValues: true,
})

/** Reads a scanner's XML; anything but a plain document with this root is refused with `scanner_wrong_answer`. */
export function readXml(bytes: Uint8Array, root: string): XmlElement {
  const text = new TextDecoder().decode(bytes)
  // Entities of a document's own are how a small answer becomes a large one.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new AppError('scanner_wrong_answer')
  const element = parse(text)[root]
  if (!isElement(element)) throw new AppError('scanner_wrong_answer')
  return element
}

function parse(text: string): XmlElement {
  try {
    if (XMLValidator.validate(text) !== true) throw new AppError('scanner_wrong_answer')
    const document: unknown = parser.parse(text)
    return isElement(document) ? document : {}
  } catch (error) {
    throw new AppError('scanner_wrong_answer', {}, { cause: error })
  }
}

function isElement(value: unknown): value is XmlElement {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Every element on the way down `path`, whether there is none, one or many of a name. */
export function elementsAt(from: XmlElement, ...path: readonly string[]): readonly XmlElement[] {
  return valuesAt(from, path).filter(isElement)
}

/** Every text at the end of `path`, without empty ones. */
export function textsAt(from: XmlElement, ...path: readonly string[]): readonly string[] {
  return valuesAt(from, path)
    .map((value) => (isElement(value) ? value['#text'] : value))
    .filter((value): value is string => typeof value === 'string' && value !== '')
}

/** The first number at the end of `path`; null where there is none. */
export function numberAt(from: XmlElement, ...path: readonly string[]): number | null {
  const value = Number(textsAt(from, ...path)[0] ?? Number.NaN)
  return Number.isFinite(value) ? value : null
}

function valuesAt(from: XmlElement, path: readonly string[]): readonly unknown[] {
  return path.reduce<readonly unknown[]>(
    (found, name) => found.filter(isElement).flatMap((element) => element[name] ?? []),
    [from],
  )
}
