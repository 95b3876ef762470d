package org.faultbook.diagnosis.engine;

/**
 * What repairs cost in minutes where nothing is known of them. Assumptions, ours: an hour a repair; a working day until somebody who
 * always finds it has come.
 *
 * @param repair of a fix whose minutes no ticket tells
 * @param escalation of calling that somebody
 */
public record RepairCosts(double repair, double escalation) {
    public static final RepairCosts STANDARD = new RepairCosts(60, 480);

    public RepairCosts {
        if (!(repair > 0 && escalation > 0)) {
            throw new IllegalArgumentException("costs are above 0: " + repair + ", " + escalation);
        }
    }
}
