import '../review/session.ts'
export const anchors = 1
