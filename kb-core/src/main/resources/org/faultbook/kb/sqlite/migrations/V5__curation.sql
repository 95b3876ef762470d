-- What persons do to cases, act by act. No program before this one let anybody do anything to a case.

CREATE TABLE curation_act (
    id     INTEGER PRIMARY KEY,
    kind   TEXT NOT NULL,
    actor  TEXT NOT NULL,
    at     TEXT NOT NULL,
    reason TEXT NOT NULL,
    undoes INTEGER UNIQUE REFERENCES curation_act (id)
) STRICT;

-- The cases of an act in order. Where it made a version: which answered and which waited before; a null answering_before
-- stands for a case that was left to its tickets.
CREATE TABLE curation_act_case (
    act              INTEGER NOT NULL REFERENCES curation_act (id),
    place            INTEGER NOT NULL,
    case_id          TEXT    NOT NULL,
    version_before   INTEGER NOT NULL CHECK (version_before >= 1),
    version_after    INTEGER NOT NULL CHECK (version_after >= version_before),
    answering_before INTEGER,
    pending_before   INTEGER,
    PRIMARY KEY (act, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX curation_act_of_case ON curation_act_case (case_id, act);

-- Tickets that a split put into into_case, as long as their own key is that of key_case.
CREATE TABLE curation_act_ticket (
    act       INTEGER NOT NULL REFERENCES curation_act (id),
    source    TEXT    NOT NULL,
    number    TEXT    NOT NULL,
    key_case  TEXT    NOT NULL,
    into_case TEXT    NOT NULL,
    PRIMARY KEY (act, source, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX curation_act_of_ticket ON curation_act_ticket (source, number, key_case, act);

-- Which case answers for which: one row for each merge that stands, and for each case of a split that was undone.
CREATE TABLE case_lead (
    from_case TEXT    PRIMARY KEY,
    into_case TEXT    NOT NULL,
    act       INTEGER NOT NULL REFERENCES curation_act (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_lead_into ON case_lead (into_case);

CREATE TRIGGER curation_act_stays BEFORE UPDATE ON curation_act
WHEN NOT EXISTS (SELECT 1 FROM store_counter WHERE name = 'erasing')
BEGIN
    SELECT RAISE(ABORT, 'an act is never altered');
END;
CREATE TRIGGER curation_act_is_kept BEFORE DELETE ON curation_act
BEGIN
    SELECT RAISE(ABORT, 'an act is never altered');
END;

-- 0 where another case answers for it, or where nothing tells of it and only what a person did keeps its row.
ALTER TABLE fault_case ADD COLUMN present INTEGER NOT NULL DEFAULT 1 CHECK (present IN (0, 1));
CREATE VIEW present_case AS SELECT * FROM fault_case WHERE present = 1;

-- The case of the ticket's key, or the one that a split gave it: it answers there, or in what that leads to.
ALTER TABLE contribution ADD COLUMN own_case TEXT NOT NULL DEFAULT '';
UPDATE contribution SET own_case =
    (SELECT c.case_id FROM fault_case c WHERE c.id = contribution.fault_case);
