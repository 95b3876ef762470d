package org.faultbook.indexer.join;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.equipment.ScopeRelation;
import org.jspecify.annotations.Nullable;

/**
 * Proposes pairs of cases for a person: the same cause at other scopes, read as the same usual cause, the same item, like
 * words. Never joins anything. Pure and deterministic; each case brings its {@code perCase} likeliest partners, so a case
 * of a common cause may stand in more pairs than that.
 */
public final class MergeCandidates {
    /** Partners a case is proposed with: as many as a person looks through. */
    public static final int PARTNERS = 10;

    private static final double LEAST_LIKENESS = 0.25;
    private static final Comparator<MergeCandidate> LIKELIEST = Comparator.comparingDouble(MergeCandidate::score)
            .reversed()
            .thenComparing(MergeCandidate::first)
            .thenComparing(MergeCandidate::second);

    private final Vocabulary vocabulary;
    private final UsualCauses usual;
    private final int perCase;

    public MergeCandidates(Vocabulary vocabulary, UsualCauses usual, int perCase) {
        if (perCase < 1) {
            throw new IllegalArgumentException("at least one partner a case: " + perCase);
        }
        this.vocabulary = vocabulary;
        this.usual = usual;
        this.perCase = perCase;
    }

    /** Every pair once, likeliest first, then by ids. Cases of different equipment classes are never paired. */
    public List<MergeCandidate> of(Collection<CaseSummary> cases) {
        List<CaseTraits> all = cases.stream()
                .sorted(Comparator.comparing(CaseSummary::id))
                .map(summary -> CaseTraits.of(summary, vocabulary, usual))
                .toList();
        Map<String, List<CaseTraits>> byTerm = new HashMap<>();
        for (CaseTraits one : all) {
            one.terms()
                    .forEach(term ->
                            byTerm.computeIfAbsent(term, t -> new ArrayList<>()).add(one));
        }
        Map<String, MergeCandidate> pairs = new TreeMap<>();
        for (CaseTraits one : all) {
            partners(one, byTerm).forEach(pair -> pairs.putIfAbsent(pair.first() + "\n" + pair.second(), pair));
        }
        return pairs.values().stream().sorted(LIKELIEST).toList();
    }

    private List<MergeCandidate> partners(CaseTraits one, Map<String, List<CaseTraits>> byTerm) {
        Map<String, CaseTraits> met = new TreeMap<>();
        for (String term : one.terms()) {
            for (CaseTraits other : byTerm.getOrDefault(term, List.of())) {
                met.putIfAbsent(other.summary().id(), other);
            }
        }
        met.remove(one.summary().id());
        return met.values().stream()
                .map(other -> pair(one, other))
                .filter(Objects::nonNull)
                .sorted(LIKELIEST)
                .limit(perCase)
                .toList();
    }

    /** Scores stand by their reason first: the same cause above the same usual cause, that mostly above item and words. */
    private static @Nullable MergeCandidate pair(CaseTraits a, CaseTraits b) {
        if (a.scope().relationTo(b.scope()) == ScopeRelation.APART) {
            return null;
        }
        double likeness = a.likeness(b);
        double kinship = a.kinship(b);
        boolean sameItem = a.sharesItemWith(b);
        MergeCandidate.Reason reason;
        double score;
        if (a.hasCauseOf(b)) {
            reason = MergeCandidate.Reason.SAME_CAUSE;
            score = 0.7 + 0.3 * likeness;
        } else if (kinship > 0) {
            reason = MergeCandidate.Reason.USUAL_CAUSE;
            score = 0.3 + 0.4 * kinship;
        } else if (sameItem || likeness >= LEAST_LIKENESS) {
            reason = sameItem ? MergeCandidate.Reason.SAME_ITEM : MergeCandidate.Reason.SIMILAR_TEXT;
            score = (sameItem ? 0.2 : 0) + 0.5 * likeness;
        } else {
            return null;
        }
        boolean ordered = a.summary().id().compareTo(b.summary().id()) < 0;
        return new MergeCandidate(
                ordered ? a.summary().id() : b.summary().id(),
                ordered ? b.summary().id() : a.summary().id(),
                reason,
                score);
    }
}
