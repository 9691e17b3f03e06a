import '../../core/dossiers/dossier.ts'
export const serve = 1
