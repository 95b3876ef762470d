package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.faultbook.diagnosis.answer.RankedFix;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.FixTally;
import org.faultbook.kb.outcome.OutcomeLedger;
import org.faultbook.kb.search.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * Orders the fixes of a cause: by smoothed success, then by agreement (how many tickets closed with it), then by cost in
 * minutes. A PROHIBITED act is never a fix; a TEMPORARY one never stands before a lasting one,
 * a fix that tickets have given up for another stands behind, and what a technical bulletin orders stands before what tickets tell. What manuals order and nobody is known to have tried
 * stands in their order.
 *
 * <p>Success is (fixed + a) / (tried + a + b) with a = b = 1 (Laplace), where tickets that closed with the fix on an
 * unknown unit count as a third of a success: seen, not proven.
 */
public record FixRanking() {
    private static final double SEEN_WEIGHT = 1.0 / 3;

    /**
     * The fixes of all cases of one cause, merged by id; best first, ties by summary.
     *
     * @param told what engineers told of fixes they were shown; it counts with what tickets tell
     */
    public List<RankedFix> rank(List<FaultCase> cases, OutcomeLedger told) {
        Map<String, Fix> fixes = new LinkedHashMap<>();
        Map<String, FixTally> tallies = new LinkedHashMap<>();
        Set<String> prohibited = new HashSet<>();
        Set<String> ordered = new HashSet<>();
        Map<String, Integer> untried = new HashMap<>();
        Map<String, String> superseded = new HashMap<>();
        for (FaultCase faultCase : cases) {
            for (Fix fix : faultCase.fixes()) {
                if (fix.kind() == FixKind.PROHIBITED) {
                    prohibited.add(fix.id()); // in one case of the cause: in none of them
                }
                if (faultCase.bulletin()) {
                    ordered.add(fix.id());
                }
                if (faultCase.inManuals() > 0 && fix.tally().equals(FixTally.NONE)) {
                    untried.putIfAbsent(fix.id(), untried.size());
                }
                if (fix.supersededBy() != null) {
                    superseded.putIfAbsent(fix.id(), fix.supersededBy());
                }
                fixes.putIfAbsent(fix.id(), fix);
                tallies.merge(fix.id(), fix.tally(), FixRanking::sum);
            }
        }
        List<String> ids = cases.stream().map(FaultCase::id).toList();
        List<RankedFix> ranked = new ArrayList<>();
        for (Map.Entry<String, Fix> entry : fixes.entrySet()) {
            Fix fix = entry.getValue();
            FixTally tally = sum(tallies.getOrDefault(entry.getKey(), FixTally.NONE), told.tally(ids, entry.getKey()));
            // what tickets only advise or tell as failed is no fix to recommend
            if (!prohibited.contains(fix.id())
                    && (tally.seen() > 0
                            || ordered.contains(fix.id())
                            || fix.tally().equals(FixTally.NONE))) {
                ranked.add(ranked(fix, tally, successor(fixes.get(superseded.get(fix.id())))));
            }
        }
        ranked.sort(Comparator.comparing((RankedFix f) -> f.kind() == FixKind.TEMPORARY)
                .thenComparing(f -> !ordered.contains(f.fixId()))
                .thenComparing(f -> f.supersededBy() != null)
                .thenComparing(Comparator.comparingDouble(FixRanking::success).reversed())
                .thenComparing(Comparator.comparingInt(RankedFix::seen).reversed())
                .thenComparing(f -> f.minutes() == null ? Integer.MAX_VALUE : f.minutes())
                .thenComparing(f -> untried.getOrDefault(f.fixId(), Integer.MAX_VALUE))
                .thenComparing(RankedFix::summary));
        return List.copyOf(ranked);
    }

    private static @Nullable String successor(@Nullable Fix fix) {
        return fix == null || fix.kind() == FixKind.PROHIBITED ? null : fix.summary();
    }

    private static RankedFix ranked(Fix fix, FixTally tally, @Nullable String supersededBy) {
        Double probability = tally.seen() + tally.tried() == 0 ? null : smoothed(tally);
        return new RankedFix(
                fix.id(),
                fix.kind(),
                fix.summary(),
                fix.steps(),
                fix.parts(),
                fix.minutes(),
                fix.safety(),
                tally.tried(),
                tally.fixed(),
                tally.seen(),
                probability,
                explain(tally, probability),
                null,
                supersededBy);
    }

    private static Explanation explain(FixTally tally, @Nullable Double probability) {
        return Explanation.of(
                probability == null ? 0 : probability,
                "smoothed success: (fixed + unproven/3 + 1) / (tried + unproven/3 + 2)",
                Explanation.of(tally.fixed(), "held for 30 days"),
                Explanation.of(tally.failed(), "failed or came back within 30 days"),
                Explanation.of(unproven(tally), "closed with it, end unknown"));
    }

    private static double smoothed(FixTally tally) {
        double seen = SEEN_WEIGHT * unproven(tally);
        return (tally.fixed() + seen + 1) / (tally.tried() + seen + 2);
    }

    private static int unproven(FixTally tally) {
        return Math.max(0, tally.seen() - tally.tried());
    }

    private static double success(RankedFix fix) {
        return fix.probability() == null ? 0 : fix.probability();
    }

    private static FixTally sum(FixTally a, FixTally b) {
        return new FixTally(a.seen() + b.seen(), a.fixed() + b.fixed(), a.failed() + b.failed());
    }
}
