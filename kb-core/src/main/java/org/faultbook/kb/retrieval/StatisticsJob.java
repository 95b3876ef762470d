package org.faultbook.kb.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.port.Embedder;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.text.Language;

/**
 * Learns term rarity among the past symptoms of a store, and the embedding means of symptoms and records. Each distinct
 * wording of a symptom counts once. Means are of at most {@value #SAMPLE} texts a language, spread evenly over the store:
 * a mean of so many is as good as one of all.
 */
public final class StatisticsJob {
    private static final int SAMPLE = 2000;
    private static final int PAGE = 500;

    private final TextAnalyzer analyzer;
    private final Map<Language, Embedder> embedders;

    public StatisticsJob(TextAnalyzer analyzer, Map<Language, Embedder> embedders) {
        this.analyzer = analyzer;
        this.embedders = Map.copyOf(embedders);
    }

    /** Reads the whole store once; {@code version} names the result. */
    public LearnedStatistics learn(Store store, String version) {
        Map<TokenKind, Map<String, Double>> frequency = new HashMap<>();
        Map<Language, Sample> symptoms = new HashMap<>();
        Map<Language, Sample> passages = new HashMap<>();
        long[] count = {0};
        // a question reads like what tickets report, not like what manuals list
        boolean tickets = store.sources().count() > 0;
        String after = null;
        for (List<String> ids = store.cases().list(null, PAGE);
                !ids.isEmpty();
                ids = store.cases().list(after, PAGE)) {
            for (FaultCase c : store.cases().findAll(ids).values()) {
                boolean asked = !tickets || c.seenInTickets() > 0 || c.bulletin();
                for (Symptom symptom : asked ? c.symptoms() : List.<Symptom>of()) {
                    count[0]++;
                    analyzer.tokens(symptom.text()).forEach((kind, tokens) -> {
                        Map<String, Double> df = frequency.computeIfAbsent(kind, k -> new HashMap<>());
                        Set<String> distinct = new HashSet<>(tokens);
                        distinct.forEach(t -> df.merge(t, 1.0, Double::sum));
                    });
                    sample(symptoms, symptom.language()).offer(symptom.text());
                }
                for (String text : CaseRecords.embeddedTexts(c)) {
                    sample(passages, Language.of(text)).offer(text);
                }
            }
            after = ids.getLast();
        }
        Map<EmbeddingMeans.Key, MeanVector> means = new HashMap<>();
        embedders.forEach((language, embedder) -> {
            mean(means, embedder, language, EmbeddingMeans.Side.QUERY, symptoms);
            mean(means, embedder, language, EmbeddingMeans.Side.PASSAGE, passages);
        });
        return new LearnedStatistics(version, TermRarity.ofCounts(count[0], frequency), new EmbeddingMeans(means));
    }

    private static void mean(
            Map<EmbeddingMeans.Key, MeanVector> means,
            Embedder embedder,
            Language modelLanguage,
            EmbeddingMeans.Side side,
            Map<Language, Sample> samples) {
        samples.forEach((language, sample) -> {
            if (modelLanguage == Language.ZH || modelLanguage == language) {
                List<float[]> vectors = side == EmbeddingMeans.Side.PASSAGE
                        ? embedder.embedPassages(sample.texts())
                        : embedder.embedQueries(sample.texts());
                means.put(
                        new EmbeddingMeans.Key(embedder.model(), side, language),
                        MeanVector.of(embedder.dimension(), vectors));
            }
        });
    }

    private static Sample sample(Map<Language, Sample> samples, Language language) {
        return samples.computeIfAbsent(language, l -> new Sample());
    }

    /** Keeps every text until the sample is full, then halves it and takes every second one, and so on: even, no chance. */
    private static final class Sample {
        private List<String> kept = new ArrayList<>();
        private long offered;
        private long step = 1;

        void offer(String text) {
            if (offered++ % step != 0) {
                return;
            }
            kept.add(text);
            if (kept.size() > SAMPLE) {
                List<String> half = new ArrayList<>();
                for (int i = 0; i < kept.size(); i += 2) {
                    half.add(kept.get(i));
                }
                kept = half;
                step *= 2;
            }
        }

        List<String> texts() {
            return kept;
        }
    }
}
