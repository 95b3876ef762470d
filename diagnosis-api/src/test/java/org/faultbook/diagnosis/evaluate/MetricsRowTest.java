package org.faultbook.diagnosis.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MetricsRowTest {
    @Test
    void of_twoQuestions_meansOverThem() {
        Ranking first = new Ranking("q1", List.of("a", "b"), List.of(2.0, 1.0), Map.of("a", 1));
        Ranking third = new Ranking("q2", List.of("a", "b", "c"), List.of(3.0, 2.0, 1.0), Map.of("c", 1, "z", 1));
        MetricsRow row = MetricsRow.of("service", List.of(first, third));
        assertThat(row.queries()).isEqualTo(2);
        assertThat(row.get("hit@1")).isEqualTo(0.5);
        assertThat(row.get("hit@3")).isEqualTo(1);
        assertThat(row.get("mrr@10")).isEqualTo((1 + 1.0 / 3) / 2);
        assertThat(row.get("recall@100")).isEqualTo(0.75);
    }

    @Test
    void of_everyRow_measuresInTheOrderTheyArePrinted() {
        assertThat(MetricsRow.of("service", List.of()).measures().keySet())
                .containsExactly("hit@1", "hit@3", "hit@5", "hit@10", "mrr@10", "ndcg@10", "recall@100");
    }

    @Test
    void of_noQuestions_zero() {
        MetricsRow row = MetricsRow.of("service", List.of());
        assertThat(row.queries()).isZero();
        assertThat(row.get("hit@1")).isZero();
        assertThat(row.get("no such measure")).isNaN();
    }
}
