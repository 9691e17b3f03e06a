import '../portal/http-portal.ts'
export const outbox = 1
