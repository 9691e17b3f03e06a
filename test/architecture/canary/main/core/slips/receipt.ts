import '../signing/sign.ts'
export const receipt = 1
