package org.faultbook.diagnosis.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.backtest.Answered;
import org.faultbook.diagnosis.backtest.JudgedAnswers;
import org.faultbook.diagnosis.backtest.PastTicket;
import org.junit.jupiter.api.Test;

final class LearningCurveTest {
    private final List<List<PastTicket>> asked = new ArrayList<>();

    @Test
    void figures_twoSizes_differenceFromUnlearnedAtEach() {
        List<PastTicket> tickets = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            tickets.add(JudgedAnswers.ticket(i, "pump", "漏水" + i, "cause-" + i % 7));
        }
        LearningCurve curve = new LearningCurve(base -> answers(base, 1), base -> answers(base, 3));
        Map<String, Double> figures = curve.figures(tickets, List.of(20, 100));
        assertThat(figures).containsEntry("at 20 tickets: hit@1", 1.0).containsEntry("at 60 tickets: hit@3", 1.0);
        assertThat(figures).containsEntry("at 20 tickets: hit@1 from unlearned", 1.0);
        assertThat(figures).containsEntry("at 60 tickets: hit@3 from unlearned, low", 0.0);
        assertThat(asked).hasSize(4);
        assertThat(asked.get(1)).isEqualTo(asked.get(0));
        assertThat(asked.get(2)).containsAll(asked.get(0));
    }

    @Test
    void figures_noSizes_none() {
        assertThat(new LearningCurve(b -> List.of(), b -> List.of()).figures(List.of(), List.of()))
                .isEmpty();
    }

    private List<Answered> answers(List<PastTicket> base, int rank) {
        asked.add(List.copyOf(base));
        return base.stream().map(t -> JudgedAnswers.answered(t, rank)).toList();
    }
}
