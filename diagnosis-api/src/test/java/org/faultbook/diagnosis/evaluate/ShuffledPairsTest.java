package org.faultbook.diagnosis.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.faultbook.diagnosis.base.Toolkit;
import org.faultbook.diagnosis.engine.CauseAggregation;
import org.faultbook.kb.alignment.ParallelText;
import org.faultbook.kb.alignment.ParallelTsv;
import org.faultbook.kb.alignment.TermPairs;
import org.faultbook.kb.analysis.ServiceTextAnalyzer;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.lucene.LuceneSearchIndex;
import org.faultbook.kb.retrieval.LearnedStatistics;
import org.faultbook.kb.retrieval.RetrievalWeights;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is learned from texts that do not belong together adds nothing: what helps is the pairing, not the words. */
final class ShuffledPairsTest {
    private static final long SEED = 20_261_126;
    private static final int CONCEPTS = 60;
    private static final String CONSONANTS = "bdfgklmnprstvz";

    @Test
    void learn_shuffledTexts_rankNoBetterThanWithout() {
        Random random = new Random(SEED);
        System.out.println("shuffled pairs: seeds from " + SEED);
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (int i = 0; i < CONCEPTS; i++) {
            zh.add("" + (char) ('一' + 97 * i + 13) + (char) ('一' + 89 * i + 7));
            en.add(invented(i));
        }
        TextAnalyzer analyzer = new ServiceTextAnalyzer(zh);
        List<ParallelText> texts = new ArrayList<>();
        for (int t = 0; t < 300; t++) {
            List<Integer> said = said(random);
            texts.add(new ParallelText(words(zh, said), words(en, said)));
        }
        Map<String, BeirSet.BeirQuery> queries = new LinkedHashMap<>();
        Map<String, String> corpus = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> qrels = new LinkedHashMap<>();
        for (int q = 0; q < 80; q++) {
            List<Integer> said = said(random);
            // three records share a model, so that there is something to rank without any pair
            String model = "kx" + (1000 + q / 4);
            corpus.put("d" + q, words(en, said) + " " + model);
            queries.put(
                    "q" + q,
                    new BeirSet.BeirQuery(
                            "q" + q, words(zh, said) + " " + model, JsonNodeFactory.instance.objectNode()));
            qrels.put("q" + q, Map.of("d" + q, 1));
        }
        Rank rank = new Rank(new BeirSet("invented", corpus, queries, qrels), toolkit(analyzer, Lexicon.empty()));
        double[] without = rank.with(TermPairs.NONE);
        double[] with = rank.with(TermPairs.learn(texts, analyzer));
        assertThat(PairedBootstrap.of(with, without, SEED).low())
                .as("pairs that belong together")
                .isPositive();
        assertShuffledAddNothing(rank, texts, analyzer, without);
    }

    /** Real fault texts of two makers; skipped where the folder with them (FAULTBOOK_EVAL) is absent. */
    @ParameterizedTest
    @CsvSource({"dobot_x, xarm_parallel.tsv", "xarm_x, dobot_parallel.tsv"})
    void learn_shuffledFaultTexts_rankNoBetterThanWithout(String set, String parallel) throws IOException {
        Path folder = Path.of(System.getenv().getOrDefault("FAULTBOOK_EVAL", "../shared/eval"));
        assumeTrue(Files.isDirectory(folder), "the real data are absent: FAULTBOOK_EVAL");
        TextAnalyzer analyzer = new ServiceTextAnalyzer();
        Rank rank = new Rank(BeirSet.read(folder.resolve(set)), toolkit(analyzer, ShippedContent.lexicon()));
        List<ParallelText> texts = ParallelTsv.read(folder.resolve(parallel));
        assertShuffledAddNothing(rank, texts, analyzer, rank.with(TermPairs.NONE));
    }

    private static void assertShuffledAddNothing(
            Rank rank, List<ParallelText> texts, TextAnalyzer analyzer, double[] without) {
        for (int i = 1; i <= 3; i++) {
            List<ParallelText> others = new ArrayList<>(texts);
            Collections.shuffle(others, new Random(SEED + i));
            List<ParallelText> shuffled = new ArrayList<>();
            for (int t = 0; t < texts.size(); t++) {
                shuffled.add(new ParallelText(texts.get(t).zh(), others.get(t).en()));
            }
            PairedBootstrap test = PairedBootstrap.of(rank.with(TermPairs.learn(shuffled, analyzer)), without, SEED);
            System.out.println(rank.set().name() + " shuffled with seed " + (SEED + i) + ": " + test);
            assertThat(test.low()).as("seed %d", SEED + i).isLessThanOrEqualTo(0);
        }
    }

    /** The reciprocal ranks of a set's questions, by words alone. */
    private record Rank(BeirSet set, Toolkit toolkit) {
        double[] with(TermPairs pairs) {
            Supplier<org.faultbook.kb.port.SearchIndex> indexes = LuceneSearchIndex::inMemory;
            return new BeirEvaluation(toolkit, pairs)
                    .run(set, true, null, indexes).getOrDefault("service", List.of()).stream()
                            .mapToDouble(r -> r.reciprocalRank(10))
                            .toArray();
        }
    }

    private static Toolkit toolkit(TextAnalyzer analyzer, Lexicon lexicon) {
        return new Toolkit(
                analyzer,
                Map.of(),
                new Taxonomy(List.of(), List.of()),
                lexicon,
                (equipmentClass, causeKey) -> List.of(),
                List.of(),
                LearnedStatistics.NONE,
                RetrievalWeights.STANDARD,
                CauseAggregation.STANDARD);
    }

    private static List<Integer> said(Random random) {
        return random.ints(0, CONCEPTS).distinct().limit(4).boxed().toList();
    }

    private static String words(List<String> of, List<Integer> said) {
        return String.join(" ", said.stream().map(of::get).toList());
    }

    private static String invented(int i) {
        int n = CONSONANTS.length();
        return "" + CONSONANTS.charAt(i % n) + "o" + CONSONANTS.charAt(i / n) + "u" + CONSONANTS.charAt((5 * i + 3) % n)
                + "k";
    }
}
