import './circle-b.ts'
export const circleA = 1
