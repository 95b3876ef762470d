package org.faultbook.indexer.extract;

/** What an act is about that does not say so itself (换一只): the item's concept, and its name as written or as a sheet has it. */
record About(String concept, String written) {}
