-- Imports can be taken back, and tickets forgotten.

-- Imports ------------------------------------------------------------------------------------------------------------

-- began and undone are instants; counts are of what is durably taken in.
ALTER TABLE import_batch ADD COLUMN began INTEGER;
ALTER TABLE import_batch ADD COLUMN files TEXT NOT NULL DEFAULT '[]';
ALTER TABLE import_batch ADD COLUMN counts TEXT NOT NULL DEFAULT '{}';
ALTER TABLE import_batch ADD COLUMN complete INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import_batch ADD COLUMN undone INTEGER;

-- An older program gave its imports their time as a name and counted nothing: what the tables tell is counted.
UPDATE import_batch SET complete = 1, began = 1000000 * CAST(strftime('%s',
        substr(name, 2, 4) || '-' || substr(name, 6, 2) || '-' || substr(name, 8, 2) || 'T'
        || substr(name, 11, 2) || ':' || substr(name, 13, 2) || ':' || substr(name, 15, 2)) AS INTEGER)
    WHERE name GLOB 'b[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9][0-9][0-9]-[0-9][0-9][0-9]';
UPDATE import_batch SET counts = (SELECT json_object('read', count(*), 'added', count(*) FILTER (WHERE v.version = 1),
        'changed', count(*) FILTER (WHERE v.version > 1)) FROM ticket_version v WHERE v.batch_id = import_batch.id);

ALTER TABLE import_progress ADD COLUMN batch_id INTEGER REFERENCES import_batch (id);

-- Tickets ------------------------------------------------------------------------------------------------------------

-- The place of a version among those that were the newest, from 1; 0 where it was older than the newest and kept out.
ALTER TABLE ticket_version ADD COLUMN place INTEGER NOT NULL DEFAULT 0 CHECK (place >= 0);
UPDATE ticket_version SET place = version;

-- Which import brought which content, new or known, in the order of ids: what is left of it tells what stands when one
-- of them is taken back.
CREATE TABLE ticket_delivery (
    id        INTEGER PRIMARY KEY,
    ticket_id INTEGER NOT NULL,
    version   INTEGER NOT NULL,
    batch_id  INTEGER NOT NULL REFERENCES import_batch (id),
    FOREIGN KEY (ticket_id, version) REFERENCES ticket_version (ticket_id, version)
) STRICT;
INSERT INTO ticket_delivery (ticket_id, version, batch_id)
    SELECT ticket_id, version, batch_id FROM ticket_version ORDER BY batch_id, rowid;
CREATE INDEX ticket_delivery_of_ticket ON ticket_delivery (ticket_id, version, batch_id);
CREATE INDEX ticket_delivery_of_batch ON ticket_delivery (batch_id, ticket_id);

-- What is forgotten --------------------------------------------------------------------------------------------------

-- Keyed hashes of numbers, units and persons that are not taken in again.
CREATE TABLE forgotten (
    stone TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Only taking an import back and forgetting may do what is refused to all others: while they run they count as 'erasing'.
DROP TRIGGER case_version_stays;
CREATE TRIGGER case_version_stays BEFORE UPDATE ON case_version
WHEN NOT EXISTS (SELECT 1 FROM store_counter WHERE name = 'erasing')
BEGIN
    SELECT RAISE(ABORT, 'a version of a case is never altered');
END;
DROP TRIGGER outcome_is_kept;
CREATE TRIGGER outcome_is_kept BEFORE DELETE ON outcome
WHEN NOT EXISTS (SELECT 1 FROM store_counter WHERE name = 'erasing')
BEGIN
    SELECT RAISE(ABORT, 'outcomes are append-only');
END;
