export const scanScreen = 1
