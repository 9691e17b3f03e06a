import '../slips/receipt.ts'
export const dossier = 1
