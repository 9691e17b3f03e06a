CREATE TRIGGER audit_entry_kept BEFORE DELETE ON audit_entry
      BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

CREATE TRIGGER audit_entry_kept_as_written BEFORE UPDATE ON audit_entry
      BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

CREATE TABLE audit_entry (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      officer_id TEXT,
      action TEXT NOT NULL,
      subject_kind TEXT NOT NULL,
      subject_id TEXT NOT NULL,
      detail TEXT NOT NULL CHECK (json_valid(detail)),
      previous_digest TEXT NOT NULL CHECK (length(previous_digest) = 64),
      digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64)
    ) STRICT;

CREATE INDEX audit_entry_by_subject ON audit_entry (subject_id, seq);

CREATE TABLE batch_answer (
      batch_id TEXT NOT NULL REFERENCES scan_batch (id),
      alarm TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officer (id),
      at TEXT NOT NULL, reason TEXT NOT NULL DEFAULT 'Đã xem, đúng như vậy',
      PRIMARY KEY (batch_id, alarm)
    ) STRICT;

CREATE TRIGGER certification_close_kept BEFORE DELETE ON certification_close
      BEGIN SELECT RAISE(ABORT, 'a closed year stays closed'); END;

CREATE TRIGGER certification_close_kept_as_written BEFORE UPDATE ON certification_close
      BEGIN SELECT RAISE(ABORT, 'a closed year stays closed'); END;

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

CREATE TRIGGER certification_correction_kept BEFORE DELETE ON certification_correction
      BEGIN SELECT RAISE(ABORT, 'the book is only added to'); END;

CREATE TRIGGER certification_correction_kept_as_written BEFORE UPDATE ON certification_correction
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

CREATE TRIGGER certification_entry_before_close BEFORE INSERT ON certification_entry
      WHEN EXISTS (SELECT 1 FROM certification_close WHERE book = NEW.book AND year = NEW.year)
      BEGIN SELECT RAISE(ABORT, 'the book of the year is closed'); END;

CREATE TRIGGER certification_entry_gapless BEFORE INSERT ON certification_entry
      WHEN NEW.number <> 1 + (
        SELECT coalesce(max(number), 0) FROM certification_entry WHERE book = NEW.book AND year = NEW.year
      )
      BEGIN SELECT RAISE(ABORT, 'numbers of the book follow each other'); END;

CREATE TRIGGER certification_entry_kept BEFORE DELETE ON certification_entry
      BEGIN SELECT RAISE(ABORT, 'the book is only added to'); END;

CREATE TRIGGER certification_entry_kept_as_written BEFORE UPDATE ON certification_entry
      BEGIN SELECT RAISE(ABORT, 'the book is only added to'); END;

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

CREATE INDEX certification_entry_by_original ON certification_entry (original_id);

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

CREATE INDEX certified_original_by_document ON certified_original (document_id) WHERE document_id IS NOT NULL;

CREATE INDEX certified_original_by_dossier ON certified_original (dossier_id, position);

CREATE TABLE code_counter (
      scope TEXT NOT NULL,
      day TEXT NOT NULL,
      last INTEGER NOT NULL CHECK (last >= 0),
      PRIMARY KEY (scope, day)
    ) STRICT;

CREATE TRIGGER day_close_kept BEFORE DELETE ON day_close
      BEGIN SELECT RAISE(ABORT, 'a closed day stays closed'); END;

CREATE TRIGGER day_close_kept_as_written BEFORE UPDATE ON day_close
      BEGIN SELECT RAISE(ABORT, 'a closed day stays closed'); END;

CREATE TABLE day_close (
      day TEXT NOT NULL PRIMARY KEY,
      -- What lies after the first instant and not after the second belongs to this day; null: from the beginning.
      from_at TEXT,
      until_at TEXT NOT NULL UNIQUE,
      closed_at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officer (id),
      content TEXT NOT NULL CHECK (json_valid(content)),
      CHECK (from_at IS NULL OR from_at < until_at)
    ) STRICT, WITHOUT ROWID;

CREATE TRIGGER deadline_event_kept BEFORE DELETE ON deadline_event
      BEGIN SELECT RAISE(ABORT, 'what happened to a deadline is only added to'); END;

CREATE TRIGGER deadline_event_kept_as_written BEFORE UPDATE ON deadline_event
      BEGIN SELECT RAISE(ABORT, 'what happened to a deadline is only added to'); END;

CREATE TRIGGER dossier_due_by_clock AFTER INSERT ON deadline_event BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;

CREATE TABLE "deadline_event" (
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      at TEXT NOT NULL,
      officer_id TEXT REFERENCES officer (id),
      kind TEXT NOT NULL CHECK (kind IN
        ('received', 'stopped', 'resumed', 'lengthened', 'postponed', 'calendar_changed', 'corrected')),
      cause TEXT CHECK (cause IN ('supplement', 'payment', 'opinion')),
      named_day TEXT,
      days INTEGER CHECK (days > 0),
      counts TEXT CHECK (counts IN ('more', 'in_all')),
      name TEXT,
      reason TEXT NOT NULL DEFAULT '',
      promised_at TEXT NOT NULL,
      explanation TEXT NOT NULL,
      PRIMARY KEY (dossier_id, position),
      CHECK ((kind IN ('stopped', 'resumed')) = (cause IS NOT NULL)),
      CHECK ((kind = 'lengthened') = (days IS NOT NULL AND counts IS NOT NULL AND name IS NOT NULL)),
      CHECK (kind <> 'postponed' OR named_day IS NOT NULL)
    ) STRICT, WITHOUT ROWID;

CREATE TRIGGER dossier_due_by_gone_paper AFTER DELETE ON document BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = old.dossier_id AND due = 0;
    END;

CREATE TRIGGER dossier_due_by_moved_paper AFTER UPDATE ON document BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id IN (old.dossier_id, new.dossier_id) AND due = 0;
    END;

CREATE TRIGGER dossier_due_by_paper AFTER INSERT ON document BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;

CREATE TABLE "document" (
      id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      document_type TEXT NOT NULL,
      type_confidence REAL NOT NULL,
      component_id TEXT REFERENCES dossier_component (id),
      cut_reason TEXT NOT NULL
    , held_way TEXT CHECK (held_way IN ('store', 'visit')), held_from TEXT REFERENCES document (id) ON DELETE SET NULL) STRICT;

CREATE INDEX document_by_dossier ON document (dossier_id);

CREATE INDEX document_by_origin ON document (held_from) WHERE held_from IS NOT NULL;

CREATE INDEX document_held ON document (dossier_id, component_id, held_way) WHERE held_way IS NOT NULL;

CREATE TABLE document_page (
      document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      page_id TEXT NOT NULL REFERENCES page (id),
      region INTEGER NOT NULL CHECK (region >= 0),
      PRIMARY KEY (document_id, position),
      UNIQUE (page_id, region)
    ) STRICT;

CREATE TRIGGER dossier_due AFTER UPDATE ON dossier BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.id AND due = 0;
    END;

CREATE TRIGGER dossier_numbered AFTER INSERT ON dossier BEGIN
      INSERT OR IGNORE INTO dossier_search_entry (dossier_id) VALUES (new.id);
    END;

CREATE TABLE dossier (
      id TEXT NOT NULL PRIMARY KEY,
      dossier_code TEXT UNIQUE,
      provisional_code TEXT UNIQUE,
      procedure_code TEXT NOT NULL,
      procedure_name TEXT NOT NULL,
      procedure_snapshot TEXT NOT NULL CHECK (json_valid(procedure_snapshot)),
      status TEXT NOT NULL CHECK (status IN ('draft', 'in_review', 'received', 'processing', 'supplement_requested',
        'payment_requested', 'refused', 'withdrawn', 'stopped', 'processed', 'returned')),
      applicant_name TEXT NOT NULL DEFAULT '',
      submitter_name TEXT NOT NULL DEFAULT '',
      people TEXT NOT NULL CHECK (json_valid(people)),
      created_at TEXT NOT NULL,
      created_by TEXT NOT NULL REFERENCES officer (id),
      received_at TEXT,
      received_by TEXT REFERENCES officer (id),
      promised_at TEXT,
      promise_explanation TEXT NOT NULL DEFAULT ''
    , applicant_id TEXT
      GENERATED ALWAYS AS (nullif(json_extract(people, '$.applicant.personalId'), '')) VIRTUAL, visit_id TEXT REFERENCES dossier (id), competent_commune TEXT CHECK (length(competent_commune) = 5)) STRICT;

CREATE INDEX dossier_by_created ON dossier (created_at);

CREATE INDEX dossier_by_due ON dossier (promised_at)
      WHERE status IN ('received', 'processing', 'supplement_requested', 'payment_requested');

CREATE INDEX dossier_by_person ON dossier (applicant_id, procedure_code) WHERE applicant_id IS NOT NULL;

CREATE INDEX dossier_by_received ON dossier (received_at) WHERE received_at IS NOT NULL;

CREATE INDEX dossier_by_visit ON dossier (visit_id) WHERE visit_id IS NOT NULL;

CREATE INDEX dossier_for_elsewhere ON dossier (received_at) WHERE competent_commune IS NOT NULL;

CREATE INDEX dossier_open ON dossier (status) WHERE status IN ('draft', 'in_review');

CREATE INDEX dossier_to_finish ON dossier (procedure_code, promised_at, id)
      WHERE status IN ('received', 'processing', 'processed') AND promised_at IS NOT NULL;

CREATE INDEX dossier_waiting ON dossier (status) WHERE status IN ('draft', 'in_review', 'received', 'processing',
      'supplement_requested', 'payment_requested', 'processed');

CREATE TABLE dossier_component (
      id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      code TEXT NOT NULL,
      position INTEGER NOT NULL,
      originals INTEGER NOT NULL DEFAULT 0 CHECK (originals >= 0),
      certified_copies INTEGER NOT NULL DEFAULT 0 CHECK (certified_copies >= 0),
      photocopies INTEGER NOT NULL DEFAULT 0 CHECK (photocopies >= 0),
      shown INTEGER NOT NULL DEFAULT 0 CHECK (shown IN (0, 1)),
      UNIQUE (dossier_id, code)
    ) STRICT;

CREATE TRIGGER dossier_due_by_event AFTER INSERT ON dossier_event BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;

CREATE TABLE dossier_event (
      id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      at TEXT NOT NULL,
      officer_id TEXT REFERENCES officer (id),
      kind TEXT NOT NULL,
      text TEXT NOT NULL,
      status TEXT NOT NULL
    ) STRICT;

CREATE INDEX dossier_event_by_at ON dossier_event (at, kind);

CREATE INDEX dossier_event_by_dossier ON dossier_event (dossier_id, at);

CREATE TABLE dossier_fact (
      -- That of dossier_search_entry: the older, the smaller.
      entry INTEGER PRIMARY KEY,
      dossier_id TEXT NOT NULL UNIQUE REFERENCES dossier (id),
      code TEXT NOT NULL,
      provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
      procedure_code TEXT NOT NULL,
      procedure_name TEXT NOT NULL,
      applicant_name TEXT NOT NULL,
      -- The given name first, spelled so that its bytes stand in the order of the Vietnamese alphabet.
      sort_name TEXT NOT NULL,
      status TEXT NOT NULL,
      -- How far the least advanced message is; null before anything was queued.
      delivery TEXT,
      opened_at TEXT NOT NULL,
      -- Null until reception is finished, like the days below it; days are those of Viet Nam.
      received_at TEXT,
      promised_at TEXT,
      received_on TEXT,
      promised_on TEXT,
      -- When the processing ended (766, 2.1): the result before its return, before any other end.
      ended_on TEXT,
      ended_as TEXT CHECK (ended_as IN ('processed', 'returned', 'refused', 'withdrawn', 'stopped')),
      supplements INTEGER NOT NULL CHECK (supplements >= 0),
      -- The day a supplement was asked for that is not there yet.
      waits_since TEXT,
      -- Office minutes from reception to the end, without those in which the clock stood still.
      worked_minutes INTEGER,
      digitised INTEGER NOT NULL CHECK (digitised IN (0, 1)),
      -- At least one paper came from what is held, or from another dossier of the visit.
      reused INTEGER NOT NULL CHECK (reused IN (0, 1)),
      -- Dong that the dossier costs; null where nobody reckoned it.
      fee INTEGER,
      -- Something was paid and not cancelled; none of it in cash.
      paid INTEGER NOT NULL CHECK (paid IN (0, 1)),
      cashless INTEGER NOT NULL CHECK (cashless IN (0, 1)),
      satisfaction TEXT CHECK (satisfaction IN ('very_satisfied', 'satisfied', 'unsatisfied')), elsewhere INTEGER NOT NULL DEFAULT 0 CHECK (elsewhere IN (0, 1)),
      CHECK ((ended_on IS NULL) = (ended_as IS NULL))
    ) STRICT;

CREATE INDEX dossier_fact_by_end ON dossier_fact (ended_on, received_on) WHERE received_on IS NOT NULL;

CREATE INDEX dossier_fact_by_name ON dossier_fact (status, sort_name);

CREATE INDEX dossier_fact_by_procedure ON dossier_fact (procedure_code, status);

CREATE INDEX dossier_fact_by_promised ON dossier_fact (status, promised_at);

CREATE INDEX dossier_fact_by_received ON dossier_fact (status, received_at);

CREATE INDEX dossier_fact_by_status ON dossier_fact (status);

CREATE INDEX dossier_fact_elsewhere ON dossier_fact (status) WHERE elsewhere = 1;

CREATE INDEX dossier_fact_of_period ON dossier_fact (received_on, entry, procedure_code, status, delivery, promised_on,
      ended_on, ended_as, supplements, waits_since, worked_minutes, digitised, reused, fee, paid, cashless, satisfaction)
      WHERE received_on IS NOT NULL;

CREATE INDEX dossier_fact_unsent ON dossier_fact (delivery) WHERE delivery <> 'proven';

CREATE TRIGGER dossier_due_by_fee AFTER INSERT ON dossier_fee BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;

CREATE TRIGGER dossier_due_by_other_fee AFTER UPDATE ON dossier_fee BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;

CREATE TABLE dossier_fee (
      dossier_id TEXT NOT NULL PRIMARY KEY REFERENCES dossier (id),
      units TEXT NOT NULL CHECK (json_valid(units)),
      exemption TEXT,
      lines TEXT NOT NULL CHECK (json_valid(lines)),
      amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 999999999999),
      -- Why the amount is not what the catalogue says; empty where it is.
      reason TEXT NOT NULL DEFAULT '',
      officer_id TEXT NOT NULL REFERENCES officer (id),
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE dossier_search USING fts5 (
      folded, accented,
      content = '', contentless_delete = 1, detail = 'column', prefix = '1 2 3 4 5 6', tokenize = 'ascii'
    );

CREATE TABLE 'dossier_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'dossier_search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'dossier_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE dossier_search_entry (
      entry INTEGER PRIMARY KEY,
      dossier_id TEXT NOT NULL UNIQUE
    , due INTEGER NOT NULL DEFAULT 1 CHECK (due IN (0, 1))) STRICT;

CREATE INDEX dossier_search_entry_due ON dossier_search_entry (entry) WHERE due = 1;

CREATE TABLE 'dossier_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE electronic_copy (
      entry_id TEXT NOT NULL PRIMARY KEY REFERENCES certification_entry (id),
      -- Pages that an officer compared with the original, each with who and when.
      compared TEXT NOT NULL CHECK (json_valid(compared)),
      digest TEXT,
      signed_at TEXT,
      signed_by TEXT NOT NULL DEFAULT '',
      sealed_at TEXT,
      sealed_by TEXT NOT NULL DEFAULT '', level TEXT NOT NULL DEFAULT 'b' CHECK (level IN ('b', 't', 'lt')),
      CHECK ((digest IS NULL) = (signed_at IS NULL)),
      CHECK (sealed_at IS NULL OR signed_at IS NOT NULL)
    ) STRICT, WITHOUT ROWID;

CREATE INDEX electronic_copy_to_raise ON electronic_copy (signed_at) WHERE signed_at IS NOT NULL AND level <> 'lt';

CREATE INDEX electronic_copy_to_seal ON electronic_copy (signed_at) WHERE signed_at IS NOT NULL AND sealed_at IS NULL;

CREATE TRIGGER dossier_due_by_new_value AFTER INSERT ON field BEGIN
      UPDATE dossier_search_entry SET due = 1
      WHERE dossier_id = (SELECT dossier_id FROM document WHERE id = new.document_id) AND due = 0;
    END;

CREATE TRIGGER dossier_due_by_value AFTER UPDATE OF value ON field WHEN old.value <> new.value BEGIN
      UPDATE dossier_search_entry SET due = 1
      WHERE dossier_id = (SELECT dossier_id FROM document WHERE id = new.document_id) AND due = 0;
    END;

CREATE TABLE "field" (
      id TEXT NOT NULL PRIMARY KEY,
      document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
      page_id TEXT REFERENCES page (id),
      code TEXT NOT NULL,
      value TEXT NOT NULL,
      raw TEXT NOT NULL,
      confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
      source TEXT NOT NULL
        CHECK (source IN ('qr', 'mrz', 'ocr', 'pdf_text', 'local_list', 'typed', 'earlier_paper')),
      state TEXT NOT NULL CHECK (state IN ('doubtful', 'proposed', 'confirmed')),
      boxes TEXT NOT NULL CHECK (json_valid(boxes)),
      problem TEXT,
      shown_value TEXT NOT NULL,
      shown_source TEXT NOT NULL
        CHECK (shown_source IN ('qr', 'mrz', 'ocr', 'pdf_text', 'local_list', 'typed', 'earlier_paper')),
      shown_state TEXT NOT NULL CHECK (shown_state IN ('doubtful', 'proposed')),
      -- What the machine read by itself, where a local list put another value in its place.
      unmended TEXT,
      confirmed_by TEXT REFERENCES officer (id),
      confirmed_at TEXT,
      confirmed_how TEXT CHECK (confirmed_how IN ('person', 'confirm_all')),
      UNIQUE (document_id, code)
    ) STRICT;

CREATE INDEX field_reviewed ON field (confirmed_at, document_id, code, shown_source, shown_state, page_id,
      (value = shown_value), (shown_value = ''), length(value)) WHERE confirmed_how = 'person';

CREATE TABLE field_change (
      id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      document_type TEXT NOT NULL,
      code TEXT NOT NULL,
      at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officer (id),
      value_before TEXT NOT NULL,
      value_after TEXT NOT NULL,
      source_before TEXT NOT NULL
    ) STRICT;

CREATE INDEX field_change_by_dossier ON field_change (dossier_id, at);

CREATE TABLE folder_file (
      digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
      upload_id TEXT NOT NULL REFERENCES upload (id),
      taken_at TEXT
    ) STRICT, WITHOUT ROWID;

CREATE TABLE job (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL,
      subject_id TEXT NOT NULL,
      payload TEXT NOT NULL CHECK (json_valid(payload)),
      state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'dead')),
      priority INTEGER NOT NULL DEFAULT 0,
      attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
      run_after TEXT NOT NULL,
      run_again INTEGER NOT NULL DEFAULT 0 CHECK (run_again IN (0, 1)),
      last_error TEXT,
      created_at TEXT NOT NULL,
      finished_at TEXT
    ) STRICT;

CREATE INDEX job_by_subject ON job (subject_id);

CREATE INDEX job_due ON job (kind, priority, run_after) WHERE state = 'queued';

CREATE INDEX job_in_trouble ON job (kind, run_after) WHERE state <> 'done' AND last_error IS NOT NULL;

CREATE UNIQUE INDEX job_once ON job (kind, subject_id) WHERE state IN ('queued', 'running');

CREATE INDEX job_running ON job (id) WHERE state = 'running';

CREATE TABLE local_fix (
      id TEXT NOT NULL PRIMARY KEY,
      list TEXT NOT NULL CHECK (list IN ('office', 'place', 'signer_title', 'listed', 'given_name')),
      reading TEXT NOT NULL,
      value TEXT NOT NULL,
      created_at TEXT NOT NULL,
      off_why TEXT CHECK (off_why IN ('officer', 'contrary')),
      -- Corrections to the contrary count from here on.
      trusted_from TEXT NOT NULL,
      UNIQUE (list, reading, value),
      CHECK (reading <> value)
    ) STRICT;

CREATE TABLE local_fix_case (
      fix_id TEXT NOT NULL REFERENCES local_fix (id) ON DELETE CASCADE,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      field_id TEXT REFERENCES field (id) ON DELETE SET NULL,
      document_type TEXT NOT NULL,
      verdict TEXT NOT NULL CHECK (verdict IN ('for', 'against')),
      at TEXT NOT NULL,
      PRIMARY KEY (fix_id, dossier_id)
    ) STRICT, WITHOUT ROWID;

CREATE INDEX local_fix_case_by_field ON local_fix_case (field_id);

CREATE TABLE monthly_report (
      month TEXT NOT NULL PRIMARY KEY CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
      id TEXT NOT NULL UNIQUE,
      officer_id TEXT NOT NULL REFERENCES officer (id),
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

CREATE TABLE officer (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      title TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('reception', 'lead', 'it')),
      pin_salt BLOB NOT NULL CHECK (length(pin_salt) = 16),
      pin_hash BLOB NOT NULL CHECK (length(pin_hash) = 32),
      failed_attempts INTEGER NOT NULL DEFAULT 0 CHECK (failed_attempts >= 0),
      locked_until TEXT,
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT;

CREATE TRIGGER dossier_due_by_delivery AFTER UPDATE OF state, superseded_by ON outbox_message BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;

CREATE TRIGGER dossier_due_by_message AFTER INSERT ON outbox_message BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;

CREATE TABLE "outbox_message" (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      -- What it tells of: a dossier, or the report of a month by its own id.
      dossier_id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('dossier', 'step', 'withdrawal', 'report')),
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      payload TEXT NOT NULL CHECK (json_valid(payload)),
      payload_digest TEXT NOT NULL CHECK (length(payload_digest) = 64),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'proven', 'held', 'rejected', 'needs_person')),
      attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
      next_attempt_at TEXT NOT NULL,
      perhaps_delivered INTEGER NOT NULL DEFAULT 0 CHECK (perhaps_delivered IN (0, 1)),
      last_code TEXT,
      last_field TEXT,
      last_detail TEXT,
      held_reason TEXT,
      superseded_by TEXT REFERENCES "outbox_message" (id),
      created_at TEXT NOT NULL,
      proven_at TEXT,
      proof TEXT CHECK (proof IS NULL OR json_valid(proof)),
      UNIQUE (dossier_id, kind, sequence),
      CHECK ((state = 'proven') = (proof IS NOT NULL)),
      CHECK ((state = 'proven') = (proven_at IS NOT NULL)),
      CHECK ((state = 'held') = (held_reason IS NOT NULL))
    ) STRICT;

CREATE INDEX outbox_message_by_dossier ON outbox_message (dossier_id, position);

CREATE INDEX outbox_message_by_state ON outbox_message (state, position);

CREATE INDEX outbox_message_current ON outbox_message (state, position) WHERE superseded_by IS NULL;

CREATE INDEX outbox_message_due ON outbox_message (next_attempt_at) WHERE state = 'waiting';

CREATE INDEX outbox_message_replaced ON outbox_message (position) WHERE superseded_by IS NOT NULL;

CREATE TRIGGER page_due AFTER UPDATE OF reading, binned, replaced_by ON page WHEN new.reading IS NOT NULL BEGIN
      INSERT INTO page_search_entry (page_id) VALUES (new.id) ON CONFLICT (page_id) DO UPDATE SET due = 1;
    END;

CREATE TABLE page (
      id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      batch_id TEXT NOT NULL REFERENCES scan_batch (id),
      upload_id TEXT REFERENCES upload (id),
      number_in_source INTEGER NOT NULL,
      position INTEGER NOT NULL,
      source_name TEXT NOT NULL,
      original_digest TEXT NOT NULL,
      text_words TEXT CHECK (text_words IS NULL OR json_valid(text_words)),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'reading', 'read', 'failed')),
      failure TEXT,
      blank INTEGER NOT NULL DEFAULT 0 CHECK (blank IN (0, 1)),
      binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1)),
      rotation INTEGER NOT NULL DEFAULT 0,
      view_digest TEXT,
      width INTEGER NOT NULL DEFAULT 0,
      height INTEGER NOT NULL DEFAULT 0,
      dpi INTEGER NOT NULL DEFAULT 0,
      reading TEXT CHECK (reading IS NULL OR json_valid(reading)),
      created_at TEXT NOT NULL, problems TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(problems)), evidence TEXT CHECK (evidence IS NULL OR json_valid(evidence)), cut_mark TEXT CHECK (cut_mark IN ('starts', 'continues')), twin_id TEXT REFERENCES page (id), twin_answer TEXT CHECK (twin_answer IN ('same', 'other')), stack_id TEXT REFERENCES scan_batch (id), look TEXT CHECK (look IS NULL OR json_valid(look)), replaced_by TEXT REFERENCES page (id), bin_since TEXT, purged_at TEXT, half INTEGER NOT NULL DEFAULT 0 CHECK (half IN (0, 1)),
      UNIQUE (batch_id, source_name, upload_id, number_in_source)
    ) STRICT;

CREATE INDEX page_by_batch ON page (batch_id);

CREATE INDEX page_by_dossier ON page (dossier_id, position);

CREATE INDEX page_by_stack ON page (coalesce(stack_id, batch_id));

CREATE INDEX page_by_upload ON page (upload_id) WHERE upload_id IS NOT NULL;

CREATE INDEX page_in_bin ON page (bin_since) WHERE binned = 1 AND purged_at IS NULL;

CREATE INDEX page_to_purge ON page (purged_at) WHERE purged_at IS NOT NULL AND original_digest <> '';

CREATE INDEX page_with_problems ON page (created_at, replaced_by, id, problems) WHERE problems <> '[]';

CREATE TABLE "page_act" (
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      step INTEGER NOT NULL CHECK (step > 0),
      kind TEXT NOT NULL CHECK (kind IN ('turn', 'lean', 'crop', 'cut_out', 'cleaning', 'automatic', 'move', 'start_paper',
        'join_paper', 'cut_freely', 'bin', 'restore', 'retake', 'twin_same', 'twin_other', 'send')),
      page_id TEXT NOT NULL REFERENCES page (id),
      changes TEXT NOT NULL CHECK (json_valid(changes)),
      undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
      officer_id TEXT NOT NULL REFERENCES officer (id),
      at TEXT NOT NULL,
      PRIMARY KEY (dossier_id, step)
    ) STRICT;

CREATE VIRTUAL TABLE page_search USING fts5 (
      folded, accented, content = '', contentless_delete = 1, detail = 'column', tokenize = 'ascii'
    );

CREATE TABLE 'page_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'page_search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'page_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE page_search_entry (
      entry INTEGER PRIMARY KEY,
      page_id TEXT NOT NULL UNIQUE,
      due INTEGER NOT NULL DEFAULT 1 CHECK (due IN (0, 1))
    ) STRICT;

CREATE INDEX page_search_entry_due ON page_search_entry (entry) WHERE due = 1;

CREATE TABLE 'page_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TRIGGER dossier_due_by_payment AFTER INSERT ON payment BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;

CREATE TRIGGER payment_kept BEFORE DELETE ON payment
      BEGIN SELECT RAISE(ABORT, 'what was paid is only added to'); END;

CREATE TRIGGER payment_kept_as_written BEFORE UPDATE ON payment
      BEGIN SELECT RAISE(ABORT, 'what was paid is only added to'); END;

CREATE TABLE payment (
      id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      -- The numbered receipt; the portal gives its own.
      slip_id TEXT UNIQUE REFERENCES slip (id),
      way TEXT NOT NULL CHECK (way IN ('cash', 'transfer', 'portal')),
      lines TEXT NOT NULL CHECK (json_valid(lines)),
      amount INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 999999999999),
      reference TEXT,
      -- When the money came, and when it was taken down.
      paid_at TEXT NOT NULL,
      at TEXT NOT NULL,
      officer_id TEXT REFERENCES officer (id),
      CHECK ((way = 'transfer') = (reference IS NOT NULL)),
      CHECK ((way = 'portal') = (slip_id IS NULL)),
      CHECK ((way = 'portal') = (officer_id IS NULL))
    ) STRICT, WITHOUT ROWID;

CREATE INDEX payment_by_at ON payment (at);

CREATE INDEX payment_by_dossier ON payment (dossier_id, at);

CREATE INDEX payment_by_reference ON payment (reference) WHERE reference IS NOT NULL;

CREATE TRIGGER dossier_due_by_cancelled_payment AFTER INSERT ON payment_cancellation BEGIN
      UPDATE dossier_search_entry SET due = 1
      WHERE dossier_id = (SELECT dossier_id FROM payment WHERE id = new.payment_id) AND due = 0;
    END;

CREATE TRIGGER payment_cancellation_kept BEFORE DELETE ON payment_cancellation
      BEGIN SELECT RAISE(ABORT, 'what was paid is only added to'); END;

CREATE TRIGGER payment_cancellation_kept_as_written BEFORE UPDATE ON payment_cancellation
      BEGIN SELECT RAISE(ABORT, 'what was paid is only added to'); END;

CREATE TABLE payment_cancellation (
      payment_id TEXT NOT NULL PRIMARY KEY REFERENCES payment (id),
      at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officer (id),
      reason TEXT NOT NULL CHECK (reason <> '')
    ) STRICT, WITHOUT ROWID;

CREATE INDEX payment_cancellation_by_at ON payment_cancellation (at);

CREATE TABLE portal_cursor (
      portal TEXT NOT NULL PRIMARY KEY,
      cursor TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

CREATE TABLE portal_file (
      portal TEXT NOT NULL,
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      size INTEGER NOT NULL CHECK (size >= 0),
      upload_url TEXT,
      sent_bytes INTEGER NOT NULL DEFAULT 0 CHECK (sent_bytes >= 0),
      address TEXT,
      proven_at TEXT,
      PRIMARY KEY (portal, digest),
      CHECK ((address IS NULL) = (proven_at IS NULL))
    ) STRICT, WITHOUT ROWID;

CREATE TABLE queue_ticket (
      dossier_id TEXT NOT NULL PRIMARY KEY REFERENCES dossier (id),
      number TEXT NOT NULL,
      -- When the citizen drew it, where the ticket says so.
      drawn_at TEXT,
      called_at TEXT NOT NULL
    , served_at TEXT) STRICT, WITHOUT ROWID;

CREATE INDEX queue_ticket_by_call ON queue_ticket (called_at, drawn_at, served_at);

CREATE INDEX queue_ticket_by_number ON queue_ticket (number, called_at);

CREATE TRIGGER dossier_due_by_changed_return AFTER UPDATE ON result_return BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;

CREATE TRIGGER dossier_due_by_return AFTER INSERT ON result_return BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;

CREATE TABLE result_return (
      dossier_id TEXT NOT NULL PRIMARY KEY REFERENCES dossier (id),
      at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officer (id),
      outcome TEXT NOT NULL CHECK (outcome IN ('granted', 'refused')),
      copies INTEGER NOT NULL CHECK (copies > 0),
      way TEXT NOT NULL CHECK (way IN ('counter', 'post')),
      receiver TEXT CHECK (receiver IN ('applicant', 'submitter', 'authorised')),
      receiver_name TEXT NOT NULL DEFAULT '',
      receiver_id TEXT NOT NULL DEFAULT '',
      -- What the person was known by: the code of the card, or a number typed from a paper.
      known_by TEXT CHECK (known_by IN ('card', 'typed')),
      -- The paper that entitles somebody else.
      authorisation TEXT NOT NULL DEFAULT '',
      postal_number TEXT NOT NULL DEFAULT '',
      signed_on TEXT CHECK (signed_on IN ('screen', 'paper')),
      signature_digest TEXT CHECK (length(signature_digest) = 64),
      satisfaction TEXT CHECK (satisfaction IN ('very_satisfied', 'satisfied', 'unsatisfied')),
      fee_returned INTEGER CHECK (fee_returned > 0),
      remark TEXT NOT NULL DEFAULT '',
      CHECK ((way = 'counter') = (receiver IS NOT NULL)),
      CHECK ((way = 'counter') = (known_by IS NOT NULL)),
      CHECK ((way = 'counter') = (signed_on IS NOT NULL)),
      CHECK ((signed_on IS 'screen') = (signature_digest IS NOT NULL)),
      CHECK ((receiver IS 'authorised') = (authorisation <> '')),
      CHECK (way = 'counter' OR postal_number <> '')
    ) STRICT, WITHOUT ROWID;

CREATE INDEX result_return_by_day ON result_return (at, satisfaction);

CREATE TABLE rival_field (
      id TEXT NOT NULL PRIMARY KEY,
      document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
      code TEXT NOT NULL,
      value TEXT NOT NULL,
      -- The whole row of `field` as it stood, so that it can stand there again.
      row TEXT NOT NULL CHECK (json_valid(row)),
      -- When an officer chose between the values; null while that is open.
      settled_at TEXT
    ) STRICT;

CREATE INDEX rival_field_by_document ON rival_field (document_id, code);

CREATE TABLE scan_batch (
      id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      source_name TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('taking', 'taken', 'cancelled', 'failed')),
      refused TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(refused)),
      created_at TEXT NOT NULL
    , noted TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(noted)), cut_way TEXT NOT NULL DEFAULT '{"kind":"recognised"}' CHECK (json_valid(cut_way)), sides TEXT NOT NULL DEFAULT 'unknown'
      CHECK (sides IN ('one', 'both', 'fronts', 'backs', 'unknown')), fronts_id TEXT REFERENCES scan_batch (id), stated_sheets INTEGER CHECK (stated_sheets > 0), sent_from TEXT REFERENCES scan_batch (id), slip_id TEXT REFERENCES page (id), component_code TEXT, source_id TEXT, came_from TEXT CHECK (came_from IS NULL OR json_valid(came_from))) STRICT;

CREATE INDEX scan_batch_by_dossier ON scan_batch (dossier_id);

CREATE INDEX scan_batch_by_fronts ON scan_batch (fronts_id, created_at) WHERE fronts_id IS NOT NULL;

CREATE INDEX scan_batch_by_sent_from ON scan_batch (sent_from) WHERE sent_from IS NOT NULL;

CREATE INDEX scan_batch_taking ON scan_batch (id) WHERE state = 'taking';

CREATE TABLE scan_choice (
      officer_id TEXT NOT NULL PRIMARY KEY REFERENCES officer (id),
      source_id TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

CREATE TABLE scan_habit (
      source_id TEXT NOT NULL PRIMARY KEY,
      cut_way TEXT NOT NULL CHECK (json_valid(cut_way)),
      pass TEXT NOT NULL CHECK (pass IN ('single', 'fronts'))
    ) STRICT, WITHOUT ROWID;

CREATE TABLE scan_profile (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      way TEXT NOT NULL CHECK (json_valid(way)),
      is_default INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1)),
      created_at TEXT NOT NULL
    ) STRICT;

CREATE UNIQUE INDEX scan_profile_one_default ON scan_profile (is_default) WHERE is_default = 1;

CREATE TABLE scanner_certificate (
      device_id TEXT NOT NULL PRIMARY KEY,
      fingerprint TEXT NOT NULL,
      seen_at TEXT NOT NULL
    ) STRICT;

CREATE TABLE setting (
      key TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT, WITHOUT ROWID;

CREATE TRIGGER dossier_due_by_slip AFTER INSERT ON slip BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;

CREATE TABLE slip (
      id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      form TEXT NOT NULL,
      number TEXT NOT NULL,
      revision INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('prepared', 'issued', 'replaced')),
      content TEXT NOT NULL CHECK (json_valid(content)),
      prepared_at TEXT NOT NULL,
      issued_at TEXT,
      signed_by TEXT NOT NULL DEFAULT '',
      digest_a4 TEXT,
      digest_a5 TEXT,
      print_count INTEGER NOT NULL DEFAULT 0, level TEXT NOT NULL DEFAULT 'b' CHECK (level IN ('b', 't', 'lt')), sealed_at TEXT, template_pack TEXT REFERENCES template_pack (edition),
      UNIQUE (form, number),
      UNIQUE (dossier_id, form, revision)
    ) STRICT;

CREATE INDEX slip_to_seal ON slip (issued_at)
      WHERE form IN ('receipt', 'joint_receipt') AND state = 'issued' AND sealed_at IS NULL;

CREATE TABLE slip_dossier (
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      slip_id TEXT NOT NULL REFERENCES slip (id),
      PRIMARY KEY (dossier_id, slip_id)
    ) STRICT, WITHOUT ROWID;

CREATE INDEX slip_dossier_by_slip ON slip_dossier (slip_id);

CREATE TABLE template_pack (
      edition TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      publisher TEXT NOT NULL,
      signature TEXT NOT NULL,
      templates TEXT NOT NULL CHECK (json_valid(templates)),
      taken_at TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('taken', 'in_use', 'former', 'rolled_back'))
    ) STRICT;

CREATE UNIQUE INDEX template_pack_in_use ON template_pack (state) WHERE state = 'in_use';

CREATE TABLE upload (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      digest TEXT NOT NULL,
      size INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      created_by TEXT NOT NULL REFERENCES officer (id)
    ) STRICT;

CREATE TABLE work_list (
      id TEXT NOT NULL PRIMARY KEY,
      officer_id TEXT NOT NULL REFERENCES officer (id),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
      key INTEGER CHECK (key BETWEEN 1 AND 9),
      filter TEXT NOT NULL CHECK (json_valid(filter)),
      created_at TEXT NOT NULL,
      UNIQUE (officer_id, name),
      UNIQUE (officer_id, key)
    ) STRICT, WITHOUT ROWID;
