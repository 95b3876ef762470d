package org.faultbook.indexer.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.indexer.normalise.Direction;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.taxonomy.UsualCause;
import org.faultbook.kb.taxonomy.UsualCheck;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Which of the usual causes of its equipment class a text tells of, in either language. Texts are compared with what the
 * taxonomy says of each cause, so that two wordings without a common word still meet in the cause both are like
 * (explicit semantic analysis: Gabrilovich and Markovitch, IJCAI 2007), by the cosine of tf-idf vectors (Salton and
 * Buckley, 1988). Term rarity is counted among the causes of one class: what all of them say tells none apart. All of it
 * comes from the taxonomy, none from a store, so that the answer is the same whatever was imported before. Thread-safe.
 */
public final class UsualCauses {
    private static final double LEAST = 0.1;
    private static final double LEAD = 2;

    private final Map<String, Described> classes = new HashMap<>();

    public UsualCauses(Taxonomy taxonomy) {
        taxonomy.classes().forEach(c -> classes.put(c.id(), new Described(c)));
    }

    /** A usual cause and how like it a text is, 0 to 1. */
    public record Likeness(String cause, double score) {}

    /** The usual causes the text shares a term with, the likeliest first, then by id; empty for an unknown class. */
    public List<Likeness> rank(@Nullable String equipmentClass, String text) {
        Described described = equipmentClass == null ? null : classes.get(equipmentClass);
        if (described == null) {
            return List.of();
        }
        Map<String, Double> asked = described.vector(text);
        List<Likeness> ranked = new ArrayList<>();
        described.causes.forEach((id, vector) -> {
            double score = cosine(asked, vector);
            if (score > 0) {
                ranked.add(new Likeness(id, score));
            }
        });
        ranked.sort(Comparator.comparingDouble(Likeness::score).reversed().thenComparing(Likeness::cause));
        return ranked;
    }

    /**
     * The usual cause the text is at least twice as like as any other of the class; null where none stands out so, or where
     * {@code cause}, the cause that the text tells, is off another way: too much oil is not too little.
     *
     * @param way which way it is off, of what may be off either way; null where it tells none
     */
    public @Nullable String certain(
            @Nullable String equipmentClass, String cause, @Nullable Direction way, String text) {
        List<Likeness> ranked = rank(equipmentClass, text);
        if (ranked.isEmpty() || ranked.getFirst().score() < LEAST) {
            return null;
        }
        String likeliest = ranked.getFirst().cause();
        double second = ranked.size() > 1 ? ranked.get(1).score() : 0;
        boolean standsOut = ranked.getFirst().score() >= LEAD * second;
        return standsOut && isOffSo(equipmentClass, likeliest, cause, way) ? likeliest : null;
    }

    private boolean isOffSo(@Nullable String equipmentClass, String usual, String cause, @Nullable Direction way) {
        Described described = equipmentClass == null ? null : classes.get(equipmentClass);
        LocalizedText name = described == null ? null : described.names.get(usual);
        if (name == null) {
            return true;
        }
        boolean opposed = Direction.opposed(name.zh(), cause) || Direction.opposed(name.en(), cause);
        return !opposed && (way == null || way == Direction.of(name.zh()) || way == Direction.of(name.en()));
    }

    /** The English name of the item of a usual cause; null where the class has no such cause. */
    @Nullable
    String item(@Nullable String equipmentClass, String cause) {
        Described described = equipmentClass == null ? null : classes.get(equipmentClass);
        return described == null ? null : described.items.get(cause);
    }

    private static double cosine(Map<String, Double> a, Map<String, Double> b) {
        double sum = 0;
        for (Map.Entry<String, Double> term : a.entrySet()) {
            sum += term.getValue() * b.getOrDefault(term.getKey(), 0.0);
        }
        return sum;
    }

    /** The causes of one class as vectors of length 1. */
    private static final class Described {
        private final Map<String, Map<String, Double>> causes = new HashMap<>();
        private final Map<String, Integer> frequency = new HashMap<>();
        private final Map<String, String> items = new HashMap<>();
        private final Map<String, LocalizedText> names = new HashMap<>();
        private final int count;

        Described(EquipmentClass equipmentClass) {
            count = equipmentClass.causes().size();
            for (UsualCause cause : equipmentClass.causes()) {
                items.put(cause.id(), cause.item().name().en());
                names.put(cause.id(), cause.name());
                TextTerms.of(text(cause)).keySet().forEach(term -> frequency.merge(term, 1, Integer::sum));
            }
            equipmentClass.causes().forEach(cause -> causes.put(cause.id(), vector(text(cause))));
        }

        Map<String, Double> vector(String text) {
            Map<String, Double> vector = new HashMap<>();
            double squares = 0;
            // in the order of the terms: sums of the same numbers are the same to the last bit
            for (Map.Entry<String, Integer> term : TextTerms.of(text).entrySet()) {
                double rarity = Math.log(1 + count / (frequency.getOrDefault(term.getKey(), 0) + 0.5));
                double weight = (1 + Math.log(term.getValue())) * rarity;
                vector.put(term.getKey(), weight);
                squares += weight * weight;
            }
            double length = Math.sqrt(squares);
            vector.replaceAll((term, weight) -> weight / length);
            return vector;
        }

        private static String text(UsualCause cause) {
            StringBuilder text = new StringBuilder();
            add(text, cause.name());
            add(text, cause.item().name());
            text.append(String.join("\n", cause.item().aliases())).append('\n');
            add(text, cause.circumstance());
            add(text, cause.fix());
            for (UsualCheck check : cause.checks()) {
                add(text, check.question());
                add(text, check.favouredBy());
            }
            return text.toString();
        }

        private static void add(StringBuilder out, LocalizedText text) {
            out.append(text.zh()).append('\n').append(text.en()).append('\n');
        }
    }
}
