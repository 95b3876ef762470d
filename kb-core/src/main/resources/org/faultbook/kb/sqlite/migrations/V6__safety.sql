-- Who read which safety notices, and when. Nothing in it is of a customer or a machine, so there is nothing to forget.

CREATE TABLE safety_confirmation (
    id      TEXT    PRIMARY KEY,
    at      INTEGER NOT NULL,
    payload TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX safety_confirmation_at ON safety_confirmation (at, id);
CREATE TRIGGER safety_confirmation_stays BEFORE UPDATE ON safety_confirmation
BEGIN
    SELECT RAISE(ABORT, 'what was confirmed is never altered');
END;
CREATE TRIGGER safety_confirmation_is_kept BEFORE DELETE ON safety_confirmation
BEGIN
    SELECT RAISE(ABORT, 'what was confirmed is never altered');
END;
