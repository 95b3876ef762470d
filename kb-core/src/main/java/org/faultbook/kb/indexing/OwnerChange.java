package org.faultbook.kb.indexing;

import org.faultbook.kb.search.RecordKind;

/** A case or a passage touched at a revision; {@code removed} where it is no more. */
record OwnerChange(long revision, RecordKind kind, String owner, boolean removed) {}
