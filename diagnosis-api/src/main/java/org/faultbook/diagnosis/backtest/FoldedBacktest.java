package org.faultbook.diagnosis.backtest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.faultbook.diagnosis.base.Toolkit;
import org.faultbook.diagnosis.calibration.Calibration;
import org.faultbook.diagnosis.engine.CauseGroup;
import org.faultbook.diagnosis.engine.Considered;
import org.faultbook.diagnosis.engine.ToldFix;

/**
 * Leave-some-out over closed tickets: folds are grouped by identical normalised symptom, a fold's tickets are absent from
 * cases, evidence, index and statistics while it is asked; tickets with a near-identical symptom, and those of the same
 * unit within 30 days, are left out for each question as well. Deterministic by its seed.
 */
public final class FoldedBacktest {
    private static final int SHOWN = 5;

    private final Toolkit toolkit;
    private final Clock clock;
    private final int folds;
    private final long seed;
    private final boolean fixes;
    private final Function<List<PastTicket>, Calibration> teacher;

    public FoldedBacktest(Toolkit toolkit, Clock clock, int folds, long seed) {
        this(RememberedQueries.in(toolkit), clock, folds, seed, false, visible -> Calibration.NONE);
    }

    private FoldedBacktest(
            Toolkit toolkit,
            Clock clock,
            int folds,
            long seed,
            boolean fixes,
            Function<List<PastTicket>, Calibration> teacher) {
        if (folds < 2) {
            throw new IllegalArgumentException("at least two folds are needed: " + folds);
        }
        this.toolkit = toolkit;
        this.clock = clock;
        this.folds = folds;
        this.seed = seed;
        this.fixes = fixes;
        this.teacher = teacher;
    }

    /** The same whose answers also tell the fixes shown, which only a comparison of texts needs. */
    public FoldedBacktest showingFixes() {
        return new FoldedBacktest(toolkit, clock, folds, seed, true, teacher);
    }

    /** The same whose folds are each asked with what was learned from the tickets visible to them, and from them alone. */
    public FoldedBacktest taughtBy(Function<List<PastTicket>, Calibration> learning) {
        return new FoldedBacktest(toolkit, clock, folds, seed, fixes, learning);
    }

    /**
     * The answers in the order of the tickets; tickets without a label are used and not asked.
     *
     * @param progress told how many are answered, rising, by one thread at a time
     */
    public List<Answered> run(List<PastTicket> tickets, IntConsumer progress) {
        NearIdentical near = new NearIdentical(
                toolkit.analyzer(),
                tickets.stream().map(t -> t.request().text()).toList());
        int[] foldOf = assign(tickets);
        Map<String, List<Integer>> byUnit = new HashMap<>();
        for (int i = 0; i < tickets.size(); i++) {
            String unit = tickets.get(i).unit();
            if (unit != null) {
                byUnit.computeIfAbsent(unit.toLowerCase(Locale.ROOT), u -> new ArrayList<>())
                        .add(i);
            }
        }
        Answered[] answers = new Answered[tickets.size()];
        AtomicInteger done = new AtomicInteger();
        // each fold has a base of its own, and their answers do not depend on one another
        IntStream.range(0, folds).parallel().forEach(fold -> {
            List<PastTicket> visible = new ArrayList<>();
            for (int i = 0; i < tickets.size(); i++) {
                if (foldOf[i] != fold) {
                    visible.add(tickets.get(i));
                }
            }
            try (RamBase base = new RamBase(toolkit, clock)) {
                base.join(visible);
                base.learn(toolkit, teacher.apply(visible));
                base.base().follow();
                List<String> byFrequency = LabelFrequency.of(visible);
                for (int i = 0; i < tickets.size(); i++) {
                    if (foldOf[i] == fold && tickets.get(i).label() != null) {
                        base.hide(hidden(tickets, i, foldOf, near, byUnit));
                        answers[i] = answer(base, tickets.get(i), byFrequency, fixes);
                        synchronized (done) {
                            progress.accept(done.incrementAndGet());
                        }
                    }
                }
            }
        });
        return Arrays.stream(answers).filter(Objects::nonNull).toList();
    }

    /** What must not be seen besides the fold: near-identical symptoms, and the same unit within 30 days. */
    private static List<PastTicket> hidden(
            List<PastTicket> tickets, int asked, int[] foldOf, NearIdentical near, Map<String, List<Integer>> byUnit) {
        Set<Integer> hidden = new TreeSet<>(near.of(asked));
        String unit = tickets.get(asked).unit();
        if (unit != null) {
            byUnit.getOrDefault(unit.toLowerCase(Locale.ROOT), List.of()).stream()
                    .filter(other -> tickets.get(asked).repeats(tickets.get(other)))
                    .forEach(hidden::add);
        }
        return hidden.stream()
                .filter(i -> foldOf[i] != foldOf[asked])
                .map(tickets::get)
                .toList();
    }

    static Answered answer(RamBase base, PastTicket asked, List<String> byFrequency, boolean showingFixes) {
        Considered considered = base.base().engine().consider(asked.request());
        Considered kept = considered.unexplained();
        List<Voter> voters = kept.all().stream()
                .map(cause -> new Voter(cause, base.labels(cause.cases())))
                .toList();
        return Answered.voted(
                asked,
                kept,
                voters,
                considered.calibration().reorders(),
                byFrequency,
                showingFixes ? fixes(considered, base) : List.of(),
                showingFixes ? nearest(considered.all(), base) : List.of());
    }

    private static List<String> fixes(Considered considered, RamBase base) {
        return base.base().engine().fixes(considered, SHOWN).stream()
                .map(ToldFix::text)
                .toList();
    }

    private static List<String> nearest(List<CauseGroup> groups, RamBase base) {
        return groups.stream()
                .sorted(Comparator.comparingDouble(CauseGroup::score).reversed())
                .flatMap(group -> base.labels(group.cases()).keySet().stream())
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    /** The fold of each ticket: groups of identical normalised symptom go round the folds in a seeded order. */
    private int[] assign(List<PastTicket> tickets) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < tickets.size(); i++) {
            String key = tickets.get(i).sameWords();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
        List<String> keys = new ArrayList<>(groups.keySet());
        keys.sort(Comparator.naturalOrder());
        Collections.shuffle(keys, new Random(seed));
        int[] foldOf = new int[tickets.size()];
        for (int k = 0; k < keys.size(); k++) {
            for (int i : groups.getOrDefault(keys.get(k), List.of())) {
                foldOf[i] = k % folds;
            }
        }
        return foldOf;
    }
}
