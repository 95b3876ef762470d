package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.search.TextAnalyzer;

/**
 * Which of the fixes that similar tickets tell are shown first: those that the tickets agree on. The first is the one whose
 * words have most in common with all the others, each counted by how similar its ticket is: the one expected to be nearest
 * to what will help (minimum Bayes risk; Goel and Byrne 2000). Each further one adds most to what those before it have in
 * common with all of them, so that other ways of repair follow and not other wordings (greedy facility location; Nemhauser,
 * Wolsey and Fisher 1978).
 */
final class AgreedFixes {
    private final TextAnalyzer analyzer;

    AgreedFixes(TextAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** At most {@code limit} of them, none whose words another has in full; ties in the order given. */
    List<ToldFix> of(List<ToldFix> told, int limit) {
        double[][] alike = likeness(told);
        double[] covered = new double[told.size()];
        List<ToldFix> chosen = new ArrayList<>();
        while (chosen.size() < limit) {
            int best = -1;
            double most = 0;
            for (int i = 0; i < told.size(); i++) {
                double gain = 0;
                for (int j = 0; j < told.size(); j++) {
                    gain += told.get(j).weight() * Math.max(0, alike[i][j] - covered[j]);
                }
                if (gain > most) {
                    most = gain;
                    best = i;
                }
            }
            if (best < 0) {
                break;
            }
            chosen.add(told.get(best));
            for (int j = 0; j < told.size(); j++) {
                covered[j] = Math.max(covered[j], alike[best][j]);
            }
        }
        return chosen;
    }

    private double[][] likeness(List<ToldFix> told) {
        List<WordCounts> words =
                told.stream().map(f -> WordCounts.of(analyzer, f.text())).toList();
        double[][] alike = new double[told.size()][told.size()];
        for (int i = 0; i < told.size(); i++) {
            for (int j = 0; j <= i; j++) {
                alike[i][j] = words.get(i).f1(words.get(j));
                alike[j][i] = alike[i][j];
            }
        }
        return alike;
    }
}
