import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { entryForm } from '../../../main/core/ocr/entry-form.ts'
import { entryFormTitle, makeEntryFormPdf } from '../../../main/core/slips/entry-form-pdf.ts'
import { textOfPdf } from '../../support/slip-tools.ts'
import { aTempFolder } from '../../support/temp-folder.ts'
import { runTool } from '../signing/run-tool.ts'

it('the form to be filled in by hand asks for its rows on one A5 sheet, with the code by which it is found again', async () => {
  const folder = aTempFolder()
  const file = join(folder, 'phieu.pdf')
  const agency = 'Trung tâm Phục vụ hành chính công xã Bản Thử'
  writeFileSync(file, await makeEntryFormPdf({ agency, isPractice: true, printedAt: '2026-11-27T01:00:00.000Z' }))
  const text = textOfPdf(file)
  for (const said of [agency, entryFormTitle, ...entryForm.rows.map(({ label }) => label)]) expect(text).toContain(said)
  const info = runTool('pdfinfo', [file]).stdout
  expect(info).toMatch(/Pages:\s+1\n/)
  expect(info).toMatch(/Page size:\s+419\.\d+ x 595\.\d+/)
  expect(runTool('qpdf', ['--check', file])).toMatchObject({ code: 0 })
  runTool('pdftoppm', ['-r', '200', '-gray', '-png', '-singlefile', file, join(folder, 'sheet')])
  expect(runTool('zbarimg', ['--raw', '-q', join(folder, 'sheet.png')]).stdout.trim()).toBe(entryForm.code)
})
