package org.faultbook.indexer.join;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * Proposes pairs of cases for a person: the same cause at other scopes, the same item, like words. Never joins anything.
 * Pure and deterministic; each case brings its {@code perCase} likeliest partners within its equipment class, so a case
 * of a common cause may stand in more pairs than that.
 */
public final class MergeCandidates {
    private static final double LEAST = 0.005;
    private static final Comparator<MergeCandidate> LIKELIEST = Comparator.comparingDouble(MergeCandidate::score)
            .reversed()
            .thenComparing(MergeCandidate::first)
            .thenComparing(MergeCandidate::second);

    private final CaseProfiler profiler;
    private final int perCase;

    public MergeCandidates(Vocabulary vocabulary, Taxonomy taxonomy, int perCase) {
        if (perCase < 1) {
            throw new IllegalArgumentException("at least one partner a case: " + perCase);
        }
        this.profiler = new CaseProfiler(vocabulary, taxonomy);
        this.perCase = perCase;
    }

    /** Every pair once, likeliest first, then by ids. Cases of different equipment classes are never paired. */
    public List<MergeCandidate> of(Collection<CaseSummary> cases) {
        Map<String, List<CaseProfile>> byClass = new TreeMap<>();
        cases.stream()
                .sorted(Comparator.comparing(CaseSummary::id))
                .forEach(summary -> byClass.computeIfAbsent(
                                String.valueOf(summary.scope().equipmentClass()), c -> new ArrayList<>())
                        .add(profiler.of(summary)));
        Map<String, MergeCandidate> pairs = new TreeMap<>();
        for (List<CaseProfile> profiles : byClass.values()) {
            CaseLikeness likeness = new CaseLikeness(profiles);
            for (CaseProfile one : profiles) {
                profiles.stream()
                        .map(other -> pair(one, other, likeness))
                        .filter(java.util.Objects::nonNull)
                        .sorted(LIKELIEST)
                        .limit(perCase)
                        .forEach(pair -> pairs.putIfAbsent(pair.first() + "\n" + pair.second(), pair));
            }
        }
        return pairs.values().stream().sorted(LIKELIEST).toList();
    }

    private static @Nullable MergeCandidate pair(CaseProfile a, CaseProfile b, CaseLikeness likeness) {
        int order = a.summary().id().compareTo(b.summary().id());
        double alike = order == 0 ? 0 : likeness.of(a, b);
        boolean known = !CaseKeys.isUnknown(a.summary().causeKey());
        boolean sameCause = known && a.summary().causeKey().equals(b.summary().causeKey());
        if (order == 0 || !sameCause && alike < LEAST) {
            return null;
        }
        boolean sameItem = a.items().stream().anyMatch(b.items()::contains);
        MergeCandidate.Reason reason = sameCause
                ? MergeCandidate.Reason.SAME_CAUSE
                : sameItem ? MergeCandidate.Reason.SAME_ITEM : MergeCandidate.Reason.SIMILAR_TEXT;
        double score = sameCause ? 0.5 + 0.5 * alike : alike;
        String first = order < 0 ? a.summary().id() : b.summary().id();
        String second = order < 0 ? b.summary().id() : a.summary().id();
        return new MergeCandidate(first, second, reason, score);
    }
}
