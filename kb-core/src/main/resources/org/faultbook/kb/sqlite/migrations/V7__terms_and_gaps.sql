-- Words that persons added to the lexicon, and questions that cases were drafted from.

-- An entry is never altered: it stands until a withdrawal names it. words is a JSON array.
CREATE TABLE own_term (
    id     INTEGER PRIMARY KEY,
    kind   TEXT NOT NULL,
    words  TEXT NOT NULL,
    actor  TEXT NOT NULL,
    at     TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE TABLE own_term_withdrawal (
    term   INTEGER PRIMARY KEY REFERENCES own_term (id),
    actor  TEXT NOT NULL,
    at     TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE TRIGGER own_term_stays BEFORE UPDATE ON own_term
BEGIN
    SELECT RAISE(ABORT, 'an entry is never altered');
END;
CREATE TRIGGER own_term_is_kept BEFORE DELETE ON own_term
BEGIN
    SELECT RAISE(ABORT, 'an entry is never altered');
END;
CREATE TRIGGER own_term_withdrawal_stays BEFORE UPDATE ON own_term_withdrawal
BEGIN
    SELECT RAISE(ABORT, 'a withdrawal is never altered');
END;
CREATE TRIGGER own_term_withdrawal_is_kept BEFORE DELETE ON own_term_withdrawal
BEGIN
    SELECT RAISE(ABORT, 'a withdrawal is never altered');
END;

-- Questions without an answer are few among all that were asked.
CREATE INDEX recommendation_unanswered ON recommendation (at, id)
    WHERE json_extract(payload, '$.abstainReason') IS NOT NULL;
CREATE INDEX outcome_not_fixed ON outcome (at, request_id)
    WHERE json_extract(payload, '$.kind') = 'NOT_FIXED';

-- Which case was drafted from which question, so that who asked learns of it. The words stay in the log.
CREATE TABLE gap_question (
    request_id TEXT    PRIMARY KEY,
    case_id    TEXT    NOT NULL,
    actor      TEXT    NOT NULL,
    asked      INTEGER NOT NULL,
    dismissed  INTEGER NOT NULL DEFAULT 0 CHECK (dismissed IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX gap_question_of_actor ON gap_question (actor, asked) WHERE dismissed = 0;
