package org.faultbook.diagnosis.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.CaseSummary;
import org.faultbook.kb.retrieval.FusedHit;
import org.faultbook.kb.search.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * Which equipment classes a question is about, told from the classes of the most similar records: a record is judged
 * together with the records of its kind that were found beside it (retrieval by clusters: Liu and Croft, SIGIR 2004). What
 * only manuals tell of votes where nothing else was found.
 *
 * @param mass sum of the fused scores of the most similar records, by equipment class
 */
record LikelyClasses(Map<String, Double> mass) {
    private static final int MOST_SIMILAR = 20;
    /** How much of its score a record of a class that nobody else votes for loses. */
    private static final double LOSS = 0.3;

    LikelyClasses {
        mass = Map.copyOf(mass);
    }

    static LikelyClasses of(List<FusedHit> hits, Map<String, CaseSummary> summaries) {
        Map<String, Double> mass = new HashMap<>();
        boolean told = hits.stream().anyMatch(h -> h.kind() == RecordKind.CASE);
        hits.stream()
                .filter(h -> !told || h.kind() == RecordKind.CASE)
                .limit(MOST_SIMILAR)
                .forEach(hit -> {
                    CaseSummary found = summaries.get(hit.owner());
                    String equipmentClass = found == null ? null : found.scope().equipmentClass();
                    if (equipmentClass != null) {
                        mass.merge(equipmentClass, hit.score(), Double::sum);
                    }
                });
        return new LikelyClasses(mass);
    }

    /** By how much a case is scaled for its class: 1 for the likeliest class, and for every class where the question names one. */
    double factor(EquipmentScope asked, EquipmentScope found) {
        double most = mass.values().stream().mapToDouble(m -> m).max().orElse(0);
        if (asked.equipmentClass() != null || found.equipmentClass() == null || most <= 0) {
            return 1;
        }
        return 1 - LOSS * (1 - of(found.equipmentClass()) / most);
    }

    /**
     * How far the most similar records agree: the share of the class that the question names, of the likeliest one where it
     * names none; 0 to 1.
     */
    double agreement(@Nullable String named) {
        double all = mass.values().stream().mapToDouble(m -> m).sum();
        if (all <= 0) {
            return 0;
        }
        double most = named != null
                ? of(named)
                : mass.values().stream().mapToDouble(m -> m).max().orElse(0);
        return most / all;
    }

    private double of(String equipmentClass) {
        return Objects.requireNonNull(mass.getOrDefault(equipmentClass, 0.0));
    }
}
