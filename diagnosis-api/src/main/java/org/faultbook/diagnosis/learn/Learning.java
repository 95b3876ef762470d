package org.faultbook.diagnosis.learn;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.faultbook.diagnosis.backtest.BacktestFigures;
import org.faultbook.diagnosis.backtest.PastTicket;
import org.faultbook.diagnosis.backtest.PastTickets;
import org.faultbook.diagnosis.base.Toolkit;
import org.faultbook.diagnosis.calibration.Calibration;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.alignment.TermPairs;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.port.StatisticsStore;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.retrieval.LearnedStatistics;
import org.faultbook.kb.retrieval.StatisticsJob;
import org.faultbook.kb.statistics.StatisticsVersion;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.ticket.TicketKey;

/** Learns a new version of everything learned from a store and keeps it there. */
public final class Learning {
    /** Tickets a calibration is learned from at most: enough for a curve, bounded for a million tickets. */
    private static final int CALIBRATED_ON = 6000;

    private static final String RETRIEVAL = "retrieval";
    private static final String CALIBRATION = "calibration";
    private static final String BACKTEST = "backtest";

    private final Store store;
    private final Toolkit toolkit;
    private final Clock clock;
    private final TermLearning terms;

    public Learning(Store store, Toolkit toolkit, Clock clock) {
        this.store = store;
        this.toolkit = toolkit;
        this.clock = clock;
        this.terms = new TermLearning(store, toolkit.lexicon(), toolkit.analyzer(), clock);
    }

    /** The newest versions; what was never learned is empty. */
    public LearnedStatistics statistics() {
        return store.statistics()
                .latest(ProductLine.DEFAULT, RETRIEVAL)
                .map(v -> StatisticsCodec.learned(v.id(), v.payload()))
                .orElse(LearnedStatistics.NONE);
    }

    /** A version by its id; empty where it was withdrawn. */
    public LearnedStatistics statistics(String id) {
        return store.statistics()
                .find(id)
                .map(v -> StatisticsCodec.learned(v.id(), v.payload()))
                .orElse(LearnedStatistics.NONE);
    }

    public Calibration calibration() {
        return store.statistics()
                .latest(ProductLine.DEFAULT, CALIBRATION)
                .map(v -> StatisticsCodec.calibration(v.payload()))
                .orElse(Calibration.NONE);
    }

    /** Words of the other language that bilingual manuals of this base taught; none where it has no such manuals. */
    public TermPairs termPairs() {
        return terms.latest();
    }

    /** How the base would have answered its own tickets; empty where that was never asked. */
    public static Optional<BacktestFigures> backtest(StatisticsStore kept) {
        return kept.latest(ProductLine.DEFAULT, BACKTEST).map(v -> StatisticsCodec.backtest(v.payload()));
    }

    /** Learns from the store as it is now; a version of this very revision is not learned again. */
    public void learn() {
        long revision = store.revision();
        StatisticsStore kept = store.statistics();
        if (isOf(revision, CALIBRATION) && isOf(revision, BACKTEST)) {
            return;
        }
        String id = "r" + revision + "-" + clock.millis();
        // before the version that tells others to look
        terms.learn(id + "-t", revision);
        LearnedStatistics learned = new StatisticsJob(toolkit.analyzer(), toolkit.embedders()).learn(store, id);
        kept.save(version(id, RETRIEVAL, revision, StatisticsCodec.encode(learned)));
        List<PastTicket> sample = sample();
        Calibrator.Learned calibrated = new Calibrator(toolkit, clock).learn(sample, judged(sample), id + "-c");
        kept.save(version(id + "-b", BACKTEST, revision, StatisticsCodec.encode(calibrated.figures())));
        kept.save(version(id + "-c", CALIBRATION, revision, StatisticsCodec.encode(calibrated.calibration())));
    }

    private boolean isOf(long revision, String kind) {
        return store.statistics()
                        .latest(ProductLine.DEFAULT, kind)
                        .map(StatisticsVersion::fromRevision)
                        .orElse(-1L)
                == revision;
    }

    private StatisticsVersion version(String id, String kind, long revision, byte[] payload) {
        return new StatisticsVersion(id, ProductLine.DEFAULT, kind, revision, clock.instant(), payload);
    }

    /** Tickets that make cases, evenly over the store, labelled with their own cause. */
    private List<PastTicket> sample() {
        long step = Math.max(1, (store.sources().count() + CALIBRATED_ON - 1) / CALIBRATED_ON);
        Map<TicketKey, Contribution> contributions = new TreeMap<>();
        long[] seen = {0};
        store.cases().forEachContribution(c -> {
            if (seen[0]++ % step == 0) {
                contributions.put(c.ticket(), c);
            }
        });
        PastTickets past = new PastTickets(store.sources(), toolkit.taxonomy());
        List<PastTicket> tickets = new ArrayList<>();
        contributions.forEach((key, c) -> store.sources()
                .find(key)
                .ifPresent(t -> tickets.add(past.of(t, c, (ticket, of) -> PastTickets.ownCause(c)))));
        return tickets;
    }

    /**
     * Whether it can be told if a cause is right for a ticket of the sample: not where its own stands in words that no other ticket has,
     * since another wording may be the same cause. A usual cause of the taxonomy is one however rare it is.
     */
    private Predicate<PastTicket> judged(List<PastTicket> sample) {
        Map<String, Integer> told = new HashMap<>();
        sample.stream()
                .map(PastTicket::label)
                .filter(Objects::nonNull)
                .forEach(cause -> told.merge(cause, 1, Integer::sum));
        return t -> told.getOrDefault(t.label(), 0) > 1 || t.contribution() != null && usual(t.contribution());
    }

    private boolean usual(Contribution c) {
        return toolkit
                .taxonomy()
                .find(c.key().scope().equipmentClass())
                .map(EquipmentClass::causes)
                .orElse(List.of())
                .stream()
                .anyMatch(cause -> cause.id().equals(c.key().cause()));
    }
}
