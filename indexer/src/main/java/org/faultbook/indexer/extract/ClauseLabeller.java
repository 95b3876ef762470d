package org.faultbook.indexer.extract;

import java.util.Arrays;
import java.util.List;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.kb.faultcase.ActOutcome;

/**
 * Labels the clauses of a ticket together: people tell what was seen, then what it was, then what they did. The best
 * sequence of labels under per-clause scores and scores of what follows what, by dynamic programming (Viterbi 1967).
 * The state is the last label that was not OTHER; ties go to the earlier label.
 */
final class ClauseLabeller {
    private static final int NONE = 3;
    /** Rows: the last label told (symptom, cause, fix, none yet); columns: the label that follows. */
    private static final double[][] FOLLOWS = {
        {0.3, 0.7, 0.3, 0},
        {-1.3, 0, 0.7, 0},
        {-2.4, -0.6, 0.3, 0.6},
        {1.3, -0.6, 0, 0},
    };

    private ClauseLabeller() {}

    static Label[] label(List<Clause> clauses, List<ActOutcome> outcomes) {
        int n = clauses.size();
        double[][] best = new double[n + 1][4];
        Arrays.fill(best[0], Double.NEGATIVE_INFINITY);
        best[0][NONE] = 0;
        int[][] cameFrom = new int[n + 1][4];
        Label[][] chosen = new Label[n + 1][4];
        for (int i = 0; i < n; i++) {
            double[] scores = ClauseScores.of(clauses.get(i), outcomes.get(i));
            Arrays.fill(best[i + 1], Double.NEGATIVE_INFINITY);
            for (int told = 0; told < 4; told++) {
                for (Label label : Label.values()) {
                    int now = label == Label.OTHER ? told : label.ordinal();
                    double score = best[i][told]
                            + scores[label.ordinal()]
                            + FOLLOWS[told][label.ordinal()]
                            + around(clauses, i, label)
                            + goesOn(clauses, i, told, label);
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

    /** A clause whose effect follows is a cause; the effect of a known cause is a link of the chain or the symptom. */
    private static double around(List<Clause> clauses, int i, Label label) {
        boolean causes = i + 1 < clauses.size() && clauses.get(i + 1).link() == Link.RESULTING;
        boolean explained = i + 1 < clauses.size() && clauses.get(i + 1).link() == Link.BECAUSE;
        double score = 0;
        if (causes) {
            score += label == Label.CAUSE ? 2.5 : 0;
        }
        if (explained) {
            score += label == Label.SYMPTOM && clauses.get(i).act() == null ? 2.5 : 0;
        }
        if (label == Label.SYMPTOM && comesBack(clauses.get(i)) && isFirstOfItsKind(clauses, i)) {
            score += 3.5;
        }
        if (label == Label.OTHER && Attempts.isProof(clauses, i)) {
            score += 6;
        }
        boolean reason = i > 0
                && clauses.get(i).link() == Link.BECAUSE
                && clauses.get(i - 1).act() != null;
        if (reason && clauses.get(i).has(CueKind.OBSERVATION) && !clauses.get(i).has(CueKind.FAILURE)) {
            score += label == Label.SYMPTOM ? 5 : 0;
        }
        boolean chain = i > 0
                && clauses.get(i).link() == Link.RESULTING
                && clauses.get(i - 1).link() == Link.BECAUSE;
        return chain && label == Label.CAUSE ? score + 2 : score;
    }

    private static boolean comesBack(Clause clause) {
        return clause.has(CueKind.FAILED) && (!clause.has(CueKind.FAILURE) || clause.has(CueKind.OBSERVATION));
    }

    /** 又跳了 before anything was tried tells that the fault came back, not that an attempt failed. */
    private static boolean isFirstOfItsKind(List<Clause> clauses, int i) {
        return clauses.subList(0, i + 1).stream().allMatch(clause -> clause.act() == null);
    }

    /** Words that say nothing known go on with what was told before them in the same sentence. */
    private static double goesOn(List<Clause> clauses, int i, int told, Label label) {
        if (i == 0 || told != label.ordinal() || !ClauseScores.saysNothing(clauses.get(i))) {
            return 0;
        }
        boolean sameSentence =
                clauses.get(i).sentence() == clauses.get(i - 1).sentence() && !ClauseScores.isTalk(clauses.get(i - 1));
        boolean effect = clauses.get(i).link() == Link.RESULTING;
        if (label == Label.CAUSE) {
            return effect ? 2 : 0;
        }
        return label == Label.SYMPTOM && sameSentence ? 1 : 0;
    }

    private static Label[] trace(double[] last, int[][] cameFrom, Label[][] chosen) {
        int state = 0;
        for (int s = 1; s < 4; s++) {
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
