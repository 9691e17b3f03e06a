export const createCore = 1
