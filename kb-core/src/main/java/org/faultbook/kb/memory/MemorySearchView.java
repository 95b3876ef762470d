package org.faultbook.kb.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.faultbook.kb.memory.MemorySearchIndex.MemoryRecords;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.search.IndexChange;
import org.faultbook.kb.search.IndexRecord;
import org.faultbook.kb.search.ListQuery;
import org.faultbook.kb.search.Listing;
import org.faultbook.kb.search.RawHit;
import org.faultbook.kb.search.RecordKind;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.search.TermMatch;
import org.faultbook.kb.search.TokenField;
import org.faultbook.kb.search.WeightedTerms;
import org.jspecify.annotations.Nullable;

/** Answers by looking at every record. */
final class MemorySearchView implements SearchIndex.View {
    private static final Comparator<RawHit> BEST_FIRST =
            Comparator.comparingDouble((RawHit hit) -> -hit.score()).thenComparing(RawHit::recordId);

    private final MemoryRecords records;
    private final List<IndexRecord> all;
    private final Map<TokenField, MemoryBm25> fields = new HashMap<>();
    private volatile boolean closed;

    MemorySearchView(MemoryRecords records) {
        this.records = records;
        this.all = records.byOwner().values().stream()
                .flatMap(change -> change.records().stream())
                .toList();
    }

    @Override
    public String generation() {
        return records.generation();
    }

    @Override
    public long revision() {
        return records.revision();
    }

    @Override
    public int count(SearchFilter filter) {
        requireOpen();
        return (int) all.stream().filter(filter::accepts).count();
    }

    @Override
    public Listing list(ListQuery query) {
        requireOpen();
        return MemoryListing.of(records.byOwner().values(), query);
    }

    @Override
    public List<RawHit> byTerms(WeightedTerms terms, SearchFilter filter, int k) {
        return best(filter, k, record -> {
            double score = 0;
            for (TermMatch match : matches(terms, record)) {
                score += match.score();
            }
            return score > 0 ? (float) score : null;
        });
    }

    @Override
    public List<RawHit> byVector(String model, float[] vector, SearchFilter filter, int k) {
        return best(filter, k, record -> {
            float[] own = record.vectors().get(model);
            return own == null ? null : dot(own, vector);
        });
    }

    @Override
    public List<TermMatch> matches(WeightedTerms terms, String recordId) {
        requireOpen();
        return all.stream()
                .filter(record -> record.id().equals(recordId))
                .findFirst()
                .map(record -> matches(terms, record))
                .orElse(List.of());
    }

    @Override
    public List<String> owners() {
        requireOpen();
        return records.byOwner().keySet().stream().sorted().toList();
    }

    @Override
    public Map<String, Long> revisions(RecordKind kind) {
        requireOpen();
        Map<String, Long> revisions = new TreeMap<>();
        for (IndexChange change : records.byOwner().values()) {
            if (change.records().stream().anyMatch(record -> kind.ofTheSame().contains(record.kind()))) {
                revisions.put(change.owner(), change.revision());
            }
        }
        return revisions;
    }

    @Override
    public void close() {
        closed = true;
    }

    private List<RawHit> best(SearchFilter filter, int k, Function<IndexRecord, @Nullable Float> score) {
        requireOpen();
        List<RawHit> hits = new ArrayList<>();
        for (IndexRecord record : all) {
            Float value = filter.accepts(record) ? score.apply(record) : null;
            if (value != null) {
                hits.add(new RawHit(record.id(), record.owner(), record.kind(), value));
            }
        }
        hits.sort(BEST_FIRST);
        return List.copyOf(hits.subList(0, Math.max(0, Math.min(k, hits.size()))));
    }

    private List<TermMatch> matches(WeightedTerms terms, IndexRecord record) {
        List<TermMatch> matches = new ArrayList<>();
        terms.byField().forEach((field, weights) -> {
            List<String> tokens = record.tokens().getOrDefault(field, List.of());
            MemoryBm25 bm25 = tokens.isEmpty() ? null : field(field);
            if (bm25 != null) {
                weights.forEach((term, weight) -> {
                    float score = weight > 0 ? (float) (weight * bm25.score(term, tokens)) : 0;
                    if (score > 0) {
                        matches.add(new TermMatch(field, term, score));
                    }
                });
            }
        });
        matches.sort(Comparator.comparingDouble((TermMatch match) -> -match.score())
                .thenComparing(TermMatch::field)
                .thenComparing(TermMatch::term));
        return matches;
    }

    private synchronized MemoryBm25 field(TokenField field) {
        return fields.computeIfAbsent(
                field,
                f -> new MemoryBm25(all.stream()
                        .map(record -> record.tokens().getOrDefault(f, List.of()))
                        .filter(tokens -> !tokens.isEmpty())
                        .toList()));
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this view is closed; take a new one");
        }
    }

    private static float dot(float[] a, float[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("a query of " + b.length + " dimensions against vectors of " + a.length);
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return (float) sum;
    }
}
