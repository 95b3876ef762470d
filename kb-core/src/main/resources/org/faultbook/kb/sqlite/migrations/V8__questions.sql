-- Questions that curators put to who closed a ticket, and who may be named as having closed tickets.

-- What a link shows is in text; of the token in its address only a hash is kept. answer and withdrawn are JSON.
CREATE TABLE case_question (
    id         INTEGER PRIMARY KEY,
    token_hash TEXT    NOT NULL UNIQUE,
    case_id    TEXT    NOT NULL,
    source     TEXT    NOT NULL,
    number     TEXT    NOT NULL,
    text       TEXT    NOT NULL,
    actor      TEXT    NOT NULL,
    asked      INTEGER NOT NULL,
    expires    INTEGER NOT NULL,
    touched    INTEGER NOT NULL,
    answer     TEXT,
    withdrawn  TEXT
) STRICT;
CREATE INDEX case_question_of_case ON case_question (case_id);
CREATE INDEX case_question_of_ticket ON case_question (source, number);
CREATE INDEX case_question_touched ON case_question (touched);
CREATE TRIGGER case_question_answered_once BEFORE UPDATE OF answer ON case_question WHEN OLD.answer IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a question is answered once');
END;

-- Accounts that agreed to be named to colleagues.
CREATE TABLE named_account (
    account TEXT PRIMARY KEY REFERENCES account (id)
) STRICT, WITHOUT ROWID;
