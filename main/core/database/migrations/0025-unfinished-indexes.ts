/** Of what only grows, few rows are unfinished or looked for by where they came from: these are found without reading all. */
export const unfinishedIndexesMigration = {
  version: 25,
  name: 'unfinished-indexes',
  sql: `
    CREATE INDEX dossier_waiting ON dossier (status) WHERE status IN ('draft', 'in_review', 'received', 'processing',
      'supplement_requested', 'payment_requested', 'processed');
    CREATE INDEX dossier_to_finish ON dossier (procedure_code, promised_at, id)
      WHERE status IN ('received', 'processing', 'processed') AND promised_at IS NOT NULL;
    CREATE INDEX scan_batch_taking ON scan_batch (id) WHERE state = 'taking';
    CREATE INDEX scan_batch_by_fronts ON scan_batch (fronts_id, created_at) WHERE fronts_id IS NOT NULL;
    CREATE INDEX page_by_upload ON page (upload_id) WHERE upload_id IS NOT NULL;
    CREATE INDEX certification_entry_by_original ON certification_entry (original_id);
    CREATE INDEX job_running ON job (id) WHERE state = 'running';
    CREATE INDEX job_in_trouble ON job (kind, run_after) WHERE state <> 'done' AND last_error IS NOT NULL;
  `,
} as const
