/** Text without tone marks and in lower case, đ as d: for search and comparison, never for showing. */
export function foldDiacritics(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đð]/gi, 'd')
    .toLowerCase()
    .normalize('NFC')
}

/** NFC with runs of white space made one space: how every string enters the program. */
export function tidyText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
