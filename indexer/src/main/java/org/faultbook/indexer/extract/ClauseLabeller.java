package org.faultbook.indexer.extract;

import java.util.Arrays;
import java.util.List;
import org.faultbook.kb.faultcase.ActOutcome;

/**
 * Labels the clauses of a ticket together: people tell what was seen, then what it was, then what they did. The best
 * sequence of labels under per-clause scores and scores of what follows what, by dynamic programming (Viterbi 1967).
 * The state is the last label that was not OTHER, of the note where the text is of dated notes; ties go to the earlier label.
 */
final class ClauseLabeller {
    private static final int NONE = 3;
    private static final int NEW_NOTE = 4;
    private static final int STATES = 5;
    /** Rows: the last label told (symptom, cause, fix, none yet, none yet in a further note); columns: what follows. */
    private static final double[][] FOLLOWS = {
        {0.3, 0.7, 0.3, 0},
        {-1.3, 0, 0.7, 0},
        {-1.0, -0.6, 0.3, 0.6},
        {1.3, -0.6, 0, 0},
        {0, 0, 0, 0},
    };

    private ClauseLabeller() {}

    static Label[] label(List<Clause> clauses, List<ActOutcome> outcomes) {
        int n = clauses.size();
        Surroundings context = new Surroundings(clauses);
        double[][] best = new double[n + 1][STATES];
        Arrays.fill(best[0], Double.NEGATIVE_INFINITY);
        best[0][NONE] = 0;
        int[][] cameFrom = new int[n + 1][STATES];
        Label[][] chosen = new Label[n + 1][STATES];
        for (int i = 0; i < n; i++) {
            boolean note = context.isNoteHead(i);
            double[] scores = ClauseScores.of(clauses.get(i), outcomes.get(i));
            for (Label label : Label.values()) {
                scores[label.ordinal()] += context.around(i, label);
            }
            Arrays.fill(best[i + 1], Double.NEGATIVE_INFINITY);
            for (int told = 0; told < STATES; told++) {
                for (Label label : Label.values()) {
                    int now = label != Label.OTHER ? label.ordinal() : note ? NEW_NOTE : told;
                    double score = best[i][told]
                            + scores[label.ordinal()]
                            + FOLLOWS[told][label.ordinal()]
                            + context.goesOn(i, told, label);
                    if (score > best[i + 1][now]) {
                        best[i + 1][now] = score;
                        cameFrom[i + 1][now] = told;
                        chosen[i + 1][now] = label;
                    }
                }
            }
        }
        return trace(best[n], cameFrom, chosen);
    }

    private static Label[] trace(double[] last, int[][] cameFrom, Label[][] chosen) {
        int state = 0;
        for (int s = 1; s < STATES; s++) {
            state = last[s] > last[state] ? s : state;
        }
        Label[] labels = new Label[chosen.length - 1];
        for (int i = labels.length; i > 0; i--) {
            labels[i - 1] = chosen[i][state];
            state = cameFrom[i][state];
        }
        return labels;
    }
}
