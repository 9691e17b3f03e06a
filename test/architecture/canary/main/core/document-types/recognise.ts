import '../extraction/anchors.ts'
export const recognise = 1
