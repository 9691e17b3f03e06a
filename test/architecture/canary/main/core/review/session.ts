import '../portal/http-portal.ts'
export const session = 1
