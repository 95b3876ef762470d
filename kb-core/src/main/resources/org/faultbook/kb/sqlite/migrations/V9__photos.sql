-- Photographs kept as evidence. payload is the photograph as JSON, content its bytes.
CREATE TABLE photo (
    id      TEXT    PRIMARY KEY,
    at      INTEGER NOT NULL,
    payload TEXT    NOT NULL,
    content BLOB    NOT NULL
) STRICT;
CREATE INDEX photo_at ON photo (at, id);
CREATE TRIGGER photo_stays BEFORE UPDATE ON photo
BEGIN
    SELECT RAISE(ABORT, 'a photograph is never altered');
END;

-- Which question was asked with a photograph, and which case rests on it.
CREATE TABLE photo_question (
    request_id TEXT NOT NULL,
    photo      TEXT NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
    PRIMARY KEY (request_id, photo)
) STRICT, WITHOUT ROWID;
CREATE INDEX photo_question_photo ON photo_question (photo);
CREATE TABLE photo_case (
    case_id TEXT NOT NULL,
    photo   TEXT NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
    PRIMARY KEY (case_id, photo)
) STRICT, WITHOUT ROWID;
CREATE INDEX photo_case_photo ON photo_case (photo);
