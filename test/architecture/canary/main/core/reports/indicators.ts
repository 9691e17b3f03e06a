export const indicators = 1
