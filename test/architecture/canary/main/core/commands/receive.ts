import '../../practice/office.ts'
export const receive = 1
