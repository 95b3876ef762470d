package org.faultbook.indexer.extract;

import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.text.Span;

/** A fix act beside the clause and the stretch of it that tells it. */
record Act(FixAct fix, Clause clause, Span span) {}
