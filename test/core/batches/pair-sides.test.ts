import { expect, it } from 'vitest'
import { type CardSide, pairSides } from '../../../main/core/batches/pair-sides.ts'

const mrz = ['IDVNM1900043216011190004321<<0', '9003152F3003150VNM<<<<<<<<<<<0', 'LO<<THI<MAI<<<<<<<<<<<<<<<<<<<']
const front = (id: string, personalId: string): CardSide<string> => ({
  id,
  documentType: 'cccd_mat_truoc',
  personalId,
  mrz: [],
})
const back = (id: string, lines: readonly string[]): CardSide<string> => ({
  id,
  documentType: 'cccd_mat_sau',
  personalId: '',
  mrz: lines,
})
const sheet: CardSide<string> = { id: 's', documentType: 'khong_ro', personalId: '', mrz: [] }

it('brings the two sides of a card together by its number, however far apart they lie', () => {
  const pairs = pairSides([front('f1', '011190004321'), front('f2', '011200000000'), sheet, back('b1', mrz)])
  expect([...pairs]).toEqual([
    ['f1', 'b1'],
    ['b1', 'f1'],
  ])
})

it('takes the back that follows a front where its machine readable lines can not be read, and never one of another card', () => {
  expect(pairSides([front('f1', '011190004321'), back('b1', ['?'])]).get('f1')).toBe('b1')
  expect(pairSides([front('f1', '011200000000'), back('b1', mrz)]).size).toBe(0)
})
