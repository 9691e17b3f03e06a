import './nowhere.ts'
export const lost = 1
