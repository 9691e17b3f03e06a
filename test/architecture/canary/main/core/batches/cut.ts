import '../review/session.ts'
export const cut = 1
