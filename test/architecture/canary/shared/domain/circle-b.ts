import './circle-a.ts'
export const circleB = 1
