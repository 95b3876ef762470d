package org.faultbook.diagnosis.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.faultbook.diagnosis.backtest.Reliability;
import org.faultbook.diagnosis.base.KnowledgeBase;
import org.faultbook.diagnosis.calibration.ChanceMeaning;
import org.faultbook.diagnosis.engine.Considered;
import org.faultbook.kb.search.TextAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * Asks the gold questions of a base that went through the whole pipeline; what counts as right is told by
 * {@link CauseTruth}.
 */
public final class GoldEvaluation {
    private final KnowledgeBase base;
    private final GoldSet gold;
    private final TextAnalyzer analyzer;

    /**
     * One question asked.
     *
     * @param service ranking of the service, also where it abstains; null for a question without an answer
     * @param bm25 ranking of plain BM25 over the tickets; null likewise
     * @param considered what the engine considered
     */
    public record Asked(
            BeirSet.BeirQuery query,
            @Nullable Ranking service,
            @Nullable Ranking bm25,
            Considered considered) {
        public boolean answerable() {
            return service != null;
        }

        /** What was said of the first cause; null where the base had learned no probabilities, or the question has no answer. */
        public Reliability.@Nullable Said said() {
            ChanceMeaning meaning = considered.calibration().probability();
            Double chance = considered.causes().isEmpty()
                    ? null
                    : considered.causes().getFirst().chance();
            return service == null || meaning == null || chance == null
                    ? null
                    : new Reliability.Said(meaning.at(1).at(chance), service.hit(1) == 1);
        }

        public boolean abstained() {
            return considered.abstain() != null;
        }
    }

    public GoldEvaluation(KnowledgeBase base, GoldSet gold, TextAnalyzer analyzer) {
        this.base = base;
        this.gold = gold;
        this.analyzer = analyzer;
    }

    /** All questions in the order of their file. */
    public List<Asked> run() {
        CauseTruth truth = CauseTruth.of(base.store(), gold);
        List<Asked> asked = new ArrayList<>();
        try (TicketBm25 bm25 = new TicketBm25(analyzer, base.store(), gold.rows())) {
            for (BeirSet.BeirQuery query : gold.judged().queries().values()) {
                Considered considered = base.engine().consider(GoldSet.request(query));
                Map<String, Integer> relevant = gold.judged().qrels().get(query.id());
                asked.add(
                        relevant == null
                                ? new Asked(query, null, null, considered)
                                : new Asked(
                                        query,
                                        truth.ranking(query.id(), considered, relevant),
                                        plain(query, bm25, relevant),
                                        considered));
            }
        }
        return asked;
    }

    private Ranking plain(BeirSet.BeirQuery query, TicketBm25 bm25, Map<String, Integer> relevant) {
        List<String> ids = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        Set<String> ranked = new HashSet<>();
        bm25.rank(query.text(), 500).forEach((number, score) -> {
            String cause = gold.truth().get(number);
            if (cause != null && ranked.add(cause)) {
                ids.add(cause);
                scores.add(score);
            }
        });
        return new Ranking(query.id(), ids, scores, relevant);
    }
}
