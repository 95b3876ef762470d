package org.faultbook.diagnosis.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param title its cause; its first symptom where the cause is not known
 * @param symptoms those with marked words first
 * @param facts scope, state, tickets and time in one line
 */
public record CaseRow(
        String link,
        Marked title,
        boolean causeKnown,
        Confidence state,
        String scope,
        Marked symptoms,
        String facts,
        @Nullable Instant changed) {
    private static final int TITLE = 160;
    private static final int SYMPTOMS = 220;

    /** @param marks where the words that were looked for stand in a text */
    static CaseRow of(FaultCase c, @Nullable Instant changed, PageWords words, Function<String, List<Span>> marks) {
        String cause = c.cause().text();
        List<Symptom> symptoms = new ArrayList<>(c.symptoms());
        String title = cause != null
                ? cause
                : symptoms.isEmpty()
                        ? words.say("cause.unknown")
                        : symptoms.removeFirst().text();
        symptoms.sort(Comparator.comparing((Symptom s) -> marks.apply(s.text()).isEmpty()));
        String told =
                symptoms.stream().limit(3).map(Symptom::text).collect(Collectors.joining(words.say("list.joint")));
        return new CaseRow(
                link(c.id()),
                Marked.around(title, marks.apply(title), TITLE),
                cause != null,
                c.state().confidence(),
                words.scope(c.scope()),
                Marked.around(told, marks.apply(told), SYMPTOMS),
                facts(c, words),
                changed);
    }

    /** The lasting address of a case. */
    public static String link(String caseId) {
        return CasesRequest.PATH + "/" + PageLink.segment(caseId);
    }

    static String facts(FaultCase c, PageWords words) {
        List<String> facts = new ArrayList<>();
        if (c.bulletin()) {
            facts.add(words.say("bulletin"));
        }
        if (c.seenInTickets() > 0) {
            facts.add(words.count("seen", c.seenInTickets()));
        }
        if (c.inManuals() > 0) {
            facts.add(words.say("in.manual"));
        }
        if (c.cause().basis() != CauseBasis.STATED) {
            facts.add(words.say("basis", c.cause().basis()));
        }
        return String.join(words.say("dot"), facts);
    }
}
