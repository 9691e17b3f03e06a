import 'vitest'
export const cli = 1
