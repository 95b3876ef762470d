package org.faultbook.indexer.extract;

import java.util.List;
import org.faultbook.indexer.normalise.FixNormaliser;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.PartUse;
import org.jspecify.annotations.Nullable;

/**
 * A fix act beside the clause and the stretch of it that tells it.
 *
 * @param object what stands in brackets behind it: what it was done to, as told elsewhere
 * @param ownObject whether the act itself, or the sheet beside it, names what it was done to
 */
record Act(
        FixAct fix,
        Clause clause,
        Span span,
        boolean ownObject,
        @Nullable String object) {
    Act withParts(List<PartUse> parts) {
        return parts.isEmpty() ? this : new Act(fix.withParts(parts), clause, span, ownObject, object);
    }

    Act withKind(FixKind kind) {
        FixAct other = new FixAct(fix.key(), kind, fix.summary(), fix.outcome(), fix.evidence(), fix.parts());
        return new Act(other, clause, span, ownObject, object);
    }

    /** The same stretch as another act of another kind. */
    Act as(String verb, FixKind kind) {
        String key = verb + ":" + FixNormaliser.objectOf(fix.key());
        FixAct other = new FixAct(key, kind, fix.summary(), fix.outcome(), fix.evidence(), fix.parts());
        return new Act(other, clause, span, ownObject, object);
    }

    /** The same act, told as done. */
    Act done() {
        FixAct other = new FixAct(fix.key(), fix.kind(), fix.summary(), ActOutcome.SEEN, fix.evidence(), fix.parts());
        return fix.outcome() == ActOutcome.NOT_TRIED ? new Act(other, clause, span, ownObject, object) : this;
    }

    /** The same act with what is quoted for it. */
    Act quoting(Evidence evidence) {
        FixAct other = new FixAct(fix.key(), fix.kind(), fix.summary(), fix.outcome(), List.of(evidence), fix.parts());
        return new Act(other, clause, span, ownObject, object);
    }

    /** Whether a statement's words and the act's have a place in common. */
    boolean covers(Evidence evidence) {
        return evidence.part().equals(clause.section().part().column()) && span.overlaps(evidence.span());
    }

    /** The act as written, without what its summary adds. */
    String words() {
        return span.of(clause.source());
    }
}
