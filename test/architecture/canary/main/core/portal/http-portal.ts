import '../reports/indicators.ts'
export const httpPortal = 1
