package org.faultbook.diagnosis.learn;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.backtest.Answered;
import org.faultbook.diagnosis.backtest.BacktestFigures;
import org.faultbook.diagnosis.backtest.FoldedBacktest;
import org.faultbook.diagnosis.backtest.PastTicket;
import org.faultbook.diagnosis.base.Toolkit;
import org.faultbook.diagnosis.calibration.Answerable;
import org.faultbook.diagnosis.calibration.Calibration;
import org.faultbook.diagnosis.calibration.ChanceMeaning;
import org.faultbook.diagnosis.calibration.IsotonicRegression;
import org.faultbook.diagnosis.calibration.LogisticRegression;
import org.faultbook.diagnosis.engine.CauseRanker;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.ticket.EquipmentMention;
import org.faultbook.kb.ticket.TicketKey;

/**
 * Learns from folded questions on the own base what raw evidence is worth: the probability that a cause is right, by
 * isotonic regression over the chance that a conditional logit gives it; how to weigh the figures that tell own questions from
 * what is answered elsewhere, by logistic regression; and the strength so weighed that hardly any own question falls below, which
 * is where the engine abstains. Below {@link Calibration#ENOUGH} usable tickets nothing is learned.
 */
public final class Calibrator {
    /** Questions asked at most: enough for a curve, bounded for a million tickets. */
    private static final int QUESTIONS = 5000;

    private static final int FOLDS = 5;
    private static final int RANKS = 5;
    /** Share of own questions that may fall below the limit. */
    private static final double BELOW = 0.10;

    private static final String ELSEWHERE = "elsewhere";

    private final Toolkit toolkit;
    private final Clock clock;

    public Calibrator(Toolkit toolkit, Clock clock) {
        this.toolkit = toolkit;
        this.clock = clock;
    }

    /** What was learned, and how the base would have answered the very questions it was learned from. */
    public record Learned(Calibration calibration, BacktestFigures figures) {}

    /**
     * @param tickets labelled with their own normalised cause or by what a backtest hides; those without a label are not asked
     * @param judged whether it can be told if a cause is right for a ticket; the others teach only what own questions look like
     */
    Learned learn(List<PastTicket> tickets, Predicate<PastTicket> judged, String version) {
        List<PastTicket> known =
                tickets.stream().filter(t -> t.contribution() != null).toList();
        int usable = (int)
                known.stream().filter(t -> t.label() != null && judged.test(t)).count();
        if (usable < Calibration.ENOUGH) {
            return new Learned(
                    new Calibration(version, usable, null, false, null, Answerable.FIXED, Calibration.FIXED_LIMIT),
                    BacktestFigures.tooFew(usable));
        }
        List<PastTicket> asked = sample(known);
        asked.addAll(elsewhere());
        List<Answered> answers = new FoldedBacktest(toolkit, clock, FOLDS, 1).run(asked, n -> {});
        List<LogisticRegression.Example> examples = new ArrayList<>();
        for (Answered answered : answers) {
            boolean own = !ELSEWHERE.equals(answered.asked().label());
            if (answered.asked().request().equipment().equals(EquipmentMention.NONE)) {
                examples.add(
                        new LogisticRegression.Example(answered.considered().figures(), own));
            }
        }
        Answerable answerable = answerable(examples);
        // what cannot be judged is no rival either: it may be another wording of the truth
        Set<String> labels = known.stream()
                .filter(judged)
                .map(PastTicket::label)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        RankerLearning.Taught taught = RankerLearning.learn(answers.stream()
                .filter(a -> !ELSEWHERE.equals(a.asked().label()) && judged.test(a.asked()))
                .map(a -> a.amongLabels(labels))
                .toList());
        CauseRanker ranker = taught.ranker();
        Calibration calibration = new Calibration(
                version,
                usable,
                ranker == null ? null : ranker.learned(),
                ranker != null && ranker.reorders(),
                ranker == null ? null : meaning(taught.answers()),
                answerable,
                limit(answerable, examples));
        return new Learned(calibration, BacktestFigures.of(usable, taught.answers(), calibration));
    }

    /** Of what a ranker that was not learned from a question said of its first labels. */
    private static ChanceMeaning meaning(List<Answered> answers) {
        List<IsotonicRegression.Point> first = new ArrayList<>();
        List<IsotonicRegression.Point> further = new ArrayList<>();
        for (Answered a : answers) {
            for (int i = 0; i < Math.min(RANKS, a.labels().size()); i++) {
                boolean right = a.labels().get(i).equals(a.asked().label());
                (i == 0 ? first : further)
                        .add(new IsotonicRegression.Point(a.chances().get(i), right));
            }
        }
        return new ChanceMeaning(IsotonicRegression.of(first), IsotonicRegression.of(further));
    }

    /** What tickets teach, in a version without a name of its own. */
    public Calibration calibration(List<PastTicket> tickets) {
        return learn(tickets, t -> true, "folded").calibration();
    }

    /** How the figures of own questions differ from those of what is answered elsewhere. */
    private static Answerable answerable(List<LogisticRegression.Example> examples) {
        long own = examples.stream().filter(LogisticRegression.Example::outcome).count();
        boolean both = own > 0 && own < examples.size();
        return both ? LogisticRegression.fit(examples) : Answerable.FIXED;
    }

    /** The strength that hardly any own question falls below. */
    private static double limit(Answerable answerable, List<LogisticRegression.Example> examples) {
        double[] strengths = examples.stream()
                .filter(LogisticRegression.Example::outcome)
                .mapToDouble(e -> answerable.score(e.figures()))
                .sorted()
                .toArray();
        return strengths.length == 0 ? Calibration.FIXED_LIMIT : strengths[(int) (strengths.length * BELOW)];
    }

    /** Questions that no ticket answers: they bring nothing to the base and are asked of each fold in turn. */
    private List<PastTicket> elsewhere() {
        List<PastTicket> asked = new ArrayList<>();
        for (String text : toolkit.elsewhere()) {
            DiagnosisRequest request = new DiagnosisRequest(
                    text, "", null, EquipmentMention.NONE, List.of(), List.of(), SearchFilter.NONE, RANKS);
            TicketKey key = new TicketKey(ELSEWHERE, Integer.toString(asked.size()));
            asked.add(new PastTicket(key, request, ELSEWHERE, null, null, null, null, null, false));
        }
        return asked;
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
