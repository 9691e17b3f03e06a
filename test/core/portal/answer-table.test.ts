import { describe, expect, it } from 'vitest'
import { AnswerRule, answerTable, classifyAnswer } from '../../../main/core/portal/answer-table.ts'

describe('the table of answers', () => {
  it.each([
    ['0', 'Đồng bộ hồ sơ thành công', 'applied'],
    ['00', '', 'applied'],
    ['3', 'Đồng bộ thành công', 'applied'],
    ['-3', 'Hồ sơ H99-1 đã tồn tại trên hệ thống', 'already_there'],
    ['3', 'Mã hồ sơ ĐÃ TỒN TẠI', 'already_there'],
    ['4', 'Hồ sơ H99-1 không tồn tại', 'not_there'],
    ['-1', 'Không tìm thấy hồ sơ', 'not_there'],
    ['5', 'Không tìm thấy tệp tin của hồ sơ', 'files_missing'],
    ['-1', 'Phiên làm việc đã hết hạn', 'unauthorised'],
    ['-1', 'Hệ thống đang bảo trì, vui lòng thử lại sau', 'wait'],
    ['-99', 'Lỗi hệ thống', 'retry'],
    ['9', 'Ngày hẹn trả không hợp lệ', 'rejected'],
  ])('reads code %s "%s" as %s', (error_code, message, kind) => {
    expect(classifyAnswer({ error_code, message }, answerTable)?.kind).toBe(kind)
  })

  it('names the field as the portal spelled it', () => {
    const answer = { error_code: '9', message: 'Trường TrichYeuHoSo không hợp lệ: quá dài' }
    expect(classifyAnswer(answer, answerTable)).toMatchObject({ kind: 'rejected', field: 'TrichYeuHoSo' })
  })

  it('knows what it does not know', () => {
    expect(classifyAnswer({ error_code: '77', message: 'Xin chào' }, answerTable)).toBeNull()
    expect(classifyAnswer({ error_code: '3', message: 'Có vấn đề' }, answerTable)).toBeNull()
  })

  it('takes a province’s own lines from data, before its own', () => {
    const own = AnswerRule.parse({ codes: ['77'], text: 'xin chao', kind: 'wait', waitMs: 5000 })
    const answer = { error_code: '77', message: 'Xin chào' }
    expect(classifyAnswer(answer, [own, ...answerTable])).toEqual({ kind: 'wait', field: null, waitMs: 5000 })
  })
})
