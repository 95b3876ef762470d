package org.faultbook.indexer.join;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.faultbook.indexer.normalise.CauseNormaliser;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.indexer.normalise.TextFold;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.equipment.ScopeRelation;
import org.jspecify.annotations.Nullable;

/**
 * Proposes pairs of cases for a person: the same cause at other scopes, the same item, like words. Never joins anything.
 * Pure and deterministic; for each case its best {@code perCase} partners, so the answer grows with the number of cases,
 * not with its square.
 */
public final class MergeCandidates {
    private static final double LEAST_LIKENESS = 0.25;

    private final Vocabulary vocabulary;
    private final int perCase;

    public MergeCandidates(Vocabulary vocabulary, int perCase) {
        if (perCase < 1) {
            throw new IllegalArgumentException("at least one partner a case: " + perCase);
        }
        this.vocabulary = vocabulary;
        this.perCase = perCase;
    }

    /** Every pair once, likeliest first, then by ids. Cases of other equipment classes are never paired. */
    public List<MergeCandidate> of(Collection<CaseSummary> cases) {
        List<Described> described = cases.stream()
                .sorted(Comparator.comparing(CaseSummary::id))
                .map(this::describe)
                .toList();
        Map<String, List<Described>> postings = new HashMap<>();
        for (Described one : described) {
            one.tokens()
                    .forEach(t ->
                            postings.computeIfAbsent(t, k -> new ArrayList<>()).add(one));
        }
        Map<String, MergeCandidate> pairs = new TreeMap<>();
        for (Described one : described) {
            partners(one, postings).forEach(pair -> pairs.putIfAbsent(pair.first() + "\n" + pair.second(), pair));
        }
        return pairs.values().stream()
                .sorted(Comparator.comparingDouble(MergeCandidate::score)
                        .reversed()
                        .thenComparing(MergeCandidate::first)
                        .thenComparing(MergeCandidate::second))
                .toList();
    }

    private List<MergeCandidate> partners(Described one, Map<String, List<Described>> postings) {
        Map<String, Described> met = new TreeMap<>();
        for (String token : one.tokens()) {
            for (Described other : postings.getOrDefault(token, List.of())) {
                met.putIfAbsent(other.summary().id(), other);
            }
        }
        met.remove(one.summary().id());
        return met.values().stream()
                .map(other -> pair(one, other))
                .filter(java.util.Objects::nonNull)
                .sorted(Comparator.comparingDouble(MergeCandidate::score)
                        .reversed()
                        .thenComparing(MergeCandidate::first)
                        .thenComparing(MergeCandidate::second))
                .limit(perCase)
                .toList();
    }

    private static @Nullable MergeCandidate pair(Described a, Described b) {
        if (a.summary().scope().relationTo(b.summary().scope()) == ScopeRelation.APART) {
            return null;
        }
        double likeness = jaccard(a.tokens(), b.tokens());
        boolean known = !CaseKeys.isUnknown(a.summary().causeKey());
        boolean sameCause = known && a.summary().causeKey().equals(b.summary().causeKey());
        boolean sameItem = !a.items().isEmpty() && a.items().stream().anyMatch(b.items()::contains);
        if (!sameCause && !sameItem && likeness < LEAST_LIKENESS) {
            return null;
        }
        MergeCandidate.Reason reason = sameCause
                ? MergeCandidate.Reason.SAME_CAUSE
                : sameItem ? MergeCandidate.Reason.SAME_ITEM : MergeCandidate.Reason.SIMILAR_TEXT;
        double base = sameCause ? 0.7 : sameItem ? 0.4 : 0;
        double score = base + (1 - base) * likeness;
        boolean ordered = a.summary().id().compareTo(b.summary().id()) < 0;
        return new MergeCandidate(
                ordered ? a.summary().id() : b.summary().id(),
                ordered ? b.summary().id() : a.summary().id(),
                reason,
                score);
    }

    private Described describe(CaseSummary summary) {
        Set<String> items = new HashSet<>();
        Set<String> tokens = new HashSet<>();
        String equipmentClass = summary.scope().equipmentClass();
        String item = CaseKeys.isUnknown(summary.causeKey()) ? "" : CauseNormaliser.itemOf(summary.causeKey());
        if (!item.isEmpty()) {
            items.add(item);
            tokens.add("=" + item);
        }
        List<String> texts = new ArrayList<>(summary.fixes());
        if (summary.cause() != null) {
            texts.add(summary.cause());
        }
        for (String text : texts) {
            for (CueHit hit : vocabulary.scan(text)) {
                if (hit.is(CueKind.ITEM)) {
                    String concept = vocabulary.conceptOf(equipmentClass, text.substring(hit.start(), hit.end()));
                    items.add(concept);
                    tokens.add("=" + concept);
                }
            }
            addTokens(text, tokens);
        }
        summary.symptoms().forEach(text -> addTokens(text, tokens));
        return new Described(summary, items, tokens);
    }

    /** Words, and pairs of Han characters. */
    private static void addTokens(String text, Set<String> tokens) {
        String key = TextFold.key(text);
        for (String word : key.split(" ")) {
            if (word.isEmpty()) {
                continue;
            }
            if (!TextFold.isHan(word.charAt(0)) && word.length() > 2) {
                tokens.add(word);
            }
            for (int i = 0; i + 2 <= word.length(); i++) {
                if (TextFold.isHan(word.charAt(i)) && TextFold.isHan(word.charAt(i + 1))) {
                    tokens.add(word.substring(i, i + 2));
                }
            }
        }
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        Set<String> smaller = a.size() < b.size() ? a : b;
        Set<String> larger = smaller == a ? b : a;
        long both = smaller.stream().filter(larger::contains).count();
        long either = (long) a.size() + b.size() - both;
        return either == 0 ? 0 : (double) both / either;
    }

    private record Described(CaseSummary summary, Set<String> items, Set<String> tokens) {}
}
