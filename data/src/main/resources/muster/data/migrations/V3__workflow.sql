-- Rounds that are opened, files of the region with their revisions, and the way of a return from
-- draft to sign-off. What tells what happened only grows: triggers refuse to change or delete it.

-- The files that are fixed when a round is stored, and the two that its returns fill.
ALTER TABLE imported_file RENAME TO round_file;
ALTER TABLE round_file RENAME COLUMN imported_at TO at;

-- The window of a round that was opened for returns. A round that came with its returns has none.
CREATE TABLE round_opening (
  round     TEXT NOT NULL PRIMARY KEY REFERENCES round (round),
  opens     TEXT NOT NULL CHECK (opens GLOB '????-??-??T??:??:??.???Z'),
  closes    TEXT NOT NULL CHECK (closes GLOB '????-??-??T??:??:??.???Z'),
  rule_book TEXT CHECK (rule_book <> ''),
  opened_by TEXT NOT NULL CHECK (opened_by <> ''),
  opened_at TEXT NOT NULL CHECK (opened_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK (opens < closes)
) STRICT;

-- A locked round takes nothing more.
CREATE TABLE round_lock (
  round TEXT NOT NULL PRIMARY KEY REFERENCES round (round),
  at    TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  "by"  TEXT NOT NULL CHECK ("by" <> '')
) STRICT;

-- What a round's region said in one of its files, each time it did. The latest revision counts.
CREATE TABLE region_revision (
  id       INTEGER PRIMARY KEY,
  round    TEXT NOT NULL REFERENCES round (round),
  file     TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  at       TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  "by"     TEXT NOT NULL CHECK ("by" <> ''),
  UNIQUE (round, file, revision)
) STRICT;

INSERT INTO region_revision (round, file, revision, at, "by")
SELECT round, file, 1, at, 'import'
FROM round_file
WHERE file NOT IN (
  'round.csv', 'forces.csv', 'borders.csv', 'services.csv', 'threats.csv', 'capabilities.csv'
)
ORDER BY round, file;

DELETE FROM round_file WHERE (round, file) IN (SELECT round, file FROM region_revision);

-- The tables of those files, their rows now a revision's and no longer the round's. References to
-- forces and services go by the round of the revision, which only a trigger can follow.

ALTER TABLE shared_specialists RENAME TO shared_specialists_v1;
CREATE TABLE shared_specialists (
  region_revision INTEGER NOT NULL REFERENCES region_revision (id),
  force           TEXT NOT NULL,
  services        TEXT NOT NULL,
  people          TEXT NOT NULL,
  source          TEXT,
  basis           TEXT
) STRICT;
INSERT INTO shared_specialists (
  region_revision,
  force, services, people, source, basis
)
SELECT
  f.id,
  t.force, t.services, t.people, t.source, t.basis
FROM shared_specialists_v1 AS t
JOIN region_revision AS f ON f.round = t.round AND f.file = 'shared_specialists.csv'
ORDER BY t.rowid;
DROP TABLE shared_specialists_v1;
CREATE INDEX shared_specialists_of_revision ON shared_specialists (region_revision);
CREATE TRIGGER shared_specialists_name_a_force BEFORE INSERT ON shared_specialists
WHEN NOT EXISTS (
  SELECT 1
  FROM region_revision AS f JOIN forces AS k ON k.round = f.round
  WHERE f.id = NEW.region_revision AND k.force = NEW.force
)
BEGIN SELECT RAISE (ABORT, 'there is no such force in the round'); END;
CREATE TRIGGER shared_specialists_are_kept BEFORE UPDATE ON shared_specialists
BEGIN SELECT RAISE (ABORT, 'revisions are never changed'); END;
CREATE TRIGGER shared_specialists_are_not_lost BEFORE DELETE ON shared_specialists
BEGIN SELECT RAISE (ABORT, 'revisions are never deleted'); END;

ALTER TABLE improvements RENAME TO improvements_v1;
CREATE TABLE improvements (
  region_revision INTEGER NOT NULL REFERENCES region_revision (id),
  force           TEXT NOT NULL,
  service         TEXT NOT NULL,
  "from"          TEXT NOT NULL,
  specialists     TEXT,
  note            TEXT,
  source          TEXT NOT NULL,
  PRIMARY KEY (region_revision, force, service, "from")
) STRICT;
INSERT INTO improvements (
  region_revision,
  force, service, "from", specialists, note, source
)
SELECT
  f.id,
  t.force, t.service, t."from", t.specialists, t.note, t.source
FROM improvements_v1 AS t
JOIN region_revision AS f ON f.round = t.round AND f.file = 'improvements.csv'
ORDER BY t.rowid;
DROP TABLE improvements_v1;
CREATE TRIGGER improvements_name_a_force BEFORE INSERT ON improvements
WHEN NOT EXISTS (
  SELECT 1
  FROM region_revision AS f JOIN forces AS k ON k.round = f.round
  WHERE f.id = NEW.region_revision AND k.force = NEW.force
)
BEGIN SELECT RAISE (ABORT, 'there is no such force in the round'); END;
CREATE TRIGGER improvements_name_a_service BEFORE INSERT ON improvements
WHEN NOT EXISTS (
  SELECT 1
  FROM region_revision AS f JOIN services AS k ON k.round = f.round
  WHERE f.id = NEW.region_revision AND k.service = NEW.service
)
BEGIN SELECT RAISE (ABORT, 'there is no such service in the round'); END;
CREATE TRIGGER improvements_are_kept BEFORE UPDATE ON improvements
BEGIN SELECT RAISE (ABORT, 'revisions are never changed'); END;
CREATE TRIGGER improvements_are_not_lost BEFORE DELETE ON improvements
BEGIN SELECT RAISE (ABORT, 'revisions are never deleted'); END;

ALTER TABLE overrides RENAME TO overrides_v1;
CREATE TABLE overrides (
  region_revision INTEGER NOT NULL REFERENCES region_revision (id),
  force           TEXT NOT NULL,
  service         TEXT NOT NULL,
  risk            TEXT NOT NULL,
  reason          TEXT NOT NULL,
  "by"            TEXT NOT NULL,
  dated           TEXT NOT NULL,
  PRIMARY KEY (region_revision, force, service)
) STRICT;
INSERT INTO overrides (
  region_revision,
  force, service, risk, reason, "by", dated
)
SELECT
  f.id,
  t.force, t.service, t.risk, t.reason, t."by", t.dated
FROM overrides_v1 AS t
JOIN region_revision AS f ON f.round = t.round AND f.file = 'overrides.csv'
ORDER BY t.rowid;
DROP TABLE overrides_v1;
CREATE TRIGGER overrides_name_a_force BEFORE INSERT ON overrides
WHEN NOT EXISTS (
  SELECT 1
  FROM region_revision AS f JOIN forces AS k ON k.round = f.round
  WHERE f.id = NEW.region_revision AND k.force = NEW.force
)
BEGIN SELECT RAISE (ABORT, 'there is no such force in the round'); END;
CREATE TRIGGER overrides_name_a_service BEFORE INSERT ON overrides
WHEN NOT EXISTS (
  SELECT 1
  FROM region_revision AS f JOIN services AS k ON k.round = f.round
  WHERE f.id = NEW.region_revision AND k.service = NEW.service
)
BEGIN SELECT RAISE (ABORT, 'there is no such service in the round'); END;
CREATE TRIGGER overrides_are_kept BEFORE UPDATE ON overrides
BEGIN SELECT RAISE (ABORT, 'revisions are never changed'); END;
CREATE TRIGGER overrides_are_not_lost BEFORE DELETE ON overrides
BEGIN SELECT RAISE (ABORT, 'revisions are never deleted'); END;

ALTER TABLE events RENAME TO events_v1;
CREATE TABLE events (
  region_revision INTEGER NOT NULL REFERENCES region_revision (id),
  event           TEXT NOT NULL,
  "from"          TEXT NOT NULL,
  "to"            TEXT NOT NULL,
  forces          TEXT,
  services        TEXT,
  abstraction     TEXT NOT NULL,
  source          TEXT,
  basis           TEXT,
  PRIMARY KEY (region_revision, event)
) STRICT;
INSERT INTO events (
  region_revision,
  event, "from", "to", forces, services, abstraction, source, basis
)
SELECT
  f.id,
  t.event, t."from", t."to", t.forces, t.services, t.abstraction, t.source, t.basis
FROM events_v1 AS t
JOIN region_revision AS f ON f.round = t.round AND f.file = 'events.csv'
ORDER BY t.rowid;
DROP TABLE events_v1;
CREATE TRIGGER events_are_kept BEFORE UPDATE ON events
BEGIN SELECT RAISE (ABORT, 'revisions are never changed'); END;
CREATE TRIGGER events_are_not_lost BEFORE DELETE ON events
BEGIN SELECT RAISE (ABORT, 'revisions are never deleted'); END;

ALTER TABLE agreements RENAME TO agreements_v1;
CREATE TABLE agreements (
  region_revision INTEGER NOT NULL REFERENCES region_revision (id),
  agreement       TEXT NOT NULL,
  name            TEXT,
  kind            TEXT NOT NULL,
  services        TEXT NOT NULL,
  forces          TEXT NOT NULL,
  status          TEXT NOT NULL,
  signed          TEXT,
  parent          TEXT,
  source          TEXT,
  basis           TEXT,
  PRIMARY KEY (region_revision, agreement),
  FOREIGN KEY (region_revision, parent) REFERENCES agreements (region_revision, agreement)
    DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO agreements (
  region_revision,
  agreement, name, kind, services, forces, status, signed, parent, source, basis
)
SELECT
  f.id,
  t.agreement, t.name, t.kind, t.services, t.forces, t.status, t.signed, t.parent, t.source,
  t.basis
FROM agreements_v1 AS t
JOIN region_revision AS f ON f.round = t.round AND f.file = 'agreements.csv'
ORDER BY t.rowid;
DROP TABLE agreements_v1;
CREATE TRIGGER agreements_are_kept BEFORE UPDATE ON agreements
BEGIN SELECT RAISE (ABORT, 'revisions are never changed'); END;
CREATE TRIGGER agreements_are_not_lost BEFORE DELETE ON agreements
BEGIN SELECT RAISE (ABORT, 'revisions are never deleted'); END;

ALTER TABLE withdrawals RENAME TO withdrawals_v1;
CREATE TABLE withdrawals (
  region_revision INTEGER NOT NULL REFERENCES region_revision (id),
  force           TEXT NOT NULL,
  "from"          TEXT NOT NULL,
  partners        TEXT,
  reason          TEXT NOT NULL
) STRICT;
INSERT INTO withdrawals (
  region_revision,
  force, "from", partners, reason
)
SELECT
  f.id,
  t.force, t."from", t.partners, t.reason
FROM withdrawals_v1 AS t
JOIN region_revision AS f ON f.round = t.round AND f.file = 'withdrawals.csv'
ORDER BY t.rowid;
DROP TABLE withdrawals_v1;
CREATE INDEX withdrawals_of_revision ON withdrawals (region_revision);
CREATE TRIGGER withdrawals_name_a_force BEFORE INSERT ON withdrawals
WHEN NOT EXISTS (
  SELECT 1
  FROM region_revision AS f JOIN forces AS k ON k.round = f.round
  WHERE f.id = NEW.region_revision AND k.force = NEW.force
)
BEGIN SELECT RAISE (ABORT, 'there is no such force in the round'); END;
CREATE TRIGGER withdrawals_are_kept BEFORE UPDATE ON withdrawals
BEGIN SELECT RAISE (ABORT, 'revisions are never changed'); END;
CREATE TRIGGER withdrawals_are_not_lost BEFORE DELETE ON withdrawals
BEGIN SELECT RAISE (ABORT, 'revisions are never deleted'); END;

ALTER TABLE exclusions RENAME TO exclusions_v1;
CREATE TABLE exclusions (
  region_revision INTEGER NOT NULL REFERENCES region_revision (id),
  service         TEXT NOT NULL,
  forces          TEXT,
  reason          TEXT NOT NULL
) STRICT;
INSERT INTO exclusions (
  region_revision,
  service, forces, reason
)
SELECT
  f.id,
  t.service, t.forces, t.reason
FROM exclusions_v1 AS t
JOIN region_revision AS f ON f.round = t.round AND f.file = 'exclusions.csv'
ORDER BY t.rowid;
DROP TABLE exclusions_v1;
CREATE INDEX exclusions_of_revision ON exclusions (region_revision);
CREATE TRIGGER exclusions_name_a_service BEFORE INSERT ON exclusions
WHEN NOT EXISTS (
  SELECT 1
  FROM region_revision AS f JOIN services AS k ON k.round = f.round
  WHERE f.id = NEW.region_revision AND k.service = NEW.service
)
BEGIN SELECT RAISE (ABORT, 'there is no such service in the round'); END;
CREATE TRIGGER exclusions_are_kept BEFORE UPDATE ON exclusions
BEGIN SELECT RAISE (ABORT, 'revisions are never changed'); END;
CREATE TRIGGER exclusions_are_not_lost BEFORE DELETE ON exclusions
BEGIN SELECT RAISE (ABORT, 'revisions are never deleted'); END;

ALTER TABLE projects RENAME TO projects_v1;
CREATE TABLE projects (
  region_revision   INTEGER NOT NULL REFERENCES region_revision (id),
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
  PRIMARY KEY (region_revision, project)
) STRICT;
INSERT INTO projects (
  region_revision,
  project, name, status, areas, project_area, "window", services, forces, complexity, sensitive,
  tactical, links, psa, apacs, need, named_by, cashable_gbp, set_up_gbp, running_gbp,
  external_gbp, external_rate, business_case, need_led, service_effect, vision, interoperability,
  public_confidence, "after", consulted, lead, agreement, team_days, illustrative, source, basis
)
SELECT
  f.id,
  t.project, t.name, t.status, t.areas, t.project_area, t."window", t.services, t.forces,
  t.complexity, t.sensitive, t.tactical, t.links, t.psa, t.apacs, t.need, t.named_by,
  t.cashable_gbp, t.set_up_gbp, t.running_gbp, t.external_gbp, t.external_rate, t.business_case,
  t.need_led, t.service_effect, t.vision, t.interoperability, t.public_confidence, t."after",
  t.consulted, t.lead, t.agreement, t.team_days, t.illustrative, t.source, t.basis
FROM projects_v1 AS t
JOIN region_revision AS f ON f.round = t.round AND f.file = 'projects.csv'
ORDER BY t.rowid;
DROP TABLE projects_v1;
CREATE TRIGGER projects_are_kept BEFORE UPDATE ON projects
BEGIN SELECT RAISE (ABORT, 'revisions are never changed'); END;
CREATE TRIGGER projects_are_not_lost BEFORE DELETE ON projects
BEGIN SELECT RAISE (ABORT, 'revisions are never deleted'); END;

ALTER TABLE indicators RENAME TO indicators_v1;
CREATE TABLE indicators (
  region_revision INTEGER NOT NULL REFERENCES region_revision (id),
  indicator       TEXT NOT NULL,
  value           TEXT,
  unit            TEXT,
  source          TEXT NOT NULL,
  PRIMARY KEY (region_revision, indicator)
) STRICT;
INSERT INTO indicators (
  region_revision,
  indicator, value, unit, source
)
SELECT
  f.id,
  t.indicator, t.value, t.unit, t.source
FROM indicators_v1 AS t
JOIN region_revision AS f ON f.round = t.round AND f.file = 'indicators.csv'
ORDER BY t.rowid;
DROP TABLE indicators_v1;
CREATE TRIGGER indicators_are_kept BEFORE UPDATE ON indicators
BEGIN SELECT RAISE (ABORT, 'revisions are never changed'); END;
CREATE TRIGGER indicators_are_not_lost BEFORE DELETE ON indicators
BEGIN SELECT RAISE (ABORT, 'revisions are never deleted'); END;

ALTER TABLE finance RENAME TO finance_v1;
CREATE TABLE finance (
  region_revision INTEGER NOT NULL REFERENCES region_revision (id),
  line            TEXT NOT NULL,
  year            TEXT NOT NULL,
  amount_gbp_m    TEXT,
  source          TEXT NOT NULL,
  PRIMARY KEY (region_revision, line, year)
) STRICT;
INSERT INTO finance (
  region_revision,
  line, year, amount_gbp_m, source
)
SELECT
  f.id,
  t.line, t.year, t.amount_gbp_m, t.source
FROM finance_v1 AS t
JOIN region_revision AS f ON f.round = t.round AND f.file = 'finance.csv'
ORDER BY t.rowid;
DROP TABLE finance_v1;
CREATE TRIGGER finance_are_kept BEFORE UPDATE ON finance
BEGIN SELECT RAISE (ABORT, 'revisions are never changed'); END;
CREATE TRIGGER finance_are_not_lost BEFORE DELETE ON finance
BEGIN SELECT RAISE (ABORT, 'revisions are never deleted'); END;

-- How far each revision of a return has come, each step taken once. One without any is a draft.
CREATE TABLE return_event (
  id              INTEGER PRIMARY KEY,
  return_revision INTEGER NOT NULL REFERENCES return_revision (id),
  state           TEXT NOT NULL CHECK (state IN ('submitted', 'moderated', 'signed-off')),
  at              TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  account         TEXT NOT NULL CHECK (account <> ''),
  reason          TEXT CHECK (reason <> ''),
  UNIQUE (return_revision, state)
) STRICT;

-- What was stored before there was a workflow counted, so it goes on counting.
INSERT INTO return_event (return_revision, state, at, account)
SELECT
  id,
  CASE submitted_by WHEN 'import' THEN 'signed-off' ELSE 'submitted' END,
  submitted_at,
  submitted_by
FROM return_revision
ORDER BY id;

-- A second score, made blind by another force: JSON like {"capability":{…},"threats":[{…}]}.
-- Risks and bands are what the service made of either score; NULL is not assessed.
CREATE TABLE moderation (
  return_revision INTEGER PRIMARY KEY REFERENCES return_revision (id),
  moderator       TEXT NOT NULL CHECK (moderator <> ''),
  moderator_force TEXT NOT NULL CHECK (moderator_force <> ''),
  at              TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  score           TEXT NOT NULL CHECK (json_valid (score)),
  own_risk        TEXT,
  second_risk     TEXT,
  own_band        TEXT,
  second_band     TEXT,
  outcome         TEXT NOT NULL CHECK (outcome IN ('upheld', 'adjusted')),
  reason          TEXT NOT NULL CHECK (reason <> '')
) STRICT;

CREATE TRIGGER round_opening_is_kept BEFORE UPDATE ON round_opening
BEGIN SELECT RAISE (ABORT, 'openings are never changed'); END;
CREATE TRIGGER round_opening_is_not_lost BEFORE DELETE ON round_opening
BEGIN SELECT RAISE (ABORT, 'openings are never deleted'); END;
CREATE TRIGGER round_lock_is_kept BEFORE UPDATE ON round_lock
BEGIN SELECT RAISE (ABORT, 'locks are never changed'); END;
CREATE TRIGGER round_lock_is_not_lost BEFORE DELETE ON round_lock
BEGIN SELECT RAISE (ABORT, 'locks are never deleted'); END;
CREATE TRIGGER region_revision_is_kept BEFORE UPDATE ON region_revision
BEGIN SELECT RAISE (ABORT, 'revisions are never changed'); END;
CREATE TRIGGER region_revision_is_not_lost BEFORE DELETE ON region_revision
BEGIN SELECT RAISE (ABORT, 'revisions are never deleted'); END;
CREATE TRIGGER return_event_is_kept BEFORE UPDATE ON return_event
BEGIN SELECT RAISE (ABORT, 'events are never changed'); END;
CREATE TRIGGER return_event_is_not_lost BEFORE DELETE ON return_event
BEGIN SELECT RAISE (ABORT, 'events are never deleted'); END;
CREATE TRIGGER moderation_is_kept BEFORE UPDATE ON moderation
BEGIN SELECT RAISE (ABORT, 'moderations are never changed'); END;
CREATE TRIGGER moderation_is_not_lost BEFORE DELETE ON moderation
BEGIN SELECT RAISE (ABORT, 'moderations are never deleted'); END;

-- Rounds that were stored before there was a workflow. What this migration made of them is entered
-- into the log once, when the database is opened; none can be added here.
CREATE TABLE older_than_workflow (
  round TEXT NOT NULL PRIMARY KEY REFERENCES round (round)
) STRICT;

INSERT INTO older_than_workflow (round) SELECT round FROM round;

CREATE TRIGGER older_than_workflow_is_complete BEFORE INSERT ON older_than_workflow
BEGIN SELECT RAISE (ABORT, 'the workflow has begun'); END;
CREATE TRIGGER older_than_workflow_is_kept BEFORE UPDATE ON older_than_workflow
BEGIN SELECT RAISE (ABORT, 'the workflow has begun'); END;

-- Each revision with its state, since when it has it, who submitted it, and whether that was late.
-- What is signed off is locked as soon as its round is.
CREATE VIEW return_standing AS
SELECT
  r.id,
  r.round,
  r.force,
  r.service,
  r.revision,
  r.submitted_at,
  r.submitted_by,
  CASE
    WHEN e.state = 'signed-off' AND l.at IS NOT NULL THEN 'locked'
    ELSE coalesce(e.state, 'draft')
  END AS state,
  CASE
    WHEN e.state = 'signed-off' AND l.at IS NOT NULL THEN l.at
    ELSE coalesce(e.at, r.submitted_at)
  END AS since,
  s.account AS handed_in_by,
  coalesce(s.at > o.closes, 0) AS late
FROM return_revision AS r
LEFT JOIN return_event AS e
  ON e.id = (SELECT max(id) FROM return_event WHERE return_revision = r.id)
LEFT JOIN return_event AS s ON s.return_revision = r.id AND s.state = 'submitted'
LEFT JOIN round_opening AS o ON o.round = r.round
LEFT JOIN round_lock AS l ON l.round = r.round;

-- Beside latest_return: the revision of each return that counts provisionally, and officially. A
-- newer one that does not count yet leaves the one before it standing.
CREATE VIEW provisional_return AS
SELECT id, round, force, service, revision
FROM return_revision AS r
WHERE revision = (
  SELECT max(c.revision)
  FROM return_revision AS c JOIN return_event AS e ON e.return_revision = c.id
  WHERE c.round = r.round AND c.force = r.force AND c.service = r.service
);

CREATE VIEW official_return AS
SELECT id, round, force, service, revision
FROM return_revision AS r
WHERE revision = (
  SELECT max(c.revision)
  FROM return_revision AS c JOIN return_event AS e ON e.return_revision = c.id
  WHERE c.round = r.round AND c.force = r.force AND c.service = r.service
    AND e.state = 'signed-off'
);
