import { receipt } from '../slips/receipt.ts'

export const book = receipt
