import '../ocr/word-order.ts'
export const scanBatch = 1
