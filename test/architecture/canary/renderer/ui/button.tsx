import '../api/client.ts'
export const button = 1
