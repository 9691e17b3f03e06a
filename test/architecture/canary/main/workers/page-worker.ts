import '../core/database/open.ts'
export const work = 1
