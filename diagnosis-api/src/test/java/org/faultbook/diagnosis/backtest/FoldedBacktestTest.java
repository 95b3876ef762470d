package org.faultbook.diagnosis.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.calibration.Answerable;
import org.faultbook.diagnosis.calibration.Calibration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every ticket is a cause of its own here, so that what a question could see is what was considered for it. */
final class FoldedBacktestTest {
    private static final int FOLDS = 5;

    private final Random random = new Random(31);
    private final List<PastTicket> tickets = new ArrayList<>();
    /** What a question must not see, by the number of the ticket asked. */
    private final Map<Integer, Set<Integer>> forbidden = new HashMap<>();

    @Test
    void run_plantedLeaks_noneSeen() {
        plantBackground(30);
        int leaks = plantLeaks();
        List<Answered> answers = backtest().run(tickets, n -> {});
        assertThat(answers).hasSize(tickets.size());
        int seen = 0;
        int allowed = 0;
        for (int asked = 0; asked < tickets.size(); asked++) {
            Set<String> visible = BacktestTickets.visible(answers.get(asked));
            for (int other = 0; other < tickets.size(); other++) {
                boolean visibleHere = visible.contains(BacktestTickets.causeKey(other));
                if (other == asked || forbidden.getOrDefault(asked, Set.of()).contains(other)) {
                    assertThat(visibleHere)
                            .as("%d asked, %d seen", asked, other)
                            .isFalse();
                } else {
                    allowed++;
                    seen += visibleHere ? 1 : 0;
                }
            }
        }
        // all other folds are seen: 4 of 5, a little less where groups are uneven
        assertThat((double) seen / allowed).isBetween(0.7, 0.85);
        assertThat(leaks).isGreaterThan(10);
    }

    @Test
    void run_labelCarriedByALeakOnly_getsNoVote() {
        plantBackground(20);
        int first = tickets.size();
        plantLeaks();
        List<Answered> answers = backtest().run(tickets, n -> {});
        for (int asked = first; asked < tickets.size(); asked++) {
            Answered answered = answers.get(asked);
            int rank = answered.rank();
            if (rank > 0 && forbidden.containsKey(asked)) {
                assertThat(answered.scores().get(rank - 1))
                        .as("ticket %d", asked)
                        .isNegative();
            }
        }
    }

    @Test
    void run_sameUnitAfterThirtyDays_seen() {
        plantBackground(12);
        add(BacktestTickets.symptom(random, 12), "late", "SN-1", 10);
        add(BacktestTickets.symptom(random, 12), "late", "sn-1", 41);
        List<Answered> answers =
                new FoldedBacktest(BacktestTickets.toolkit(), BacktestTickets.CLOCK, 14, 1).run(tickets, n -> {});
        assertThat(BacktestTickets.visible(answers.getLast())).contains(BacktestTickets.causeKey(12));
    }

    /** Tickets that leave a fold and come back leave deleted records behind, which weigh until they are merged away. */
    @Test
    void run_twiceWithTicketsLeavingAndComingBack_sameToTheBit() {
        plantBackground(120);
        plantLeaks();
        List<Answered> once = backtest().run(tickets, n -> {});
        List<Answered> again = backtest().run(tickets, n -> {});
        assertThat(again)
                .extracting(Answered::labels)
                .isEqualTo(once.stream().map(Answered::labels).toList());
        assertThat(again)
                .extracting(Answered::scores)
                .isEqualTo(once.stream().map(Answered::scores).toList());
    }

    @Test
    void run_ticketWithoutLabel_learnedFromAndNotAsked() {
        plantBackground(10);
        int unlabelled = tickets.size();
        add(BacktestTickets.symptom(random, 12), null, null, 5);
        List<Integer> done = new ArrayList<>();
        List<Answered> answers = backtest().run(tickets, done::add);
        assertThat(answers).hasSize(10);
        assertThat(done).hasSize(10);
        assertThat(answers)
                .anySatisfy(a -> assertThat(BacktestTickets.visible(a)).contains(BacktestTickets.causeKey(unlabelled)));
    }

    /** What a fold is asked with names the tickets it was learned from. */
    @Test
    void run_taught_neverByTheTicketAsked() {
        plantBackground(30);
        plantLeaks();
        List<Answered> answers =
                backtest().taughtBy(FoldedBacktestTest::namingWhatTaught).run(tickets, n -> {});
        for (int asked = 0; asked < tickets.size(); asked++) {
            String taughtBy = answers.get(asked).considered().calibration().version();
            assertThat(taughtBy.split(" ")).hasSizeBetween(tickets.size() / 2, tickets.size() - 1);
            assertThat(taughtBy.split(" "))
                    .doesNotContain(tickets.get(asked).key().number());
        }
    }

    private static Calibration namingWhatTaught(List<PastTicket> visible) {
        String names = visible.stream().map(t -> t.key().number()).collect(Collectors.joining(" "));
        return new Calibration(names, visible.size(), null, false, null, Answerable.FIXED, 0);
    }

    @Test
    void new_oneFold_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FoldedBacktest(BacktestTickets.toolkit(), BacktestTickets.CLOCK, 1, 1));
    }

    private static FoldedBacktest backtest() {
        return new FoldedBacktest(BacktestTickets.toolkit(), BacktestTickets.CLOCK, FOLDS, 20);
    }

    private void plantBackground(int n) {
        for (int i = 0; i < n; i++) {
            add(BacktestTickets.symptom(random, 10 + random.nextInt(6)), "label-" + i % 4, null, random.nextInt(400));
        }
    }

    /** Pairs that tell each other's answer: same words, nearly the same words, same unit within 30 days. */
    private int plantLeaks() {
        int before = tickets.size();
        for (int i = 0; i < 4; i++) {
            String text = BacktestTickets.symptom(random, 20);
            pair(text, "same-" + i, "SN-A" + i, text.charAt(0) + "，" + text.substring(1) + "。", "SN-B" + i, 100);
            text = BacktestTickets.symptom(random, 30);
            pair(text, "near-" + i, null, text + "了", null, 200);
            pair(
                    BacktestTickets.symptom(random, 12),
                    "unit-" + i,
                    "SN-C" + i,
                    BacktestTickets.symptom(random, 12),
                    "sn-c" + i,
                    29);
        }
        return tickets.size() - before;
    }

    private void pair(
            String first,
            String label,
            @Nullable String unit,
            String second,
            @Nullable String otherUnit,
            int daysBetween) {
        int day = random.nextInt(200);
        int a = add(first, label, unit, day);
        int b = add(second, label, otherUnit, day + daysBetween);
        forbidden.computeIfAbsent(a, n -> new TreeSet<>()).add(b);
        forbidden.computeIfAbsent(b, n -> new TreeSet<>()).add(a);
    }

    private int add(String symptom, @Nullable String label, @Nullable String unit, int day) {
        tickets.add(BacktestTickets.ticket(tickets.size(), symptom, label, unit, day));
        return tickets.size() - 1;
    }
}
