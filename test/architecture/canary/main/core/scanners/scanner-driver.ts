import '../intake/scan-batch.ts'
export const scannerDriver = 1
