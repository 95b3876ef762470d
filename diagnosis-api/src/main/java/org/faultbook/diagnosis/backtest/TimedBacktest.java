package org.faultbook.diagnosis.backtest;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.base.Toolkit;
import org.faultbook.diagnosis.calibration.Calibration;

/**
 * The split by time: tickets are asked in the order they opened, each against what was closed before it opened. Only the
 * newest are asked. Tickets without an opening time are learned from by their closing time, and not asked.
 */
public final class TimedBacktest {
    /** Tickets closed since the statistics were learned before they are learned again: a tenth of the base. */
    private static final double GROWTH = 1.1;

    private final Toolkit toolkit;
    private final Clock clock;
    private final double share;
    private final boolean fixes;
    private final Function<List<PastTicket>, Calibration> teacher;
    private final AtOpening onlooker;

    /** @param share of the tickets, by opening time, that are only learned from */
    public TimedBacktest(Toolkit toolkit, Clock clock, double share) {
        this(RememberedQueries.in(toolkit), clock, share, false, known -> Calibration.NONE, (asked, known) -> {});
    }

    private TimedBacktest(
            Toolkit toolkit,
            Clock clock,
            double share,
            boolean fixes,
            Function<List<PastTicket>, Calibration> teacher,
            AtOpening onlooker) {
        this.toolkit = toolkit;
        this.clock = clock;
        this.share = share;
        this.fixes = fixes;
        this.teacher = teacher;
        this.onlooker = onlooker;
    }

    /** The same whose answers also tell the fixes shown. */
    public TimedBacktest showingFixes() {
        return new TimedBacktest(toolkit, clock, share, true, teacher, onlooker);
    }

    /** The same asked with what was learned from what was closed before, each time the base has grown. */
    public TimedBacktest taughtBy(Function<List<PastTicket>, Calibration> learning) {
        return new TimedBacktest(toolkit, clock, share, fixes, learning, onlooker);
    }

    /** The same that lets somebody look on at each ticket asked. */
    public TimedBacktest watchedBy(AtOpening looking) {
        return new TimedBacktest(toolkit, clock, share, fixes, teacher, looking);
    }

    /** Answers in the order of opening. */
    public List<Answered> run(List<PastTicket> tickets, IntConsumer progress) {
        List<PastTicket> byOpening = tickets.stream()
                .filter(t -> t.opened() != null)
                .sorted(Comparator.comparing((PastTicket t) -> Objects.requireNonNull(t.opened()))
                        .thenComparing(PastTicket::key))
                .toList();
        Deque<PastTicket> byClosing = new ArrayDeque<>(tickets.stream()
                .filter(t -> t.closed() != null)
                .sorted(Comparator.comparing((PastTicket t) -> Objects.requireNonNull(t.closed()))
                        .thenComparing(PastTicket::key))
                .toList());
        List<PastTicket> known = new ArrayList<>();
        List<Answered> answers = new ArrayList<>();
        int learnedFrom = 0;
        try (RamBase base = new RamBase(toolkit, clock)) {
            for (PastTicket asked : byOpening.subList((int) (byOpening.size() * share), byOpening.size())) {
                Instant opened = Objects.requireNonNull(asked.opened());
                List<PastTicket> closed = new ArrayList<>();
                while (!byClosing.isEmpty()
                        && Objects.requireNonNull(byClosing.peek().closed()).isBefore(opened)) {
                    closed.add(byClosing.poll());
                }
                base.join(closed);
                known.addAll(closed);
                if (known.size() >= learnedFrom * GROWTH) {
                    base.learn(toolkit, teacher.apply(List.copyOf(known)));
                    learnedFrom = Math.max(1, known.size());
                }
                base.base().follow();
                if (asked.label() != null) {
                    answers.add(FoldedBacktest.answer(base, asked, LabelFrequency.of(known), fixes));
                    onlooker.opened(asked, known(base, known));
                    progress.accept(answers.size());
                }
            }
        }
        return answers;
    }

    private static AtOpening.Known known(RamBase base, List<PastTicket> closed) {
        return new AtOpening.Known() {
            @Override
            public Diagnosis diagnose(DiagnosisRequest request) {
                return base.base().engine().diagnose(request);
            }

            @Override
            public Map<String, Integer> labels(Collection<String> caseIds) {
                return base.labelsOf(caseIds);
            }

            @Override
            public Collection<PastTicket> tickets() {
                return List.copyOf(closed);
            }
        };
    }
}
