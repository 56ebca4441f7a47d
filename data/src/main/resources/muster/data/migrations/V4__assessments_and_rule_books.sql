-- What was assessed, by which rules, and what came of it: kept whole, so that a replay years later
-- rests on nothing else. Everything here only grows.
--
-- Content is named by its hash, lower-case hexadecimal SHA-256 of the bytes before they were
-- compressed (zlib), and held against it whenever it is read.

-- The exact sheets that assessments read.
CREATE TABLE dataset_version (
  hash    TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64 AND NOT hash GLOB '*[^0-9a-f]*'),
  kept_at TEXT NOT NULL CHECK (kept_at GLOB '????-??-??T??:??:??.???Z'),
  size    INTEGER NOT NULL CHECK (size >= 0),
  content BLOB NOT NULL
) STRICT;

-- The files of rule books, right or not: a draft may be kept that does not pass its check.
CREATE TABLE rule_book (
  hash    TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64 AND NOT hash GLOB '*[^0-9a-f]*'),
  kept_at TEXT NOT NULL CHECK (kept_at GLOB '????-??-??T??:??:??.???Z'),
  size    INTEGER NOT NULL CHECK (size >= 0),
  content BLOB NOT NULL
) STRICT;

-- One row for each id, which is the engine's own: a hash of everything the answer depends on. So
-- asking again for the same adds a request and no row.
CREATE TABLE assessment (
  number         INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE CHECK (length(id) = 64 AND NOT id GLOB '*[^0-9a-f]*'),
  round          TEXT NOT NULL REFERENCES round (round),
  dataset        TEXT NOT NULL REFERENCES dataset_version (hash),
  data_version   TEXT NOT NULL CHECK (data_version <> ''),
  rule_book      TEXT NOT NULL REFERENCES rule_book (hash),
  on_date        TEXT NOT NULL CHECK (on_date GLOB '????-??-??'),
  weights        TEXT NOT NULL CHECK (weights <> ''),
  seed           INTEGER NOT NULL,
  engine_version TEXT NOT NULL CHECK (engine_version <> ''),
  marking        TEXT NOT NULL,
  hash           TEXT NOT NULL CHECK (length(hash) = 64 AND NOT hash GLOB '*[^0-9a-f]*'),
  size           INTEGER NOT NULL CHECK (size >= 0),
  content        BLOB NOT NULL
) STRICT;

CREATE INDEX assessment_of_round ON assessment (round, number);

-- Who asked for it, when and why. The standing belongs to the asking: once all returns are signed
-- off, a provisional assessment and an official one are the same assessment.
CREATE TABLE assessment_request (
  number     INTEGER PRIMARY KEY,
  assessment TEXT NOT NULL REFERENCES assessment (id),
  standing   TEXT NOT NULL CHECK (standing IN ('official', 'provisional')),
  at         TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  account    TEXT NOT NULL CHECK (account <> ''),
  "trigger"  TEXT NOT NULL CHECK ("trigger" IN
    ('on-demand', 'return-changed', 'rule-book-changed', 'out-of-cycle')),
  text       TEXT NOT NULL CHECK ("trigger" <> 'out-of-cycle' OR text <> '')
) STRICT;

CREATE INDEX assessment_request_of_assessment ON assessment_request (assessment, number);

-- The regional results: one person approves them, another publishes them.
CREATE TABLE assessment_publication (
  number     INTEGER PRIMARY KEY,
  assessment TEXT NOT NULL REFERENCES assessment (id),
  kind       TEXT NOT NULL CHECK (kind IN ('approved', 'published')),
  at         TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  account    TEXT NOT NULL CHECK (account <> ''),
  reason     TEXT NOT NULL CHECK (reason <> '')
) STRICT;

CREATE INDEX assessment_publication_of_assessment ON assessment_publication (assessment, number);

CREATE TABLE rule_book_draft (
  id        INTEGER PRIMARY KEY,
  rule_book TEXT NOT NULL REFERENCES rule_book (hash),
  title     TEXT NOT NULL CHECK (title <> ''),
  author    TEXT NOT NULL CHECK (author <> ''),
  at        TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE TABLE rule_book_event (
  draft   INTEGER NOT NULL REFERENCES rule_book_draft (id),
  seq     INTEGER NOT NULL CHECK (seq >= 1),
  kind    TEXT NOT NULL CHECK (kind IN ('uploaded', 'checked', 'check-failed', 'previewed',
    'approved', 'tried', 'trial-failed', 'published')),
  at      TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  account TEXT NOT NULL CHECK (account <> ''),
  reason  TEXT NOT NULL,
  detail  TEXT NOT NULL CHECK (json_valid(detail)),
  PRIMARY KEY (draft, seq)
) STRICT;

-- The line of publications. The last one serves.
CREATE TABLE publication (
  seq       INTEGER PRIMARY KEY CHECK (seq >= 1),
  rule_book TEXT NOT NULL REFERENCES rule_book (hash),
  draft     INTEGER REFERENCES rule_book_draft (id),
  kind      TEXT NOT NULL CHECK (kind IN ('first', 'publish', 'rollback')),
  at        TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  account   TEXT NOT NULL CHECK (account <> ''),
  reason    TEXT NOT NULL,
  CHECK ((kind = 'publish') = (draft IS NOT NULL)),
  CHECK ((kind = 'first') = (seq = 1))
) STRICT;

CREATE TRIGGER dataset_version_is_kept BEFORE UPDATE ON dataset_version
BEGIN SELECT RAISE (ABORT, 'dataset versions are never changed'); END;
CREATE TRIGGER dataset_version_is_not_lost BEFORE DELETE ON dataset_version
BEGIN SELECT RAISE (ABORT, 'dataset versions are never deleted'); END;

CREATE TRIGGER rule_book_is_kept BEFORE UPDATE ON rule_book
BEGIN SELECT RAISE (ABORT, 'rule books are never changed'); END;
CREATE TRIGGER rule_book_is_not_lost BEFORE DELETE ON rule_book
BEGIN SELECT RAISE (ABORT, 'rule books are never deleted'); END;

CREATE TRIGGER assessment_is_kept BEFORE UPDATE ON assessment
BEGIN SELECT RAISE (ABORT, 'assessments are never changed'); END;
CREATE TRIGGER assessment_is_not_lost BEFORE DELETE ON assessment
BEGIN SELECT RAISE (ABORT, 'assessments are never deleted'); END;

CREATE TRIGGER assessment_request_is_kept BEFORE UPDATE ON assessment_request
BEGIN SELECT RAISE (ABORT, 'requests are never changed'); END;
CREATE TRIGGER assessment_request_is_not_lost BEFORE DELETE ON assessment_request
BEGIN SELECT RAISE (ABORT, 'requests are never deleted'); END;

CREATE TRIGGER assessment_publication_is_kept BEFORE UPDATE ON assessment_publication
BEGIN SELECT RAISE (ABORT, 'publications are never changed'); END;
CREATE TRIGGER assessment_publication_is_not_lost BEFORE DELETE ON assessment_publication
BEGIN SELECT RAISE (ABORT, 'publications are never deleted'); END;

CREATE TRIGGER rule_book_draft_is_kept BEFORE UPDATE ON rule_book_draft
BEGIN SELECT RAISE (ABORT, 'drafts are never changed'); END;
CREATE TRIGGER rule_book_draft_is_not_lost BEFORE DELETE ON rule_book_draft
BEGIN SELECT RAISE (ABORT, 'drafts are never deleted'); END;

CREATE TRIGGER rule_book_event_is_kept BEFORE UPDATE ON rule_book_event
BEGIN SELECT RAISE (ABORT, 'events are never changed'); END;
CREATE TRIGGER rule_book_event_is_not_lost BEFORE DELETE ON rule_book_event
BEGIN SELECT RAISE (ABORT, 'events are never deleted'); END;

CREATE TRIGGER publication_is_kept BEFORE UPDATE ON publication
BEGIN SELECT RAISE (ABORT, 'publications are never changed'); END;
CREATE TRIGGER publication_is_not_lost BEFORE DELETE ON publication
BEGIN SELECT RAISE (ABORT, 'publications are never deleted'); END;
