package org.faultbook.indexer.join;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Cosine of term weights, each term weighed by its rarity among the profiles given (Salton and Buckley 1988).
 */
final class CaseLikeness {
    private final Map<String, Integer> frequencies = new HashMap<>();
    private final Map<CaseProfile, Double> norms = new HashMap<>();
    private final int population;

    CaseLikeness(Collection<CaseProfile> profiles) {
        this.population = profiles.size();
        profiles.forEach(p -> p.weights().keySet().forEach(term -> frequencies.merge(term, 1, Integer::sum)));
    }

    /** 0 to 1; 0 where nothing is shared. */
    double of(CaseProfile a, CaseProfile b) {
        CaseProfile smaller = a.weights().size() <= b.weights().size() ? a : b;
        CaseProfile larger = smaller == a ? b : a;
        double product = 0;
        for (Map.Entry<String, Double> entry : smaller.weights().entrySet()) {
            Double other = larger.weights().get(entry.getKey());
            if (other != null) {
                double rarity = rarity(entry.getKey());
                product += entry.getValue() * rarity * other * rarity;
            }
        }
        return product == 0 ? 0 : product / (norm(a) * norm(b));
    }

    private double norm(CaseProfile profile) {
        return norms.computeIfAbsent(profile, p -> {
            double sum = 0;
            for (Map.Entry<String, Double> entry : p.weights().entrySet()) {
                double weight = entry.getValue() * rarity(entry.getKey());
                sum += weight * weight;
            }
            return Math.sqrt(sum);
        });
    }

    private double rarity(String term) {
        return Math.log(1 + (population + 1.0) / (frequencies.getOrDefault(term, 0) + 0.5));
    }
}
