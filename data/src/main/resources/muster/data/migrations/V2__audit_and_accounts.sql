-- Who did what to which version of what. Entries are only ever added, each with the hash of the one
-- before; ids, numbers and hashes alone, never what an assessment says.
CREATE TABLE audit_entry (
  seq           INTEGER PRIMARY KEY CHECK (seq >= 1),
  at            TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  account       TEXT NOT NULL CHECK (account <> ''),
  role          TEXT NOT NULL CHECK (role <> ''),
  request       TEXT NOT NULL,
  action        TEXT NOT NULL CHECK (action <> ''),
  object        TEXT NOT NULL CHECK (object <> ''),
  version       TEXT NOT NULL,
  content_hash  TEXT NOT NULL CHECK (length(content_hash) IN (0, 64)),
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
  hash          TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;

CREATE TRIGGER audit_entry_is_kept BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE (ABORT, 'entries of the log are never changed'); END;
CREATE TRIGGER audit_entry_is_not_lost BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE (ABORT, 'entries of the log are never deleted'); END;

-- Also keeps INSERT OR REPLACE out, which deletes without firing the trigger above.
CREATE TRIGGER audit_entry_continues BEFORE INSERT ON audit_entry
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit_entry)
  OR NEW.previous_hash <> coalesce(
    (SELECT hash FROM audit_entry ORDER BY seq DESC LIMIT 1), printf('%064d', 0))
BEGIN SELECT RAISE (ABORT, 'an entry of the log continues the last one'); END;

-- Revisions that were stored before there was a log. They are entered into it once, when the
-- database is opened; none can be added here, so that nothing else passes for older than the log.
CREATE TABLE older_than_log (
  return_revision INTEGER PRIMARY KEY REFERENCES return_revision (id)
) STRICT;

INSERT INTO older_than_log (return_revision) SELECT id FROM return_revision;

CREATE TRIGGER older_than_log_is_complete BEFORE INSERT ON older_than_log
BEGIN SELECT RAISE (ABORT, 'the log has begun'); END;
CREATE TRIGGER older_than_log_is_kept BEFORE UPDATE ON older_than_log
BEGIN SELECT RAISE (ABORT, 'the log has begun'); END;

-- Who may call. Three roles are those of one force, the others of none.
CREATE TABLE account (
  account       TEXT NOT NULL PRIMARY KEY CHECK (account <> ''),
  name          TEXT NOT NULL CHECK (name <> ''),
  role          TEXT NOT NULL CHECK (role IN (
    'assessor', 'chief-officer', 'moderator', 'programme-team', 'policy-lead', 'approver', 'board',
    'auditor', 'administrator')),
  force         TEXT CHECK (force <> ''),
  password_hash TEXT CHECK (password_hash <> ''),
  created_at    TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  disabled_at   TEXT CHECK (disabled_at GLOB '????-??-??T??:??:??.???Z'),
  version       INTEGER NOT NULL CHECK (version >= 1),
  CHECK ((role IN ('assessor', 'chief-officer', 'moderator')) = (force IS NOT NULL))
) STRICT;

CREATE TRIGGER account_is_not_lost BEFORE DELETE ON account
BEGIN SELECT RAISE (ABORT, 'accounts are disabled, never deleted'); END;

-- What an account is recognised by. The secret itself is nowhere, only its SHA-256.
CREATE TABLE credential (
  id         INTEGER PRIMARY KEY,
  account    TEXT NOT NULL REFERENCES account (account),
  kind       TEXT NOT NULL CHECK (kind IN ('token', 'session')),
  label      TEXT NOT NULL,
  hash       TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  expires_at TEXT NOT NULL CHECK (expires_at GLOB '????-??-??T??:??:??.???Z'),
  revoked_at TEXT CHECK (revoked_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK (expires_at > created_at)
) STRICT;

CREATE INDEX credential_of_account ON credential (account);

CREATE TRIGGER credential_is_not_lost BEFORE DELETE ON credential
BEGIN SELECT RAISE (ABORT, 'credentials are revoked, never deleted'); END;

-- What a POST was answered, for when the same one comes again. Kept for a day.
CREATE TABLE post (
  account    TEXT NOT NULL CHECK (account <> ''),
  key        TEXT NOT NULL CHECK (key <> ''),
  digest     TEXT NOT NULL CHECK (digest <> ''),
  status     INTEGER NOT NULL CHECK (status BETWEEN 100 AND 599),
  location   TEXT,
  etag       TEXT,
  media_type TEXT,
  body       BLOB NOT NULL,
  at         TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (account, key)
) STRICT;

CREATE INDEX post_by_age ON post (at);
