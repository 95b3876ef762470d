package org.faultbook.diagnosis.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.junit.jupiter.api.Test;

final class TimedBacktestTest {
    private static final Random RANDOM = new Random(4);

    @Test
    void run_everyQuestion_seesExactlyWhatWasClosedBeforeItOpened() {
        List<PastTicket> tickets = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            tickets.add(BacktestTickets.ticket(
                    i, BacktestTickets.symptom(RANDOM, 12), "label-" + i % 3, null, RANDOM.nextInt(60)));
        }
        List<Answered> answers =
                new TimedBacktest(BacktestTickets.toolkit(), BacktestTickets.CLOCK, 0.5).run(tickets, n -> {});
        assertThat(answers).hasSize(20);
        for (Answered answered : answers) {
            Set<String> visible = BacktestTickets.visible(answered);
            for (int i = 0; i < tickets.size(); i++) {
                boolean closedBefore = Objects.requireNonNull(tickets.get(i).closed())
                        .isBefore(Objects.requireNonNull(answered.asked().opened()));
                assertThat(visible.contains(BacktestTickets.causeKey(i)))
                        .as("%s asked, %d seen", answered.asked().key(), i)
                        .isEqualTo(closedBefore);
            }
        }
    }

    @Test
    void run_watched_seesWhatWasClosedBeforeAndNothingElse() {
        List<PastTicket> tickets = List.of(
                BacktestTickets.ticket(0, "泵漏水响", "leak", null, 0),
                BacktestTickets.ticket(1, "轴承烫", "bearing", null, 10),
                BacktestTickets.ticket(2, "泵漏水", "leak", null, 20));
        List<Integer> known = new ArrayList<>();
        new TimedBacktest(BacktestTickets.toolkit(), BacktestTickets.CLOCK, 0.34)
                .watchedBy((asked, base) -> {
                    known.add(base.tickets().size());
                    assertThat(base.tickets()).doesNotContain(asked);
                    assertThat(base.diagnose(DiagnosisRequest.of("泵漏水响")).requestId())
                            .isNotBlank();
                    assertThat(base.labels(List.of("no such case"))).isEmpty();
                })
                .run(tickets, n -> {});
        assertThat(known).containsExactly(1, 2);
    }

    @Test
    void run_byFrequency_countsWhatWasClosedOnly() {
        List<PastTicket> tickets = List.of(
                BacktestTickets.ticket(0, "泵漏水响", "leak", null, 0),
                BacktestTickets.ticket(1, "轴承烫", "bearing", null, 10),
                BacktestTickets.ticket(2, "泵漏水", "leak", null, 20));
        List<Answered> answers =
                new TimedBacktest(BacktestTickets.toolkit(), BacktestTickets.CLOCK, 0.34).run(tickets, n -> {});
        assertThat(answers)
                .extracting(Answered::byFrequency)
                .containsExactly(List.of("leak"), List.of("bearing", "leak"));
    }
}
