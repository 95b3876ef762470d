-- Manuals. Nothing has ever written the tables that V1 made for them: they give way to ones with editions that imports
-- bring and take back, and with what the index pulls.
DROP TABLE passage;
DROP TABLE manual;
DROP TABLE manual_file;

-- An original file, once for all editions with its content, in parts of 1 MiB so that none is read whole into memory.
CREATE TABLE manual_file (
    id           INTEGER PRIMARY KEY,
    content_hash TEXT    NOT NULL UNIQUE,
    bytes        INTEGER NOT NULL CHECK (bytes >= 0)
) STRICT;
CREATE TABLE manual_file_part (
    file    INTEGER NOT NULL REFERENCES manual_file (id) ON DELETE CASCADE,
    part    INTEGER NOT NULL CHECK (part >= 0),
    content BLOB    NOT NULL,
    UNIQUE (file, part)
) STRICT;

-- An edition. place is the one among those that were the newest, from 1; 0 where it was older and kept out.
CREATE TABLE manual (
    id           INTEGER PRIMARY KEY,
    manual_id    TEXT    NOT NULL,
    version      INTEGER NOT NULL CHECK (version >= 1),
    place        INTEGER NOT NULL DEFAULT 0 CHECK (place >= 0),
    answers      INTEGER NOT NULL DEFAULT 0 CHECK (answers IN (0, 1)),
    product_line TEXT    NOT NULL,
    file         INTEGER NOT NULL REFERENCES manual_file (id),
    at           INTEGER NOT NULL,
    change       TEXT    NOT NULL,
    payload      TEXT    NOT NULL,
    UNIQUE (manual_id, version)
) STRICT;
CREATE UNIQUE INDEX manual_that_answers ON manual (manual_id) WHERE answers = 1;
CREATE INDEX manual_of_file ON manual (file);

-- Which import brought which edition, new or known, in the order of ids.
CREATE TABLE manual_delivery (
    id       INTEGER PRIMARY KEY,
    manual   INTEGER NOT NULL REFERENCES manual (id),
    batch_id INTEGER NOT NULL REFERENCES import_batch (id),
    UNIQUE (manual, batch_id)
) STRICT;
CREATE INDEX manual_delivery_of_batch ON manual_delivery (batch_id);

-- revision is null exactly where the edition does not answer. Spans of evidence count in the text of the payload.
CREATE TABLE passage (
    id         INTEGER PRIMARY KEY,
    passage_id TEXT    NOT NULL,
    manual     INTEGER NOT NULL REFERENCES manual (id),
    revision   INTEGER UNIQUE,
    payload    TEXT    NOT NULL,
    UNIQUE (passage_id, manual)
) STRICT;
CREATE INDEX passage_of_manual ON passage (manual);
CREATE UNIQUE INDEX passage_that_answers ON passage (passage_id) WHERE revision IS NOT NULL;

CREATE TABLE passage_tombstone (
    passage_id TEXT PRIMARY KEY,
    revision   INTEGER NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

-- What a troubleshooting row brings to the case of its key; fault_case is null exactly where the edition does not answer.
CREATE TABLE manual_entry (
    id         INTEGER PRIMARY KEY,
    manual     INTEGER NOT NULL REFERENCES manual (id),
    number     TEXT    NOT NULL,
    case_id    TEXT    NOT NULL,
    fault_case INTEGER REFERENCES fault_case (id),
    payload    TEXT    NOT NULL,
    UNIQUE (manual, number)
) STRICT;
CREATE INDEX manual_entry_of_case ON manual_entry (fault_case) WHERE fault_case IS NOT NULL;
CREATE INDEX manual_entry_of_case_id ON manual_entry (case_id);

CREATE TABLE manual_entry_code (
    entry      INTEGER NOT NULL REFERENCES manual_entry (id) ON DELETE CASCADE,
    code       TEXT    NOT NULL,
    fault_case INTEGER NOT NULL,
    PRIMARY KEY (entry, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX manual_entry_code_of_case ON manual_entry_code (fault_case, code);
CREATE INDEX manual_entry_code_of_code ON manual_entry_code (code);

-- Entries of editions that answer.
ALTER TABLE fault_case ADD COLUMN in_manuals INTEGER NOT NULL DEFAULT 0 CHECK (in_manuals >= 0);
