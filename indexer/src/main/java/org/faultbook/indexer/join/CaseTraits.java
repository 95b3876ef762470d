package org.faultbook.indexer.join;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.faultbook.indexer.normalise.CauseNormaliser;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.equipment.EquipmentScope;
import org.jspecify.annotations.Nullable;

/**
 * What two cases are compared by.
 *
 * @param items concepts of the items that cause and fixes name
 * @param terms words and pairs of Han characters of all its texts, its items as {@code =id}, its usual causes as
 *     {@code #id}
 * @param usual the usual causes at least half as likely as the likeliest, by how much more; a vector of length 1
 */
record CaseTraits(CaseSummary summary, Set<String> items, Set<String> terms, Map<String, Double> usual) {
    static CaseTraits of(CaseSummary summary, Vocabulary vocabulary, UsualCauses causes) {
        Set<String> items = new HashSet<>();
        String equipmentClass = summary.scope().equipmentClass();
        String item = CaseKeys.isUnknown(summary.causeKey()) ? "" : CauseNormaliser.itemOf(summary.causeKey());
        if (!item.isEmpty()) {
            items.add(item);
        }
        List<String> texts = told(summary);
        texts.forEach(text -> items.addAll(items(text, equipmentClass, vocabulary)));
        texts.addAll(summary.symptoms());
        String all = String.join("\n", texts);
        Map<String, Double> usual = usual(summary, causes);
        Set<String> terms = new HashSet<>();
        TextTerms.of(all).keySet().stream().filter(term -> term.length() > 1).forEach(terms::add);
        items.forEach(one -> terms.add("=" + one));
        usual.keySet().forEach(cause -> terms.add("#" + cause));
        return new CaseTraits(summary, items, terms, usual);
    }

    /** The usual causes that a case is like by all it says, as in {@link #usual()}. */
    static Map<String, Double> usual(CaseSummary summary, UsualCauses causes) {
        List<String> texts = told(summary);
        texts.addAll(summary.symptoms());
        return likely(causes.rank(summary.scope().equipmentClass(), String.join("\n", texts)));
    }

    /** Fixes and cause. */
    private static List<String> told(CaseSummary summary) {
        List<String> texts = new ArrayList<>(summary.fixes());
        if (summary.cause() != null) {
            texts.add(summary.cause());
        }
        return texts;
    }

    /** Concepts of the items that a text names. */
    static Set<String> items(String text, @Nullable String equipmentClass, Vocabulary vocabulary) {
        Set<String> items = new HashSet<>();
        for (CueHit hit : vocabulary.scan(text)) {
            if (hit.is(CueKind.ITEM)) {
                items.add(vocabulary.conceptOf(equipmentClass, text.substring(hit.start(), hit.end())));
            }
        }
        return items;
    }

    EquipmentScope scope() {
        return summary.scope();
    }

    boolean hasCauseOf(CaseTraits other) {
        String key = summary.causeKey();
        return !CaseKeys.isUnknown(key) && key.equals(other.summary.causeKey());
    }

    boolean sharesItemWith(CaseTraits other) {
        return items.stream().anyMatch(other.items::contains);
    }

    /** How far both tell of the same usual causes, 0 to 1: the cosine of what they are likely to be. */
    double kinship(CaseTraits other) {
        double sum = 0;
        for (Map.Entry<String, Double> one : usual.entrySet()) {
            sum += one.getValue() * other.usual.getOrDefault(one.getKey(), 0.0);
        }
        return sum;
    }

    /** The share of terms in common, 0 to 1 (Jaccard, 1901). */
    double likeness(CaseTraits other) {
        Set<String> smaller = terms.size() < other.terms.size() ? terms : other.terms;
        Set<String> larger = smaller == terms ? other.terms : terms;
        long both = smaller.stream().filter(larger::contains).count();
        long either = (long) terms.size() + other.terms.size() - both;
        return either == 0 ? 0 : (double) both / either;
    }

    private static Map<String, Double> likely(List<UsualCauses.Likeness> ranked) {
        Map<String, Double> likely = new TreeMap<>();
        for (UsualCauses.Likeness one : ranked) {
            double beyond = one.score() - ranked.getFirst().score() / 2;
            if (beyond > 0) {
                likely.put(one.cause(), beyond);
            }
        }
        double length =
                Math.sqrt(likely.values().stream().mapToDouble(x -> x * x).sum());
        likely.replaceAll((cause, beyond) -> beyond / length);
        return likely;
    }
}
