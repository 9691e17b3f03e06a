import { describe, expect, it } from 'vitest'
import { slipField } from '../../../main/core/slips/slip-content.ts'
import { aReceipt } from './a-receipt.ts'
import { receiptOf } from './receipt-of.ts'

describe('the content of a receipt', () => {
  it('says times in words, in the time of Việt Nam', () => {
    const content = receiptOf(aReceipt())
    expect(slipField(content, 'receivedAt').text).toBe('08 giờ 05 phút, ngày 22 tháng 11 năm 2026')
    expect(slipField(content, 'promisedAt').text).toBe('17 giờ 00 phút, ngày 25 tháng 11 năm 2026')
    expect(slipField(content, 'placeDate').text).toBe('Bình Minh, ngày 22 tháng 11 năm 2026')
  })

  it('writes January and February with a zero, as decree 30/2020 asks', () => {
    const content = receiptOf(aReceipt({ issuedAt: '2027-02-03T20:00:00.000Z' }))
    expect(slipField(content, 'placeDate').text).toBe('Bình Minh, ngày 04 tháng 02 năm 2027')
  })

  it('masks the number of the submitter where the office wishes it', () => {
    const masked = receiptOf(aReceipt({ idNumberShown: 'masked' }))
    expect(slipField(masked, 'submitterIdNumber').text).toBe('•••••••••123')
    expect(slipField(receiptOf(aReceipt()), 'submitterIdNumber').text).toBe('038099000123')
  })

  it('marks a provisional code and what it was put in the place of', () => {
    const replaces = { number: 'Q1-0001/2026/TNHS', issuedAt: '2026-11-21T18:30:00.000Z' }
    const content = receiptOf(aReceipt({ code: { kind: 'provisional', text: 'T-01' }, replaces }))
    expect(slipField(content, 'dossierCode')).toMatchObject({ label: 'Mã tạm', text: 'T-01' })
    expect(content.marks[0]).toBe('Thay thế giấy số Q1-0001/2026/TNHS ngày 22/11/2026')
    expect(content.marks[1]).toMatch(/^Mã tạm/)
  })

  it('leaves the place of the submitter out for a dossier that came online', () => {
    expect(receiptOf(aReceipt({ channel: 'online' })).left).toBeNull()
    expect(receiptOf(aReceipt()).left?.name).toBe('Nguyễn Văn Đỗ')
  })

  it('leaves dots where nothing is known', () => {
    const { submitter } = aReceipt()
    const content = receiptOf(aReceipt({ submitter: { ...submitter, phone: null, idNumber: null }, fee: '' }))
    for (const key of ['submitterPhone', 'submitterIdNumber', 'fees']) {
      expect(slipField(content, key).text).toMatch(/^…+$/)
    }
  })

  it('brings every text into NFC', () => {
    const content = receiptOf(aReceipt({ timeLimit: 'ngày làm việc'.normalize('NFD') }))
    expect(slipField(content, 'timeLimit').text).toBe('ngày làm việc')
  })

  it('changes nothing of the input', () => {
    const input = aReceipt()
    receiptOf(input)
    expect(input).toEqual(aReceipt())
  })
})
