package org.faultbook.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.ticket.Ticket;

/** A ticket's clauses with what each says and how its act ended; the three lists run side by side. */
record Reading(List<Clause> clauses, List<Label> labels, List<ActOutcome> outcomes) {

    /** Whether a text of its own tells what was done. */
    static boolean tellsWorkApart(List<Clause> clauses) {
        return clauses.stream()
                .anyMatch(c ->
                        (c.section().role() == Role.FIX || c.section().role() == Role.LABELLED_FIX) && c.act() != null);
    }

    static Reading of(Ticket ticket, Vocabulary vocabulary) {
        ClauseSplitter splitter = new ClauseSplitter(vocabulary);
        List<Clause> split = new ArrayList<>();
        for (Section section : Sections.of(ticket)) {
            String source = java.util.Objects.requireNonNull(ticket.text(section.part()));
            int sentence = split.isEmpty() ? 0 : split.getLast().sentence() + 1;
            split.addAll(splitter.split(section, source, sentence));
        }
        List<Clause> clauses = new ClauseCutter().cut(split);
        List<ActOutcome> outcomes = Attempts.of(clauses);
        return new Reading(clauses, List.of(ClauseLabeller.label(clauses, outcomes)), outcomes);
    }
}
