package org.faultbook.kb.indexing;

/** What makes the records of each kind of owner. */
record Makers(RecordMaker ofCases, PassageRecordMaker ofPassages) {}
