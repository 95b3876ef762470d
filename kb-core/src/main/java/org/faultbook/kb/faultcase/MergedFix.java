package org.faultbook.kb.faultcase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.ticket.PartUse;
import org.jspecify.annotations.Nullable;

/** One fix, as ticket after ticket and manual after manual tells of it. */
final class MergedFix {
    private final Wordings summaries = new Wordings();
    private final EvidenceKept evidence = new EvidenceKept();
    private final Map<FixKind, Integer> kinds = new EnumMap<>(FixKind.class);
    private final PartsAssembly parts = new PartsAssembly();
    private final List<Integer> minutes = new ArrayList<>();
    private int seen;
    private int fixed;
    private int failed;

    /** {@code acts} are all acts of this key that one ticket tells, a failed attempt before the last one included. */
    void add(Visit visit, List<FixAct> acts, Instant now) {
        for (FixAct act : acts) {
            summaries.add(act.summary());
            kinds.merge(act.kind(), 1, Integer::sum);
            evidence.add(act.evidence());
        }
        if (visit.contribution().key().bulletin()) {
            parts.add(partsOf(visit.contribution(), acts)); // an order is no outcome
            return;
        }
        boolean closedWithIt = acts.stream().anyMatch(a -> a.outcome() == ActOutcome.SEEN);
        boolean failedOnce = acts.stream().anyMatch(a -> a.outcome() == ActOutcome.NOT_FIXED);
        if (closedWithIt) {
            seen++;
            Contribution contribution = visit.contribution();
            parts.add(partsOf(contribution, acts));
            Integer time = contribution.minutes();
            if (time != null) {
                minutes.add(time);
            }
        }
        // A ticket counts once, and its failure outweighs its success.
        if (failedOnce || (closedWithIt && visit.repeated())) {
            failed++;
        } else if (closedWithIt && visit.held(now)) {
            fixed++;
        }
    }

    /** A remedy that a manual names: told, and neither seen nor tried. */
    void addOfManual(FixAct act) {
        summaries.add(act.summary());
        kinds.merge(act.kind(), 1, Integer::sum);
        evidence.addOfManual(act.evidence());
        parts.add(act.parts());
    }

    /** The parts of these acts; all of the ticket's where it tells of none which act brought it in. */
    private static List<PartUse> partsOf(Contribution contribution, List<FixAct> acts) {
        boolean told =
                contribution.fixes().stream().anyMatch(act -> !act.parts().isEmpty());
        return told
                ? acts.stream().flatMap(act -> act.parts().stream()).distinct().toList()
                : contribution.parts();
    }

    /** What tickets tell; an act that defeats a protection is never a success. */
    FixTally tally(FixKind kind) {
        return new FixTally(seen, kind == FixKind.PROHIBITED || isProhibited() ? 0 : fixed, failed);
    }

    Fix fix(String id, @Nullable String supersededBy) {
        return new Fix(
                id,
                kind(),
                summaries.typical(),
                List.of(),
                parts.list(),
                List.of(),
                median(),
                List.of(),
                tally(kind()),
                evidence.list(),
                supersededBy);
    }

    private boolean isProhibited() {
        return kinds.containsKey(FixKind.PROHIBITED);
    }

    /** PROHIBITED if one act is, else what most acts are; on a tie TEMPORARY, which promises less. */
    private FixKind kind() {
        if (isProhibited()) {
            return FixKind.PROHIBITED;
        }
        int lasting = kinds.getOrDefault(FixKind.LASTING, 0);
        return lasting > kinds.getOrDefault(FixKind.TEMPORARY, 0) ? FixKind.LASTING : FixKind.TEMPORARY;
    }

    /** The lower median: a time that one ticket really took. */
    private @Nullable Integer median() {
        Collections.sort(minutes);
        return minutes.isEmpty() ? null : minutes.get((minutes.size() - 1) / 2);
    }
}
