-- Accounts, their sessions, and attempts to sign in.

CREATE TABLE account (
    id            TEXT    PRIMARY KEY,
    name          TEXT    NOT NULL UNIQUE,
    display_name  TEXT    NOT NULL,
    role          TEXT    NOT NULL,
    language      TEXT    NOT NULL,
    enabled       INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    made          INTEGER NOT NULL,
    password_hash TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- What a browser shows is not kept, only its hash.
CREATE TABLE session (
    token_hash TEXT    PRIMARY KEY,
    account    TEXT    NOT NULL REFERENCES account (id),
    opened     INTEGER NOT NULL,
    seen       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_of_account ON session (account);

-- subject is a keyed hash: people type passwords where their name belongs.
CREATE TABLE sign_in_attempt (
    subject       TEXT    PRIMARY KEY,
    at            TEXT    NOT NULL,
    refused_until INTEGER,
    touched       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_in_attempt_touched ON sign_in_attempt (touched);
