import '../../main/core/create-core.ts'
export const client = 1
