import { inflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { csvFile, xlsxFile } from '../../../main/core/reports/table-file.ts'

const table = {
  title: 'Danh sách [1/2]',
  columns: ['Chủ hồ sơ', 'Số'],
  rows: [
    ['=HYPERLINK("http://x","Lò Thị Mẫu")', 1],
    ['+84912345678', 2],
    ['-1\u0001', 3],
    ['Nguyễn, "Đức"\nMẫu', 4],
  ],
} as const

it('writes CSV that spreadsheets open in Vietnamese, and in which no name is a formula', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvFile(table))
  expect(text).toBe(
    '\uFEFFChủ hồ sơ,Số\r\n' +
      '"\'=HYPERLINK(""http://x"",""Lò Thị Mẫu"")",1\r\n' +
      "'+84912345678,2\r\n" +
      "'-1\u0001,3\r\n" +
      '"Nguyễn, ""Đức""\nMẫu",4\r\n',
  )
})

it('writes a workbook whose cells are texts and numbers, never formulas', async () => {
  const bytes = await xlsxFile([table])
  const sheet = memberOf(bytes, 'xl/worksheets/sheet1.xml')
  const strings = memberOf(bytes, 'xl/sharedStrings.xml')
  expect(memberOf(bytes, 'xl/workbook.xml')).toContain('name="Danh sách  1 2 "')
  expect(sheet).not.toContain('<f>')
  expect(strings).toContain('=HYPERLINK')
  expect(strings).toContain('Nguyễn, "Đức"')
  expect(strings).not.toContain('\u0001')
})

/** A member of a zip archive, by its central directory. */
function memberOf(archive: Uint8Array, name: string): string {
  const zip = Buffer.from(archive)
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
    const nameLength = zip.readUInt16LE(at + 28)
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue
    const local = zip.readUInt32LE(at + 42)
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(begin, begin + zip.readUInt32LE(at + 20))
    return (zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8')
  }
  throw new Error(`no ${name}`)
}
