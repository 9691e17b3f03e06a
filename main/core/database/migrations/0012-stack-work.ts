/**
 * A stack may hold papers of several dossiers, which go there by the slips between them; answers about the count tell
 * why; a source keeps how its stacks were cut; what lies in the bin has a day from which it is counted.
 */
export const stackWorkMigration = {
  version: 12,
  name: 'stack-work',
  sql: `
    ALTER TABLE batch_answer ADD COLUMN reason TEXT NOT NULL DEFAULT 'Đã xem, đúng như vậy';

    -- Where a batch was cut out of the stack of another dossier: that stack, the slip that said so, and its component.
    ALTER TABLE scan_batch ADD COLUMN sent_from TEXT REFERENCES scan_batch (id);
    ALTER TABLE scan_batch ADD COLUMN slip_id TEXT REFERENCES page (id);
    ALTER TABLE scan_batch ADD COLUMN component_code TEXT;
    CREATE INDEX scan_batch_by_sent_from ON scan_batch (sent_from) WHERE sent_from IS NOT NULL;

    CREATE TABLE scan_habit (
      source_id TEXT NOT NULL PRIMARY KEY,
      cut_way TEXT NOT NULL CHECK (json_valid(cut_way)),
      pass TEXT NOT NULL CHECK (pass IN ('single', 'fronts'))
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE page ADD COLUMN bin_since TEXT;
    ALTER TABLE page ADD COLUMN purged_at TEXT;

    CREATE TABLE new_page_act (
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      step INTEGER NOT NULL CHECK (step > 0),
      kind TEXT NOT NULL CHECK (kind IN ('turn', 'lean', 'crop', 'cut_out', 'cleaning', 'automatic', 'move', 'start_paper',
        'join_paper', 'cut_freely', 'bin', 'restore', 'retake', 'twin_same', 'twin_other')),
      page_id TEXT NOT NULL REFERENCES page (id),
      changes TEXT NOT NULL CHECK (json_valid(changes)),
      undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
      officer_id TEXT NOT NULL REFERENCES officer (id),
      at TEXT NOT NULL,
      PRIMARY KEY (dossier_id, step)
    ) STRICT;
    INSERT INTO new_page_act SELECT dossier_id, step, kind, page_id, changes, undone, officer_id, at FROM page_act;
    DROP TABLE page_act;
    ALTER TABLE new_page_act RENAME TO page_act;
  `,
} as const
