import { describe, expect, it } from 'vitest'
import { makeReceiptContent, receiptField, receiptFieldKeys } from '../../../main/core/slips/receipt-content.ts'
import { formatReceiptQr } from '../../../main/core/slips/receipt-qr.ts'
import { parseReceiptQr } from '../../../shared/domain/slip-code.ts'
import { aReceipt } from './a-receipt.ts'

describe('the content of a receipt', () => {
  it('has every field of Mẫu 01 in the order of the form', () => {
    expect(makeReceiptContent(aReceipt()).fields.map((field) => field.key)).toEqual([...receiptFieldKeys])
    expect(receiptFieldKeys).toHaveLength(26)
  })

  it('says times in words, in the time of Việt Nam', () => {
    const content = makeReceiptContent(aReceipt())
    expect(receiptField(content, 'receivedAt').text).toBe('08 giờ 05 phút, ngày 22 tháng 11 năm 2026')
    expect(receiptField(content, 'promisedAt').text).toBe('17 giờ 00 phút, ngày 25 tháng 11 năm 2026')
    expect(receiptField(content, 'placeDate').text).toBe('Bình Minh, ngày 22 tháng 11 năm 2026')
  })

  it('writes January and February with a zero, as decree 30/2020 asks', () => {
    const content = makeReceiptContent(aReceipt({ issuedAt: '2027-02-03T20:00:00.000Z' }))
    expect(receiptField(content, 'placeDate').text).toBe('Bình Minh, ngày 04 tháng 02 năm 2027')
  })

  it('masks the number of the submitter where the office wishes it', () => {
    const masked = makeReceiptContent(aReceipt({ idNumberShown: 'masked' }))
    expect(receiptField(masked, 'submitterIdNumber').text).toBe('•••••••••123')
    expect(receiptField(makeReceiptContent(aReceipt()), 'submitterIdNumber').text).toBe('038099000123')
  })

  it('marks a provisional code and a reprint', () => {
    const content = makeReceiptContent(aReceipt({ code: { kind: 'provisional', text: 'T-01' }, reprint: 2 }))
    expect(receiptField(content, 'dossierCode')).toMatchObject({ label: 'Mã tạm', text: 'T-01' })
    expect(content.marks[0]).toBe('Bản in lại lần 2')
    expect(content.marks[1]).toMatch(/^Mã tạm/)
  })

  it('leaves the place of the submitter out for a dossier that came online', () => {
    const content = makeReceiptContent(aReceipt({ channel: 'online' }))
    expect(receiptField(content, 'submitterSignature').label).toBe('')
    expect(content.submitterName).toBeNull()
  })

  it('brings every text into NFC', () => {
    const content = makeReceiptContent(aReceipt({ timeLimit: 'ngày làm việc'.normalize('NFD') }))
    expect(receiptField(content, 'timeLimit').text).toBe('ngày làm việc')
  })

  it('changes nothing of the input', () => {
    const input = aReceipt()
    makeReceiptContent(input)
    expect(input).toEqual(aReceipt())
  })
})

describe('the QR text of a receipt', () => {
  it('tells what TT 01/2023/TT-VPCP asks for and reads back', () => {
    expect(parseReceiptQr(formatReceiptQr(aReceipt({ reprint: 3, isPractice: true })))).toEqual({
      dossierCode: 'H99.14-261122-0001',
      isProvisional: false,
      procedureCode: '1.001193',
      agencyCode: 'H99.14',
      paper: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
      system: 'Một Cửa Desk THỰC HÀNH',
      issuedAt: '2026-11-22T08:06:30+07:00',
      promisedOn: '2026-11-25',
      reprint: 3,
    })
  })

  it('never holds a personal number', () => {
    expect(formatReceiptQr(aReceipt())).not.toMatch(/\d{9,}/)
  })

  it('is not read from another code', () => {
    expect(parseReceiptQr('https://vidu.example/tra-cuu?MaHoSo=1')).toBeNull()
  })
})
