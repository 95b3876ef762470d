package org.faultbook.indexer.join;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.faultbook.indexer.normalise.FixNormaliser;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.equipment.ScopeRelation;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.jspecify.annotations.Nullable;

/**
 * Which cases probably tell of one fault in other words, for a person to decide about. On one type of machine, one lasting act on one
 * thing mended both, their causes name one item, and all they say is like the same usual causes of the taxonomy. Items, acts and usual
 * causes are the same in both languages. What a pair is rests on its two cases alone, not on what else a store holds. Thread-safe.
 */
public final class LikeFaults {
    /** The cosine of 45 degrees: two cases then lie nearer to each other than to whatever has nothing to do with either. */
    static final double LEAST_KINSHIP = Math.sqrt(0.5);

    private static final String WRITTEN = "person:";

    private final Vocabulary vocabulary;
    private final UsualCauses usual;
    private final FixNormaliser fixes;

    public LikeFaults(Vocabulary vocabulary, UsualCauses usual) {
        this.vocabulary = vocabulary;
        this.usual = usual;
        this.fixes = new FixNormaliser(vocabulary);
    }

    /**
     * What a case is held against others by.
     *
     * @param places where like ones are found: each lasting act with each item of the cause, at the type of machine
     * @param usual what it says by usual causes, a vector of length 1; empty where it is like none
     */
    public record Traits(
            ProductLine productLine,
            boolean bulletin,
            EquipmentScope scope,
            String causeKey,
            Set<String> places,
            SortedMap<String, Double> usual) {
        public Traits {
            places = Set.copyOf(places);
            usual = Collections.unmodifiableSortedMap(new TreeMap<>(usual));
        }

        /**
         * How surely both tell of one fault, from the least that is taken for it to 1; 0 where they probably do not, may not be
         * merged, or have one key, by which they stand together already.
         */
        public double likeness(Traits other) {
            if (causeKey.equals(other.causeKey)
                    || !productLine.equals(other.productLine)
                    || bulletin != other.bulletin
                    || scope.relationTo(other.scope) == ScopeRelation.APART
                    || places.stream().noneMatch(other.places::contains)) {
                return 0;
            }
            double kinship = kinship(other);
            return kinship < LEAST_KINSHIP ? 0 : kinship;
        }

        private double kinship(Traits other) {
            double sum = 0;
            // in the order of the causes, so that either is as like the other to the last bit
            for (Map.Entry<String, Double> one : usual.entrySet()) {
                sum += one.getValue() * other.usual.getOrDefault(one.getKey(), 0.0);
            }
            return sum;
        }
    }

    /** Null where nothing can be told: its cause or type of machine is unknown, or nothing that lasts was done to a thing with a name. */
    public @Nullable Traits traits(FaultCase c) {
        EquipmentScope scope = c.scope();
        String cause = c.cause().text();
        if (cause == null || scope.type() == null) {
            return null;
        }
        Set<String> items = CaseTraits.items(cause, scope.equipmentClass(), vocabulary);
        Set<String> places = new HashSet<>();
        for (Fix fix : c.fixes()) {
            String act = fix.kind() == FixKind.LASTING ? act(fix, scope.equipmentClass()) : "";
            if (!act.isEmpty()) {
                items.forEach(item -> places.add(scope.equipmentClass() + "|" + scope.type() + "|" + act + "|" + item));
            }
        }
        if (places.isEmpty()) {
            return null;
        }
        SortedMap<String, Double> said = new TreeMap<>(CaseTraits.usual(CaseSummary.of(c), usual));
        return new Traits(c.productLine(), c.bulletin(), scope, c.causeKey(), places, said);
    }

    /** As tickets that tell of it are keyed; of what a person wrote the key of its words. Empty where it names no thing. */
    private String act(Fix fix, @Nullable String equipmentClass) {
        boolean keyed = fix.id().contains(":") && !fix.id().startsWith(WRITTEN);
        String key = keyed ? fix.id() : fixes.key(fix.summary(), equipmentClass, null);
        return Objects.equals(FixNormaliser.objectOf(key), "") ? "" : key;
    }
}
