package org.faultbook.diagnosis.learn;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.diagnosis.backtest.Answered;
import org.faultbook.diagnosis.backtest.FoldedBacktest;
import org.faultbook.diagnosis.backtest.PastTicket;
import org.faultbook.diagnosis.base.Toolkit;
import org.faultbook.diagnosis.calibration.Calibration;
import org.faultbook.diagnosis.calibration.IsotonicRegression;
import org.faultbook.diagnosis.engine.CauseGroup;
import org.faultbook.kb.ticket.EquipmentMention;

/**
 * Learns from folded questions on the own base what raw evidence is worth: the probability that a cause is right, by
 * isotonic regression over its standing, and the strength below which hardly any own question falls, which is where the
 * engine abstains. Below {@link Calibration#ENOUGH} usable tickets nothing is learned.
 */
public final class Calibrator {
    /** Questions asked at most: enough for a curve, bounded for a million tickets. */
    private static final int QUESTIONS = 1500;

    private static final int FOLDS = 5;
    private static final int RANKS = 5;
    /** Share of own questions that may fall below the limit. */
    private static final double BELOW = 0.08;

    private final Toolkit toolkit;
    private final Clock clock;

    public Calibrator(Toolkit toolkit, Clock clock) {
        this.toolkit = toolkit;
        this.clock = clock;
    }

    /** @param tickets labelled with their own normalised cause; those without a label are not asked */
    public Calibration learn(List<PastTicket> tickets, String version) {
        int usable = (int) tickets.stream().filter(t -> t.label() != null).count();
        if (usable < Calibration.ENOUGH) {
            return new Calibration(version, usable, null, Calibration.FIXED_LIMIT);
        }
        List<PastTicket> sample = sample(tickets);
        List<Answered> answers = new FoldedBacktest(toolkit, clock, FOLDS, 1).run(sample, n -> {});
        List<IsotonicRegression.Point> points = new ArrayList<>();
        List<Double> strengths = new ArrayList<>();
        for (Answered answered : answers) {
            if (answered.asked().request().equipment().equals(EquipmentMention.NONE)) {
                strengths.add(answered.considered().strength());
            }
            for (CauseGroup cause :
                    answered.considered().causes().stream().limit(RANKS).toList()) {
                points.add(new IsotonicRegression.Point(
                        cause.evidence().standing(),
                        label(cause).equals(answered.asked().label())));
            }
        }
        strengths.sort(null);
        double limit = strengths.isEmpty() ? Calibration.FIXED_LIMIT : strengths.get((int) (strengths.size() * BELOW));
        return new Calibration(version, usable, IsotonicRegression.of(points), limit);
    }

    /** The label of a ticket without one given by a person: its equipment class and normalised cause. */
    public static String label(CauseGroup cause) {
        return cause.best().scope().equipmentClass() + "|" + cause.causeKey();
    }

    private static List<PastTicket> sample(List<PastTicket> tickets) {
        int step = Math.max(1, (int) Math.ceil((double) tickets.size() / QUESTIONS));
        List<PastTicket> sample = new ArrayList<>();
        for (int i = 0; i < tickets.size(); i += step) {
            // people often say what is wrong and not on which machine: every second question is asked by its text alone
            sample.add(sample.size() % 2 == 0 ? tickets.get(i) : tickets.get(i).withoutEquipment());
        }
        return sample;
    }
}
