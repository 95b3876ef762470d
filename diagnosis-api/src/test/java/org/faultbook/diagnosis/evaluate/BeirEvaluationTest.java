package org.faultbook.diagnosis.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.backtest.PairAnalyzer;
import org.faultbook.diagnosis.backtest.PairEmbedder;
import org.faultbook.diagnosis.base.Toolkit;
import org.faultbook.diagnosis.engine.CauseAggregation;
import org.faultbook.kb.alignment.ParallelText;
import org.faultbook.kb.alignment.TermPairs;
import org.faultbook.kb.analysis.ServiceTextAnalyzer;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.lucene.LuceneSearchIndex;
import org.faultbook.kb.retrieval.LearnedStatistics;
import org.faultbook.kb.retrieval.RetrievalWeights;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.Test;

final class BeirEvaluationTest {
    private final Map<String, String> corpus = new LinkedHashMap<>();
    private final Map<String, BeirSet.BeirQuery> queries = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> qrels = new LinkedHashMap<>();

    @Test
    void run_folds_askedQuestionAndItsGroupAreNoTickets() {
        // each symptom shares no pair with its record: only a ticket could give the record away
        for (int i = 0; i < 12; i++) {
            String symptom = text('一' + 40 * i);
            corpus.put("d" + i, text('耀' + 40 * i));
            ask("q" + i, symptom, "d" + i);
            ask("again" + i, symptom + "。", "d" + i);
        }
        Map<String, List<Ranking>> rows = run(4);
        assertThat(rows.keySet()).containsExactly("service", "noFolds", "bm25", "dense", "pastNone");
        double service = MetricsRow.of("service", rows.getOrDefault("service", List.of()))
                .get("mrr@10");
        double noFolds = MetricsRow.of("noFolds", rows.getOrDefault("noFolds", List.of()))
                .get("mrr@10");
        assertThat(service).as("nothing leaks").isLessThanOrEqualTo(noFolds + 0.15);
    }

    @Test
    void run_folds_everyQuestionRankedOnceInTheOrderOfTheSet() {
        for (int i = 0; i < 7; i++) {
            corpus.put("d" + i, text('一' + 40 * i));
            ask("q" + i, text('一' + 40 * i).substring(1), "d" + i);
        }
        queries.put("unjudged", query("unjudged", "没有判定"));
        Map<String, List<Ranking>> rows = run(3);
        assertThat(rows.get("service")).extracting(Ranking::query).containsExactlyElementsOf(qrels.keySet());
        assertThat(rows.get("service")).allSatisfy(r -> assertThat(r.ids()).doesNotHaveDuplicates());
        assertThat(rows.get("service")).allSatisfy(r -> assertThat(r.hit(1)).isEqualTo(1));
    }

    @Test
    void run_parallelTexts_bridgeTheLanguages() {
        TextAnalyzer analyzer = new ServiceTextAnalyzer(List.of("阀门", "水泵", "漏水", "卡死"));
        TermPairs pairs = TermPairs.learn(
                List.of(
                        new ParallelText("阀门漏水", "The valve leaks"),
                        new ParallelText("阀门卡死", "The valve is stuck"),
                        new ParallelText("水泵漏水", "The pump leaks"),
                        new ParallelText("水泵卡死", "The pump is stuck")),
                analyzer);
        corpus.put("a", "Replace the spring of the stuck valve");
        corpus.put("b", "Check the fuse of the heater");
        corpus.put("c", "Tighten the hose of the pump that leaks");
        ask("q1", "水泵 漏水", "c");
        ask("q2", "阀门 卡死", "a");
        Toolkit kit = toolkit(analyzer, Map.of());
        double with = mrr(new BeirEvaluation(kit, pairs).run(set(), false, null, LuceneSearchIndex::inMemory));
        double without =
                mrr(new BeirEvaluation(kit, TermPairs.NONE).run(set(), false, null, LuceneSearchIndex::inMemory));
        assertThat(without).isZero();
        assertThat(with).isEqualTo(1);
    }

    private static double mrr(Map<String, List<Ranking>> rows) {
        return MetricsRow.of("service", rows.getOrDefault("service", List.of())).get("mrr@10");
    }

    private Map<String, List<Ranking>> run(int folds) {
        Toolkit kit = toolkit(new PairAnalyzer(), Map.of(Language.ZH, new PairEmbedder()));
        return new BeirEvaluation(kit, TermPairs.NONE).run(set(), true, folds, LuceneSearchIndex::inMemory);
    }

    private static Toolkit toolkit(TextAnalyzer analyzer, Map<Language, org.faultbook.kb.port.Embedder> embedders) {
        return new Toolkit(
                analyzer,
                embedders,
                new Taxonomy(List.of(), List.of()),
                Lexicon.empty(),
                (equipmentClass, causeKey) -> List.of(),
                List.of(),
                LearnedStatistics.NONE,
                RetrievalWeights.STANDARD,
                CauseAggregation.STANDARD);
    }

    private BeirSet set() {
        return new BeirSet("test", corpus, queries, qrels);
    }

    private void ask(String id, String text, String record) {
        queries.put(id, query(id, text));
        qrels.put(id, Map.of(record, 1));
    }

    private static BeirSet.BeirQuery query(String id, String text) {
        return new BeirSet.BeirQuery(id, text, JsonNodeFactory.instance.objectNode());
    }

    /** Eight characters from a place of their own. */
    private static String text(int from) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append((char) (from + 3 * i));
        }
        return text.toString();
    }
}
