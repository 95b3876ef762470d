package org.faultbook.diagnosis.backtest;

import java.util.List;

/**
 * What a base can answer of some of its tickets. Of these a question is reached where its true cause stood among the first three
 * by other tickets than its own (reachability, Smyth and Keane 1995, for whom a case is one ticket; here it is a cause with its
 * tickets).
 *
 * @param questions tickets that were asked
 * @param reached questions with the true cause among the first three
 * @param near questions with the true cause in the fourth or fifth place
 * @param untold questions whose true cause no visible ticket told: nothing could have answered them
 * @param causes different true causes of the tickets, asked or not
 * @param pivotal causes that one ticket alone tells, in the whole base: nothing else covers them
 * @param hardest causes that were missed twice or more, those missed most often first, at most two
 */
public record Competence(
        int questions, int reached, int near, int untold, int causes, int pivotal, List<String> hardest) {
    /** Questions below which a share tells nothing. */
    public static final int ENOUGH = 5;

    public Competence {
        hardest = List.copyOf(hardest);
        if (reached < 0
                || near < 0
                || untold < 0
                || reached + near + untold > questions
                || pivotal < 0
                || pivotal > causes) {
            throw new IllegalArgumentException("counts do not fit: " + questions + " " + reached + " " + near + " "
                    + untold + " " + causes + " " + pivotal);
        }
    }

    /** The share of the questions that were reached; not a number where nothing was asked. */
    public double reachability() {
        return questions == 0 ? Double.NaN : (double) reached / questions;
    }

    /** Whether there are too few questions for the share to tell anything. */
    public boolean thin() {
        return questions < ENOUGH;
    }

    /** Questions that were not reached. */
    public int missed() {
        return questions - reached;
    }
}
