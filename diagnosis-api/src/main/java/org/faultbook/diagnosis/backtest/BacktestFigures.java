package org.faultbook.diagnosis.backtest;

import java.util.List;
import java.util.function.Predicate;
import org.faultbook.diagnosis.calibration.Calibration;

/**
 * A backtest in counts, as it is told in one sentence.
 *
 * @param usable tickets that could have been asked, of those looked at
 * @param asked questions; 0 where there were too few tickets to tell
 * @param hit1 answered, with the truth first
 * @param hit3 answered, with the truth among the first three
 * @param frequent1 the most frequent label was the truth
 * @param frequent3 the truth was among the three most frequent labels
 * @param abstained questions to which the service would have said that it does not know
 */
public record BacktestFigures(int usable, int asked, int hit1, int hit3, int frequent1, int frequent3, int abstained) {
    private static final int FIRST = 3;

    public BacktestFigures {
        if (hit3 < hit1 || hit3 + abstained > asked || frequent3 < frequent1 || frequent3 > asked) {
            throw new IllegalArgumentException("counts do not fit: " + asked + " " + hit3 + " " + abstained);
        }
    }

    /** Nothing asked: too few tickets to tell anything. */
    public static BacktestFigures tooFew(int usable) {
        return new BacktestFigures(usable, 0, 0, 0, 0, 0, 0);
    }

    /** @param calibration decides which questions would have been answered */
    public static BacktestFigures of(int usable, List<Answered> answers, Calibration calibration) {
        Predicate<Answered> answered = a -> a.considered().answersUnder(calibration);
        return new BacktestFigures(
                usable,
                answers.size(),
                count(answers, answered.and(a -> a.rank() == 1)),
                count(answers, answered.and(a -> a.hit(FIRST))),
                count(answers, a -> frequent(a, 1)),
                count(answers, a -> frequent(a, FIRST)),
                count(answers, answered.negate()));
    }

    private static boolean frequent(Answered a, int first) {
        return a.byFrequency().stream()
                .limit(first)
                .anyMatch(label -> label.equals(a.asked().label()));
    }

    private static int count(List<Answered> answers, Predicate<Answered> which) {
        return (int) answers.stream().filter(which).count();
    }

    /** A count as a share of the questions; not a number where nothing was asked. */
    public double share(int count) {
        return asked == 0 ? Double.NaN : (double) count / asked;
    }
}
