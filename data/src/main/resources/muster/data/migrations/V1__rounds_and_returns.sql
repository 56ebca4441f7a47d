-- One table for each file of the dataset format, one TEXT column for each of its columns. Cells are
-- kept as the text they were given, so that no decimal is rounded on the way; NULL is a blank cell.
-- Ids are constrained here, the meaning of the other cells is the dataset reader's business.
--
-- The number in the header tells that the file is Muster's: "MSTR".
PRAGMA application_id = 1297306706;

CREATE TABLE round (
  round   TEXT NOT NULL PRIMARY KEY CHECK (round <> ''),
  name    TEXT,
  region  TEXT,
  as_at   TEXT NOT NULL,
  marking TEXT
) STRICT;

-- Which files came with a round and when: an empty file and an absent one stay told apart.
CREATE TABLE imported_file (
  round       TEXT NOT NULL REFERENCES round (round),
  file        TEXT NOT NULL,
  imported_at TEXT NOT NULL CHECK (imported_at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (round, file)
) STRICT, WITHOUT ROWID;

CREATE TABLE forces (
  round        TEXT NOT NULL REFERENCES round (round),
  force        TEXT NOT NULL CHECK (force <> ''),
  name         TEXT NOT NULL,
  region       TEXT,
  grant_gbp_m  TEXT,
  officers_fte TEXT,
  population   TEXT,
  partner      TEXT,
  PRIMARY KEY (round, force)
) STRICT;

CREATE TABLE borders (
  round   TEXT NOT NULL REFERENCES round (round),
  force_a TEXT NOT NULL,
  force_b TEXT NOT NULL,
  CHECK (force_a <> force_b),
  FOREIGN KEY (round, force_a) REFERENCES forces (round, force),
  FOREIGN KEY (round, force_b) REFERENCES forces (round, force)
) STRICT;

-- A border is the same from either side.
CREATE UNIQUE INDEX borders_once
  ON borders (round, min(force_a, force_b), max(force_a, force_b));

CREATE TABLE services (
  round     TEXT NOT NULL REFERENCES round (round),
  service   TEXT NOT NULL CHECK (service <> ''),
  name      TEXT NOT NULL,
  tier      TEXT NOT NULL,
  reach     TEXT NOT NULL,
  mandatory TEXT,
  source    TEXT,
  PRIMARY KEY (round, service)
) STRICT;

-- What a force submitted for a service, each time it did. The latest revision counts, none is lost.
CREATE TABLE return_revision (
  id           INTEGER PRIMARY KEY,
  round        TEXT NOT NULL REFERENCES round (round),
  force        TEXT NOT NULL,
  service      TEXT NOT NULL,
  revision     INTEGER NOT NULL CHECK (revision >= 1),
  submitted_at TEXT NOT NULL CHECK (submitted_at GLOB '????-??-??T??:??:??.???Z'),
  submitted_by TEXT NOT NULL CHECK (submitted_by <> ''),
  UNIQUE (round, force, service, revision),
  FOREIGN KEY (round, force) REFERENCES forces (round, force),
  FOREIGN KEY (round, service) REFERENCES services (round, service)
) STRICT;

CREATE VIEW latest_return AS
SELECT id, round, force, service, revision, submitted_at, submitted_by
FROM return_revision AS r
WHERE revision = (
  SELECT max(revision)
  FROM return_revision
  WHERE round = r.round AND force = r.force AND service = r.service
);

-- Force and service of these two stand in the revision.
CREATE TABLE threats (
  return_revision    INTEGER NOT NULL REFERENCES return_revision (id),
  strand             TEXT,
  demand_low         TEXT,
  demand             TEXT,
  demand_level       TEXT,
  demand_high        TEXT,
  days               TEXT,
  trend              TEXT NOT NULL,
  physical           TEXT,
  psychological      TEXT,
  financial          TEXT,
  community          TEXT,
  public_expectation TEXT,
  environmental      TEXT,
  confidence         TEXT NOT NULL,
  evidence           TEXT,
  note               TEXT,
  dated              TEXT NOT NULL,
  source             TEXT NOT NULL,
  basis              TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX threats_once ON threats (return_revision, coalesce(strand, ''));

CREATE TABLE capabilities (
  return_revision INTEGER PRIMARY KEY REFERENCES return_revision (id),
  specialists     TEXT,
  minimum         TEXT,
  availability    TEXT,
  capacity        TEXT,
  capability      TEXT,
  consistency     TEXT,
  connectivity    TEXT,
  cost_gbp        TEXT,
  confidence      TEXT NOT NULL,
  note            TEXT,
  dated           TEXT NOT NULL,
  source          TEXT NOT NULL,
  basis           TEXT NOT NULL
) STRICT;

CREATE TRIGGER return_revision_is_kept BEFORE UPDATE ON return_revision
BEGIN SELECT RAISE (ABORT, 'revisions are never changed'); END;
CREATE TRIGGER return_revision_is_not_lost BEFORE DELETE ON return_revision
BEGIN SELECT RAISE (ABORT, 'revisions are never deleted'); END;
CREATE TRIGGER threats_are_kept BEFORE UPDATE ON threats
BEGIN SELECT RAISE (ABORT, 'revisions are never changed'); END;
CREATE TRIGGER threats_are_not_lost BEFORE DELETE ON threats
BEGIN SELECT RAISE (ABORT, 'revisions are never deleted'); END;
CREATE TRIGGER capabilities_are_kept BEFORE UPDATE ON capabilities
BEGIN SELECT RAISE (ABORT, 'revisions are never changed'); END;
CREATE TRIGGER capabilities_are_not_lost BEFORE DELETE ON capabilities
BEGIN SELECT RAISE (ABORT, 'revisions are never deleted'); END;

CREATE TABLE shared_specialists (
  round    TEXT NOT NULL REFERENCES round (round),
  force    TEXT NOT NULL,
  services TEXT NOT NULL,
  people   TEXT NOT NULL,
  source   TEXT,
  basis    TEXT,
  FOREIGN KEY (round, force) REFERENCES forces (round, force)
) STRICT;

CREATE INDEX shared_specialists_of_round ON shared_specialists (round);

CREATE TABLE improvements (
  round       TEXT NOT NULL REFERENCES round (round),
  force       TEXT NOT NULL,
  service     TEXT NOT NULL,
  "from"      TEXT NOT NULL,
  specialists TEXT,
  note        TEXT,
  source      TEXT NOT NULL,
  PRIMARY KEY (round, force, service, "from"),
  FOREIGN KEY (round, force) REFERENCES forces (round, force),
  FOREIGN KEY (round, service) REFERENCES services (round, service)
) STRICT;

CREATE TABLE overrides (
  round   TEXT NOT NULL REFERENCES round (round),
  force   TEXT NOT NULL,
  service TEXT NOT NULL,
  risk    TEXT NOT NULL,
  reason  TEXT NOT NULL,
  "by"    TEXT NOT NULL,
  dated   TEXT NOT NULL,
  PRIMARY KEY (round, force, service),
  FOREIGN KEY (round, force) REFERENCES forces (round, force),
  FOREIGN KEY (round, service) REFERENCES services (round, service)
) STRICT;

CREATE TABLE events (
  round       TEXT NOT NULL REFERENCES round (round),
  event       TEXT NOT NULL,
  "from"      TEXT NOT NULL,
  "to"        TEXT NOT NULL,
  forces      TEXT,
  services    TEXT,
  abstraction TEXT NOT NULL,
  source      TEXT,
  basis       TEXT,
  PRIMARY KEY (round, event)
) STRICT;

CREATE TABLE agreements (
  round     TEXT NOT NULL REFERENCES round (round),
  agreement TEXT NOT NULL,
  name      TEXT,
  kind      TEXT NOT NULL,
  services  TEXT NOT NULL,
  forces    TEXT NOT NULL,
  status    TEXT NOT NULL,
  signed    TEXT,
  parent    TEXT,
  source    TEXT,
  basis     TEXT,
  PRIMARY KEY (round, agreement),
  FOREIGN KEY (round, parent) REFERENCES agreements (round, agreement)
    DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE withdrawals (
  round    TEXT NOT NULL REFERENCES round (round),
  force    TEXT NOT NULL,
  "from"   TEXT NOT NULL,
  partners TEXT,
  reason   TEXT NOT NULL,
  FOREIGN KEY (round, force) REFERENCES forces (round, force)
) STRICT;

CREATE INDEX withdrawals_of_round ON withdrawals (round);

CREATE TABLE exclusions (
  round   TEXT NOT NULL REFERENCES round (round),
  service TEXT NOT NULL,
  forces  TEXT,
  reason  TEXT NOT NULL,
  FOREIGN KEY (round, service) REFERENCES services (round, service)
) STRICT;

CREATE INDEX exclusions_of_round ON exclusions (round);

CREATE TABLE projects (
  round             TEXT NOT NULL REFERENCES round (round),
  project           TEXT NOT NULL,
  name              TEXT NOT NULL,
  status            TEXT NOT NULL,
  areas             TEXT NOT NULL,
  project_area      TEXT,
  "window"          TEXT NOT NULL,
  services          TEXT,
  forces            TEXT NOT NULL,
  complexity        TEXT,
  sensitive         TEXT,
  tactical          TEXT,
  links             TEXT,
  psa               TEXT,
  apacs             TEXT,
  need              TEXT,
  named_by          TEXT,
  cashable_gbp      TEXT,
  set_up_gbp        TEXT,
  running_gbp       TEXT,
  external_gbp      TEXT,
  external_rate     TEXT,
  business_case     TEXT,
  need_led          TEXT,
  service_effect    TEXT,
  vision            TEXT,
  interoperability  TEXT,
  public_confidence TEXT,
  "after"           TEXT,
  consulted         TEXT,
  lead              TEXT,
  agreement         TEXT,
  team_days         TEXT,
  illustrative      TEXT,
  source            TEXT NOT NULL,
  basis             TEXT NOT NULL,
  PRIMARY KEY (round, project)
) STRICT;

CREATE TABLE indicators (
  round     TEXT NOT NULL REFERENCES round (round),
  indicator TEXT NOT NULL,
  value     TEXT,
  unit      TEXT,
  source    TEXT NOT NULL,
  PRIMARY KEY (round, indicator)
) STRICT;

CREATE TABLE finance (
  round        TEXT NOT NULL REFERENCES round (round),
  line         TEXT NOT NULL,
  year         TEXT NOT NULL,
  amount_gbp_m TEXT,
  source       TEXT NOT NULL,
  PRIMARY KEY (round, line, year)
) STRICT;
