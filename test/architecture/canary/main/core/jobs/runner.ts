import '../outbox/outbox.ts'
export const runner = 1
