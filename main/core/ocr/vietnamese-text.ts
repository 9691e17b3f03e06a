const apostrophes = /[\u2018\u2019\u02bc`´]/gu
const quotes = /[\u201c\u201d„]/gu
/** What engines make of a raised note number in brackets; no paper of ours carries these signs. */
const misreadNotes = /[®©™]\)?/gu
const dashes = /[\u2010-\u2015]/gu

/** NFC, with the look-alikes that engines give for Vietnamese letters put right. */
export function tidyWord(text: string): string {
  return text
    .normalize('NFC')
    .replace(/ð/gu, 'đ')
    .replace(/Ð/gu, 'Đ')
    .replace(apostrophes, "'")
    .replace(quotes, '"')
    .replace(dashes, '-')
    .replace(misreadNotes, '')
    .normalize('NFC')
}
