package org.faultbook.kb.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.faultbook.kb.faultcase.FixTally;
import org.faultbook.kb.faultcase.RepeatVisit;
import org.jspecify.annotations.Nullable;

/**
 * What the outcomes of answers come to: one verdict for each fix of each answer. Of several outcomes the one from further off
 * prevails, of equally far ones the later; a success is overturned by a repeat visit within 30 days, and not final before. How
 * often something was merely shown counts nowhere.
 *
 * @param verdicts by time, then request and fix
 */
public record OutcomeLedger(List<Verdict> verdicts) {
    public static final OutcomeLedger EMPTY = new OutcomeLedger(List.of());

    private static final Comparator<Outcome> PREVAILS =
            Comparator.comparingInt((Outcome o) -> o.source().independence()).thenComparing(Outcome::at);

    private record About(
            String requestId, String caseId, @Nullable String fixId) {}

    public OutcomeLedger {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * @param outcomes of any cases, the earlier ones first
     * @param repeated whether a ticket of the outcome's machine opened within 30 days after it
     */
    public static OutcomeLedger of(Collection<Outcome> outcomes, Predicate<Outcome> repeated, Instant now) {
        Map<About, Outcome> prevailing = new LinkedHashMap<>();
        for (Outcome o : outcomes) {
            prevailing.merge(
                    new About(o.requestId(), o.caseId(), o.fixId()),
                    o,
                    (before, next) -> PREVAILS.compare(next, before) >= 0 ? next : before);
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Outcome o : prevailing.values()) {
            boolean overturned = o.kind() == OutcomeKind.FIXED && repeated.test(o);
            verdicts.add(new Verdict(
                    o.requestId(),
                    o.caseId(),
                    o.fixId(),
                    overturned ? OutcomeKind.NOT_FIXED : o.kind(),
                    o.kind() != OutcomeKind.FIXED || overturned || RepeatVisit.settled(o.at(), now),
                    o.at()));
        }
        verdicts.sort(Comparator.comparing(Verdict::at)
                .thenComparing(Verdict::requestId)
                .thenComparing(Verdict::caseId)
                .thenComparing(Verdict::fixId, Comparator.nullsFirst(Comparator.naturalOrder())));
        return new OutcomeLedger(verdicts);
    }

    /** The verdicts of each case, by its id. */
    public Map<String, OutcomeLedger> byCase() {
        return verdicts.stream()
                .collect(Collectors.groupingBy(
                        Verdict::caseId, Collectors.collectingAndThen(Collectors.toList(), OutcomeLedger::new)));
    }

    /** What was told of one fix in these cases, from an instant on: a success that is not final is seen and not yet held. */
    public FixTally tally(Collection<String> caseIds, String fixId, Instant from) {
        int seen = 0;
        int fixed = 0;
        int failed = 0;
        for (Verdict v : verdicts) {
            if (fixId.equals(v.fixId()) && caseIds.contains(v.caseId()) && !v.at().isBefore(from)) {
                seen += v.kind() == OutcomeKind.FIXED ? 1 : 0;
                fixed += v.kind() == OutcomeKind.FIXED && v.settled() ? 1 : 0;
                failed += v.kind() == OutcomeKind.NOT_FIXED ? 1 : 0;
            }
        }
        return new FixTally(seen, fixed, failed);
    }

    /** As {@link #tally(Collection, String, Instant)} of all times. */
    public FixTally tally(Collection<String> caseIds, String fixId) {
        return tally(caseIds, fixId, Instant.MIN);
    }
}
