-- Which revision of each return an assessment was made from, so that a number can be led back years
-- later to the row it rests on and to who wrote it. The sheets that are kept with it say what was
-- in the rows, but not whose revisions those were. Everything here only grows.

-- One row for each assessment whose returns are known, be there none. One that was made before this
-- was kept has no row, now or ever: which returns it rested on is not known.
CREATE TABLE assessment_basis (
  assessment TEXT NOT NULL PRIMARY KEY REFERENCES assessment (id)
) STRICT;

CREATE TABLE assessment_return (
  assessment      TEXT NOT NULL REFERENCES assessment_basis (assessment),
  return_revision INTEGER NOT NULL REFERENCES return_revision (id),
  PRIMARY KEY (assessment, return_revision)
) STRICT;

CREATE TRIGGER assessment_return_is_of_the_round BEFORE INSERT ON assessment_return
WHEN NOT EXISTS (
  SELECT 1
  FROM assessment AS a JOIN return_revision AS r ON r.round = a.round
  WHERE a.id = NEW.assessment AND r.id = NEW.return_revision
)
BEGIN SELECT RAISE (ABORT, 'an assessment rests on returns of its own round'); END;

CREATE TRIGGER assessment_basis_is_kept BEFORE UPDATE ON assessment_basis
BEGIN SELECT RAISE (ABORT, 'what assessments rest on is kept: rows are never changed'); END;
CREATE TRIGGER assessment_basis_is_not_lost BEFORE DELETE ON assessment_basis
BEGIN SELECT RAISE (ABORT, 'what assessments rest on is kept: rows are never deleted'); END;

CREATE TRIGGER assessment_return_is_kept BEFORE UPDATE ON assessment_return
BEGIN SELECT RAISE (ABORT, 'what assessments rest on is kept: rows are never changed'); END;
CREATE TRIGGER assessment_return_is_not_lost BEFORE DELETE ON assessment_return
BEGIN SELECT RAISE (ABORT, 'what assessments rest on is kept: rows are never deleted'); END;
