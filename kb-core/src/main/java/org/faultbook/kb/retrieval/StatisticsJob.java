package org.faultbook.kb.retrieval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.faultbook.kb.concurrent.OneAhead;
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
        // a question reads like what tickets report, not like what manuals list
        boolean tickets = store.sources().count() > 0;
        Counted counted = new Counted();
        String after = null;
        try (OneAhead counting = new OneAhead("statistics")) {
            for (List<String> ids = store.cases().list(null, PAGE);
                    !ids.isEmpty();
                    ids = store.cases().list(after, PAGE)) {
                Collection<FaultCase> cases = store.cases().findAll(ids).values();
                counting.submit(() -> count(cases, tickets, counted));
                after = ids.getLast();
            }
            counting.await();
        }
        Map<EmbeddingMeans.Key, MeanVector> means = new HashMap<>();
        embedders.forEach((language, embedder) -> {
            mean(means, embedder, language, EmbeddingMeans.Side.QUERY, counted.symptoms);
            mean(means, embedder, language, EmbeddingMeans.Side.PASSAGE, counted.passages);
        });
        return new LearnedStatistics(
                version, TermRarity.ofCounts(counted.tellings, counted.frequency), new EmbeddingMeans(means));
    }

    private void count(Collection<FaultCase> cases, boolean tickets, Counted counted) {
        for (FaultCase c : cases) {
            boolean asked = !tickets || c.seenInTickets() > 0 || c.bulletin();
            for (Symptom symptom : asked ? c.symptoms() : List.<Symptom>of()) {
                counted.tellings++;
                analyzer.tokens(symptom.text()).forEach((kind, tokens) -> {
                    Map<String, Double> df = counted.frequency.computeIfAbsent(kind, k -> new HashMap<>());
                    Set<String> distinct = new HashSet<>(tokens);
                    distinct.forEach(t -> df.merge(t, 1.0, Double::sum));
                });
                sample(counted.symptoms, symptom.language()).offer(symptom.text());
            }
            for (String text : CaseRecords.embeddedTexts(c)) {
                sample(counted.passages, Language.of(text)).offer(text);
            }
        }
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

    /** What was counted so far. */
    private static final class Counted {
        private final Map<TokenKind, Map<String, Double>> frequency = new HashMap<>();
        private final Map<Language, Sample> symptoms = new HashMap<>();
        private final Map<Language, Sample> passages = new HashMap<>();
        private long tellings;
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
