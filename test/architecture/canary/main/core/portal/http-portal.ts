export const httpPortal = 1
