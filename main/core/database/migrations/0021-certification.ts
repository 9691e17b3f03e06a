/** Originals that copies are certified of, the two books of certified copies, and the electronic copies themselves. */
export const certificationMigration = {
  version: 21,
  name: 'certification',
  sql: `
    CREATE TABLE certified_original (
      id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      -- The paper that was scanned for it; null where it was only shown.
      document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
      title TEXT NOT NULL CHECK (title <> ''),
      pages INTEGER NOT NULL CHECK (pages BETWEEN 1 AND 2000),
      copies INTEGER NOT NULL CHECK (copies BETWEEN 0 AND 999),
      electronic INTEGER NOT NULL CHECK (electronic IN (0, 1)),
      -- Why no copy of it may be certified (ND 23/2015, articles 18 and 22); null where it may.
      refusal TEXT CHECK (refusal IN ('not_original', 'altered', 'damaged', 'secret', 'unlawful_content',
        'not_legalised', 'private_paper'))
    ) STRICT;
    CREATE INDEX certified_original_by_dossier ON certified_original (dossier_id, position);
    CREATE INDEX certified_original_by_document ON certified_original (document_id) WHERE document_id IS NOT NULL;

    CREATE TABLE certification_entry (
      id TEXT NOT NULL PRIMARY KEY,
      book TEXT NOT NULL CHECK (book IN ('paper', 'electronic')),
      year INTEGER NOT NULL CHECK (year BETWEEN 2015 AND 9999),
      number INTEGER NOT NULL CHECK (number > 0),
      original_id TEXT NOT NULL REFERENCES certified_original (id),
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      certified_at TEXT NOT NULL,
      requester TEXT NOT NULL,
      title TEXT NOT NULL,
      pages INTEGER NOT NULL CHECK (pages > 0),
      copies INTEGER NOT NULL CHECK (copies > 0),
      fee INTEGER NOT NULL CHECK (fee BETWEEN 0 AND 999999999),
      signer TEXT NOT NULL,
      signer_title TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officer (id),
      -- SHA-256 of each scan that an electronic copy was made from, in the order of the pages.
      scans TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(scans)),
      search_text TEXT NOT NULL,
      UNIQUE (book, year, number),
      UNIQUE (book, original_id)
    ) STRICT;
    CREATE INDEX certification_entry_by_dossier ON certification_entry (dossier_id);
    CREATE TRIGGER certification_entry_gapless BEFORE INSERT ON certification_entry
      WHEN NEW.number <> 1 + (
        SELECT coalesce(max(number), 0) FROM certification_entry WHERE book = NEW.book AND year = NEW.year
      )
      BEGIN SELECT RAISE(ABORT, 'numbers of the book follow each other'); END;
    CREATE TRIGGER certification_entry_kept_as_written BEFORE UPDATE ON certification_entry
      BEGIN SELECT RAISE(ABORT, 'the book is only added to'); END;
    CREATE TRIGGER certification_entry_kept BEFORE DELETE ON certification_entry
      BEGIN SELECT RAISE(ABORT, 'the book is only added to'); END;

    CREATE TABLE certification_correction (
      id TEXT NOT NULL PRIMARY KEY,
      entry_id TEXT NOT NULL REFERENCES certification_entry (id),
      at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officer (id),
      part TEXT NOT NULL CHECK (part IN ('requester', 'title', 'copies', 'fee', 'signer', 'void')),
      before TEXT NOT NULL,
      after TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> '')
    ) STRICT;
    CREATE INDEX certification_correction_by_entry ON certification_correction (entry_id, at);
    CREATE TRIGGER certification_correction_kept_as_written BEFORE UPDATE ON certification_correction
      BEGIN SELECT RAISE(ABORT, 'the book is only added to'); END;
    CREATE TRIGGER certification_correction_kept BEFORE DELETE ON certification_correction
      BEGIN SELECT RAISE(ABORT, 'the book is only added to'); END;

    CREATE TABLE certification_close (
      book TEXT NOT NULL CHECK (book IN ('paper', 'electronic')),
      year INTEGER NOT NULL,
      at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officer (id),
      entries INTEGER NOT NULL,
      copies INTEGER NOT NULL,
      fee INTEGER NOT NULL,
      PRIMARY KEY (book, year)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER certification_entry_before_close BEFORE INSERT ON certification_entry
      WHEN EXISTS (SELECT 1 FROM certification_close WHERE book = NEW.book AND year = NEW.year)
      BEGIN SELECT RAISE(ABORT, 'the book of the year is closed'); END;
    CREATE TRIGGER certification_close_kept_as_written BEFORE UPDATE ON certification_close
      BEGIN SELECT RAISE(ABORT, 'a closed year stays closed'); END;
    CREATE TRIGGER certification_close_kept BEFORE DELETE ON certification_close
      BEGIN SELECT RAISE(ABORT, 'a closed year stays closed'); END;

    CREATE TABLE electronic_copy (
      entry_id TEXT NOT NULL PRIMARY KEY REFERENCES certification_entry (id),
      -- Pages that an officer compared with the original, each with who and when.
      compared TEXT NOT NULL CHECK (json_valid(compared)),
      digest TEXT,
      signed_at TEXT,
      signed_by TEXT NOT NULL DEFAULT '',
      sealed_at TEXT,
      sealed_by TEXT NOT NULL DEFAULT '',
      CHECK ((digest IS NULL) = (signed_at IS NULL)),
      CHECK (sealed_at IS NULL OR signed_at IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX electronic_copy_to_seal ON electronic_copy (signed_at) WHERE signed_at IS NOT NULL AND sealed_at IS NULL;
  `,
} as const
