package org.faultbook.diagnosis.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.faultbook.diagnosis.backtest.PairAnalyzer;
import org.junit.jupiter.api.Test;

final class QueryFoldsTest {
    private final Map<String, BeirSet.BeirQuery> queries = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> qrels = new LinkedHashMap<>();

    @Test
    void of_sharedRecordAndNearIdenticalText_oneFoldAlsoAlongAChain() {
        for (int seed = 0; seed < 20; seed++) {
            queries.clear();
            ask("a", "机械密封漏水了", "d1", "d2");
            ask("b", "完全不同的另一句话", "d2");
            ask("c", "完全不同的另一句话!", "d3");
            for (int i = 0; i < 12; i++) {
                ask("other" + i, "第" + (char) ('一' + 7 * i) + (char) ('七' + 11 * i) + "种故障", "other" + i);
            }
            QueryFolds folds = QueryFolds.of(set(), new PairAnalyzer(), 5, seed);
            assertThat(folds.of("b")).isEqualTo(folds.of("a"));
            assertThat(folds.of("c")).isEqualTo(folds.of("a"));
        }
    }

    @Test
    void of_groupsOfOne_foldsAreEven() {
        for (int i = 0; i < 10; i++) {
            ask("q" + i, "" + (char) ('一' + 5 * i) + (char) ('丁' + 9 * i), "d" + i);
        }
        QueryFolds folds = QueryFolds.of(set(), new PairAnalyzer(), 5, 1);
        int[] size = new int[5];
        queries.keySet().forEach(id -> size[folds.of(id)]++);
        assertThat(size).containsOnly(2);
    }

    @Test
    void of_questionWithoutJudgement_inNoFold() {
        ask("a", "漏水", "d1");
        ask("b", "异响", "d2");
        queries.put("c", query("c", "过热"));
        QueryFolds folds = QueryFolds.of(set(), new PairAnalyzer(), 2, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> folds.of("c"));
    }

    private BeirSet set() {
        return new BeirSet("test", Map.of(), queries, qrels);
    }

    private void ask(String id, String text, String... records) {
        queries.put(id, query(id, text));
        Map<String, Integer> relevant = new LinkedHashMap<>();
        for (String record : records) {
            relevant.put(record, 1);
        }
        qrels.put(id, relevant);
    }

    private static BeirSet.BeirQuery query(String id, String text) {
        return new BeirSet.BeirQuery(
                id, text, com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode());
    }
}
