-- The words of Faultbook. A payload column holds the whole record as JSON; the columns beside it are what is searched.
-- Instants in INTEGER columns are microseconds since 1970-01-01T00:00Z; in TEXT columns they are ISO 8601.

CREATE TABLE store_counter (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO store_counter (name, value) VALUES ('revision', 0);

CREATE TABLE person (
    id    TEXT PRIMARY KEY,
    token TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

-- Imports ------------------------------------------------------------------------------------------------------------

CREATE TABLE import_batch (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE import_progress (
    file_key      TEXT PRIMARY KEY,
    rows_taken_in INTEGER NOT NULL CHECK (rows_taken_in >= 0)
) STRICT, WITHOUT ROWID;

-- Tickets ------------------------------------------------------------------------------------------------------------

CREATE TABLE ticket (
    id           INTEGER PRIMARY KEY,
    source       TEXT    NOT NULL,
    number       TEXT    NOT NULL,
    version      INTEGER NOT NULL CHECK (version >= 1),
    version_time INTEGER,
    product_line TEXT    NOT NULL,
    status       TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    grade        TEXT    NOT NULL,
    unit         TEXT,
    opened       INTEGER,
    ended        INTEGER,
    UNIQUE (source, number),
    FOREIGN KEY (id, version) REFERENCES ticket_version (ticket_id, version) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX ticket_of_unit ON ticket (unit, opened) WHERE unit IS NOT NULL;

-- Texts, parts and attributes are in the payload; spans of evidence count within its texts.
CREATE TABLE ticket_version (
    ticket_id   INTEGER NOT NULL REFERENCES ticket (id),
    version     INTEGER NOT NULL CHECK (version >= 1),
    batch_id    INTEGER NOT NULL REFERENCES import_batch (id),
    content_key TEXT    NOT NULL,
    judgement   TEXT    NOT NULL,
    payload     TEXT    NOT NULL,
    UNIQUE (ticket_id, version)
) STRICT;
CREATE INDEX ticket_version_of_batch ON ticket_version (batch_id);

-- Manuals ------------------------------------------------------------------------------------------------------------

CREATE TABLE manual_file (
    content_hash TEXT PRIMARY KEY,
    name         TEXT NOT NULL,
    content      BLOB NOT NULL
) STRICT;

CREATE TABLE manual (
    id           INTEGER PRIMARY KEY,
    manual_id    TEXT    NOT NULL,
    version      INTEGER NOT NULL CHECK (version >= 1),
    product_line TEXT    NOT NULL,
    content_hash TEXT    NOT NULL REFERENCES manual_file (content_hash),
    payload      TEXT    NOT NULL,
    UNIQUE (manual_id, version)
) STRICT;
CREATE INDEX manual_of_file ON manual (content_hash);

CREATE TABLE passage (
    id         INTEGER PRIMARY KEY,
    passage_id TEXT    NOT NULL UNIQUE,
    manual     INTEGER NOT NULL REFERENCES manual (id),
    payload    TEXT    NOT NULL
) STRICT;
CREATE INDEX passage_of_manual ON passage (manual);

-- The installed base -------------------------------------------------------------------------------------------------

CREATE TABLE equipment (
    unit          TEXT PRIMARY KEY,
    serial_number TEXT NOT NULL,
    product_line  TEXT NOT NULL DEFAULT 'default',
    site          TEXT,
    region        TEXT,
    payload       TEXT NOT NULL
) STRICT;

-- Fault cases --------------------------------------------------------------------------------------------------------

-- answering_version is null as long as nobody edited the case or set its state: it is assembled from its tickets.
CREATE TABLE fault_case (
    id                INTEGER PRIMARY KEY,
    case_id           TEXT    NOT NULL UNIQUE,
    product_line      TEXT    NOT NULL,
    cause_key         TEXT    NOT NULL,
    case_key          TEXT    NOT NULL,
    drafted           TEXT    NOT NULL,
    latest_version    INTEGER NOT NULL DEFAULT 1,
    answering_version INTEGER,
    pending_version   INTEGER,
    seen_in_tickets   INTEGER NOT NULL DEFAULT 0 CHECK (seen_in_tickets >= 0),
    closed_with_fix   INTEGER NOT NULL DEFAULT 0 CHECK (closed_with_fix >= 0),
    revision          INTEGER NOT NULL UNIQUE,
    FOREIGN KEY (id, answering_version) REFERENCES case_version (fault_case, version) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (id, pending_version) REFERENCES case_version (fault_case, version) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX fault_case_of_cause ON fault_case (cause_key, case_id);

CREATE TABLE case_tombstone (
    case_id  TEXT PRIMARY KEY,
    revision INTEGER NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

-- edited is 0 where a person set the state and left the article to the tickets.
CREATE TABLE case_version (
    fault_case INTEGER NOT NULL REFERENCES fault_case (id),
    version    INTEGER NOT NULL CHECK (version >= 1),
    edited     INTEGER NOT NULL CHECK (edited IN (0, 1)),
    confidence TEXT    NOT NULL,
    audience   TEXT    NOT NULL,
    actor      TEXT    NOT NULL,
    at         TEXT    NOT NULL,
    reason     TEXT    NOT NULL,
    article    TEXT    NOT NULL,
    UNIQUE (fault_case, version)
) STRICT;
CREATE TRIGGER case_version_stays BEFORE UPDATE ON case_version
BEGIN
    SELECT RAISE(ABORT, 'a version of a case is never altered');
END;

-- One per ticket that makes a case. The payload holds symptoms, cause, acts and checks, each with its evidence.
CREATE TABLE contribution (
    ticket_id       INTEGER PRIMARY KEY REFERENCES ticket (id),
    ticket_version  INTEGER NOT NULL,
    fault_case      INTEGER NOT NULL REFERENCES fault_case (id),
    unit            TEXT,
    closed          INTEGER,
    repeated        INTEGER NOT NULL CHECK (repeated IN (0, 1)),
    closed_with_fix INTEGER NOT NULL CHECK (closed_with_fix IN (0, 1)),
    payload         TEXT    NOT NULL,
    FOREIGN KEY (ticket_id, ticket_version) REFERENCES ticket_version (ticket_id, version)
) STRICT;
CREATE TABLE contribution_code (
    ticket_id  INTEGER NOT NULL REFERENCES contribution (ticket_id) ON DELETE CASCADE,
    code       TEXT    NOT NULL,
    fault_case INTEGER NOT NULL,
    PRIMARY KEY (ticket_id, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX contribution_code_of_case ON contribution_code (fault_case, code);
CREATE INDEX contribution_code_of_code ON contribution_code (code);

CREATE INDEX contribution_of_case ON contribution (fault_case, closed DESC);
CREATE INDEX contribution_of_unit ON contribution (unit, repeated, closed) WHERE unit IS NOT NULL;

-- What was asked, shown and learned ----------------------------------------------------------------------------------

CREATE TABLE recommendation (
    id           TEXT PRIMARY KEY,
    product_line TEXT    NOT NULL DEFAULT 'default',
    at           INTEGER NOT NULL,
    payload      TEXT    NOT NULL
) STRICT;
CREATE INDEX recommendation_at ON recommendation (at, id);

CREATE TABLE outcome (
    id           INTEGER PRIMARY KEY,
    product_line TEXT    NOT NULL DEFAULT 'default',
    request_id   TEXT    NOT NULL,
    case_id      TEXT    NOT NULL,
    at           INTEGER NOT NULL,
    fingerprint  BLOB    NOT NULL UNIQUE,
    payload      TEXT    NOT NULL
) STRICT;
CREATE INDEX outcome_of_case ON outcome (case_id, at);
CREATE INDEX outcome_of_request ON outcome (request_id, at);
CREATE TRIGGER outcome_stays BEFORE UPDATE ON outcome
BEGIN
    SELECT RAISE(ABORT, 'outcomes are append-only');
END;
CREATE TRIGGER outcome_is_kept BEFORE DELETE ON outcome
BEGIN
    SELECT RAISE(ABORT, 'outcomes are append-only');
END;

CREATE TABLE statistics_version (
    id            TEXT PRIMARY KEY,
    product_line  TEXT    NOT NULL,
    kind          TEXT    NOT NULL,
    from_revision INTEGER NOT NULL,
    at            INTEGER NOT NULL,
    computed_at   TEXT    NOT NULL,
    payload       BLOB    NOT NULL
) STRICT;
CREATE INDEX statistics_version_newest ON statistics_version (product_line, kind, from_revision, at, id);
