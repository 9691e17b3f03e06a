import '../dossiers/dossier.ts'
export const wordOrder = 1
