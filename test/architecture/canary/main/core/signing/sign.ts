import '../outbox/outbox.ts'
export const sign = 1
