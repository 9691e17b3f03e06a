import { writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readPdfFile } from '../../../main/core/signing/pdf-file.ts'
import { listSignatureFields } from '../../../main/core/signing/signature-fields.ts'
import { slipA4 } from '../../../main/core/slips/layouts/a4.ts'
import { slipA5 } from '../../../main/core/slips/layouts/a5.ts'
import { slipField, slipFieldsOf } from '../../../main/core/slips/slip-content.ts'
import { makeSlipPdf } from '../../../main/core/slips/slip-pdf.ts'
import type { SlipForm } from '../../../main/core/slips/slip-template.ts'
import { findTemplate, slipTemplates } from '../../../main/core/slips/slip-templates.ts'
import { parseCheckCode } from '../../../shared/domain/check-code.ts'
import { appError } from '../../support/refusal.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { runTool } from '../signing/run-tool.ts'
import { aCheckCode } from './a-check-code.ts'
import { overlaps, rectOf, wordBoxes, words, wordsOf } from './slip-words.ts'
import { aSlip, codeOfSlip } from './some-slips.ts'

const head = ['agencyParent', 'agency', 'motto']

/** Fields of each form in the circular's order, as its printed templates have them. */
const fieldsOfForm: Readonly<Record<SlipForm, readonly string[]>> = {
  receipt: [
    ...[...head, 'dossierCode', 'qr', 'placeDate', 'title', 'receivingUnit', 'submitterName', 'submitterAddress'],
    ...['submitterPhone', 'submitterEmail', 'submitterIdNumber', 'requestContent', 'applicantName', 'applicantAddress'],
    ...['components', 'sets', 'timeLimit', 'receivedAt', 'promisedAt', 'note', 'resultPlace', 'fees'],
    ...['submitterSignature', 'officerSignature'],
  ],
  certification_receipt: [
    ...[...head, 'dossierCode', 'qr', 'placeDate', 'title', 'receivingUnit', 'submitterName', 'submitterAddress'],
    ...['submitterIdNumber', 'submitterPhone', 'requestContent', 'originals', 'fees', 'receivedAt', 'promisedAt'],
    ...['resultPlace', 'note', 'submitterSignature', 'officerSignature'],
  ],
  joint_receipt: [
    ...[...head, 'number', 'qr', 'placeDate', 'title', 'receivingUnit', 'submitterName', 'submitterAddress'],
    ...['submitterPhone', 'submitterEmail', 'submitterIdNumber', 'dossiers', 'receivedAt', 'note', 'resultPlace'],
    ...['submitterSignature', 'officerSignature'],
  ],
  supplement: [
    ...[...head, 'number', 'qr', 'placeDate', 'title', 'receivingUnit', 'applicantName', 'requestContent'],
    ...['applicantAddress', 'applicantPhone', 'applicantEmail', 'components', 'reason', 'contact', 'officerSignature'],
  ],
  refusal: [
    ...[...head, 'number', 'qr', 'placeDate', 'title', 'receivingUnit', 'applicantName', 'applicantAddress'],
    ...['applicantPhone', 'applicantEmail', 'requestContent', 'reason', 'contact'],
    ...['submitterSignature', 'officerSignature'],
  ],
  apology: [
    ...[...head, 'number', 'subject', 'qr', 'placeDate', 'title', 'addressee', 'addresseeAddress', 'addresseePhone'],
    ...['receivedAt', 'requestContent', 'dossierCode', 'promisedAt', 'handlingUnit', 'reason', 'apology'],
    ...['newPromisedAt', 'contact', 'recipients', 'leaderSignature'],
  ],
  stop_notice: [
    ...[...head, 'number', 'qr', 'placeDate', 'title', 'addressee', 'dossierCode', 'requestContent', 'reason'],
    ...['contact', 'recipients', 'leaderSignature'],
  ],
  control_slip: [
    ...[...head, 'dossierCode', 'qr', 'placeDate', 'title', 'applicantName', 'receivedAt', 'promisedAt'],
    ...['handlingAgency', 'cooperatingAgency', 'handovers', 'officerSignature'],
  ],
  hand_over: [
    ...[...head, 'number', 'qr', 'placeDate', 'title', 'dossierCode', 'requestContent', 'applicantName'],
    ...['receiverName', 'receiverIdNumber', 'returnedAt', 'results', 'submitterSignature', 'officerSignature'],
  ],
  payment_request: [
    ...[...head, 'number', 'qr', 'placeDate', 'title', 'addressee', 'addresseeAddress', 'dossierCode'],
    ...['requestContent', 'fees', 'total', 'totalInWords', 'payCode', 'stopped', 'contact', 'officerSignature'],
  ],
  day_close: [
    ...[...head, 'placeDate', 'title', 'period', 'dossiers', 'fees', 'receipts', 'cancelled', 'drawerTitle'],
    ...['opening', 'takenCash', 'givenBack', 'expected', 'notes', 'counted', 'difference', 'reason', 'kept'],
    ...['handedOver', 'waiting', 'unsent', 'verdict', 'treasurerSignature', 'officerSignature'],
  ],
  fee_receipt: [
    ...[...head, 'number', 'qr', 'placeDate', 'title', 'submitterName', 'submitterAddress', 'dossierCode'],
    ...['requestContent', 'fees', 'total', 'totalInWords', 'paymentWay', 'submitterSignature', 'officerSignature'],
  ],
  period_report: [
    ...[...head, 'placeDate', 'title', 'period', 'indicators', 'procedures', 'weeks', 'officerSignature'],
  ],
  register: [...head, 'placeDate', 'title', 'period', 'register', 'officerSignature'],
  electronic_copy: [
    ...[...head, 'number', 'volume', 'placeDate', 'title', 'originalTitle', 'pages', 'certifiedAt', 'certification'],
    ...['scans', 'officerSignature'],
  ],
  certification_book: [...head, 'volume', 'placeDate', 'title', 'period', 'entries', 'closing', 'officerSignature'],
}

const books: readonly SlipForm[] = ['day_close', 'register', 'period_report', 'certification_book']
const forms = Object.keys(fieldsOfForm) as SlipForm[] // the keys of the record above

const folder = aTempFolderFor('forms')

const cases = forms.flatMap((form) =>
  [
    { paper: 'A4', layout: slipA4 },
    { paper: 'A5', layout: slipA5 },
  ]
    // Books of many columns are printed on A4 only.
    .filter(({ paper }) => !books.includes(form) || paper === 'A4')
    .map(({ paper, layout }) => ({ form, paper, layout })),
)

describe.each(cases)('the $form on $paper', ({ form, paper, layout }) => {
  const content = aSlip(form)
  const file = `${folder.path}/${form}-${paper}.pdf`
  const turned = content.landscape ? { ...layout, size: [layout.size[1], layout.size[0]] as const } : layout
  let pdf: Uint8Array = new Uint8Array()

  beforeAll(async () => {
    pdf = await makeSlipPdf(content, layout)
    writeFileSync(file, pdf)
  })

  it('has every field in the order of the form', () => {
    expect(slipFieldsOf(content).map(({ key }) => key)).toEqual(fieldsOfForm[form])
  })

  it('gives back exactly the words that were written', () => {
    const pages = Number(/Pages:\s+(\d+)/.exec(runTool('pdfinfo', [file]).stdout)?.[1])
    const read = words(runTool('pdftotext', ['-raw', file, '-']).stdout)
    expect(read.toSorted()).toEqual(wordsOf(content, { pages, read }).toSorted())
    expect(pages).toBe(books.includes(form) ? pages : content.copies.length)
  })

  it('is sound for qpdf and says that it is PDF/A-2b', () => {
    expect(runTool('qpdf', ['--check', file])).toMatchObject({ code: 0 })
    expect(runTool('pdfinfo', ['-meta', file]).stdout).toContain('<pdfaid:part>2</pdfaid:part>')
  })

  it('keeps every word on the sheet and off the places of the signatures', () => {
    const pages = wordBoxes(file)
    for (const word of pages.flat()) {
      expect(word.x0).toBeGreaterThan(10)
      expect(word.x1).toBeLessThan(turned.size[0] - 10)
      expect(word.y1).toBeLessThan(turned.size[1] - 5)
    }
    const fields = listSignatureFields(readPdfFile(pdf))
    expect(fields.map(({ name }) => name)).toEqual(['ChuKyCanBo', 'ChuKyCoQuan', 'DauThoiGian', 'DauThoiGian2'])
    const signedPage = (content.copies.length > 1 ? pages[0] : pages.at(-1)) ?? []
    for (const { dictionary } of fields.slice(0, 2)) {
      const box = rectOf(dictionary.entries.get('Rect'), turned)
      expect(signedPage.filter((word) => overlaps(word, box))).toEqual([])
    }
  })

  it.runIf(content.head.qr !== null)('carries a code that a reader decodes from 200 dpi', () => {
    runTool('pdftoppm', ['-r', '200', '-l', '1', '-singlefile', '-png', file, `${file}-page`])
    const codes = runTool('zbarimg', ['-q', '--raw', `${file}-page.png`])
      .stdout.trim()
      .split('\n')
    const text = codes.find((code) => !code.startsWith('000201')) ?? ''
    expect(codes.length).toBe(form === 'payment_request' ? 2 : 1)
    expect(parseCheckCode(text)?.code).toEqual(aCheckCode(codeOfSlip(form)))
  })
})

describe('the editions of a form', () => {
  it('print the name of 2018 where an office still has it, and otherwise that of the day', () => {
    expect(aSlip('apology').head.title).toBe('VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT')
    expect(aSlip('apology', {}, { '2025': '2027-01-01' }).head.title).toBe('PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ')
    expect(findTemplate({ form: 'apology', day: '2024-03-01', editions: {} }).edition).toBe('2018')
  })

  it('begin on the day that the office says, and a form that came later is printed in the edition it came with', () => {
    const editions = { '2025': '2026-12-01' }
    expect(findTemplate({ form: 'apology', day: '2026-11-30', editions }).edition).toBe('2018')
    expect(findTemplate({ form: 'apology', day: '2026-12-01', editions }).edition).toBe('2025')
    expect(findTemplate({ form: 'receipt', day: '2026-11-30', editions }).edition).toBe('2025')
  })

  it('are refused for a day on which there was none', () => {
    expect(() => findTemplate({ form: 'stop_notice', day: '2020-01-01', editions: {} })).toThrow(
      appError('slip_form_unknown'),
    )
  })

  it('tell each where their wording is from', () => {
    for (const { source } of slipTemplates) expect(source.length).toBeGreaterThan(20)
  })
})

describe('a supplement slip', () => {
  it('has no table where no paper is missing but something has to be put right', () => {
    expect(slipFieldsOf(aSlip('supplement', { components: [] })).map(({ key }) => key)).not.toContain('components')
  })
})

describe('a letter', () => {
  it('is signed by the leader, not by who drafted it', () => {
    const content = aSlip('apology')
    expect(content.right).toMatchObject({ title: 'GIÁM ĐỐC', name: 'Hoàng Văn Khiêm' })
    expect(content.officerLook).toEqual(['Người ký: Hoàng Văn Khiêm', 'Giám đốc'])
  })

  it('says the new day in words', () => {
    expect(slipField(aSlip('apology'), 'newPromisedAt').text).toBe('17 giờ 00 phút, ngày 30 tháng 11 năm 2026')
  })
})

describe('the receipt of chứng thực', () => {
  it('names each original with its pages, copies and fee, one sum, and the hour and day of return', () => {
    const content = aSlip('certification_receipt')
    const table = content.body.flatMap((part) => (part.kind === 'table' ? [part.table] : []))[0]
    expect(table?.rows).toEqual([
      ['1', 'Giấy khai sinh', '01', '03', '6.000'],
      ['2', 'Giấy chứng nhận quyền sử dụng đất', '04', '02', '12.000'],
    ])
    expect(slipField(content, 'fees').text).toBe('18.000 đồng')
    expect(slipField(content, 'promisedAt').text).toBe('17 giờ 00 phút, ngày 25 tháng 11 năm 2026')
  })

  it('says what is paid in place of the sum, and on what ground, where an officer decided so', () => {
    const text = 'Không thu (Người thuộc hộ nghèo: Giấy chứng nhận hộ nghèo)'
    const content = aSlip('certification_receipt', { decided: { amount: 0, text } })
    expect(slipField(content, 'fees')).toMatchObject({ text, remark: '(Không đồng)' })
  })
})

describe('the receipt of several dossiers', () => {
  it('has a line for each dossier with its code, procedure, owner, day and fee', () => {
    const content = aSlip('joint_receipt')
    const table = content.body.flatMap((part) => (part.kind === 'table' ? [part.table] : []))[0]
    expect(table?.label).toBe('1. Các hồ sơ đã tiếp nhận (03 hồ sơ):')
    expect(table?.rows[1]).toEqual([
      ...['2', 'H99.14-261122-0002', 'Đăng ký thường trú', 'Nguyễn Thị Diễm Hữu', '01/12/2026 17:00', 'Không thu'],
    ])
  })
})

describe('a fee receipt', () => {
  it('comes in three copies that each say whose they are, with one sum in figures and words', () => {
    const content = aSlip('fee_receipt')
    expect(content.copies).toHaveLength(3)
    expect(slipField(content, 'total').text).toBe('28.000 đồng')
    expect(slipField(content, 'totalInWords').text).toBe('Hai mươi tám nghìn đồng')
  })
})

describe('a name of 300 letters', () => {
  it.each(forms.filter((form) => !books.includes(form) && form !== 'electronic_copy'))(
    'goes on on the next lines of the %s',
    async (form) => {
      const name = 'Nguyễn '.repeat(43).trim()
      const content = aSlip(form, { submitter: { ...submitterOf(form), name } })
      const file = `${folder.path}/long-${form}.pdf`
      writeFileSync(file, await makeSlipPdf(content, slipA5))
      const pages = Number(/Pages:\s+(\d+)/.exec(runTool('pdfinfo', [file]).stdout)?.[1])
      const read = words(runTool('pdftotext', ['-raw', file, '-']).stdout)
      expect(read.toSorted()).toEqual(wordsOf(content, { pages, read }).toSorted())
    },
  )
})

function submitterOf(_form: SlipForm) {
  return { name: '', address: 'Thôn Đoài, xã Bình Minh', phone: null, email: null, idNumber: null }
}
