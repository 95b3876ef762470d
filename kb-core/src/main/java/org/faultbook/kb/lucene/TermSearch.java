package org.faultbook.kb.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.faultbook.kb.search.TermMatch;
import org.faultbook.kb.search.TokenField;
import org.faultbook.kb.search.WeightedTerms;
import org.jspecify.annotations.Nullable;

/**
 * The lexical question: a sum over weighted terms, each scored by BM25 (Robertson and Zaragoza, "The Probabilistic
 * Relevance Framework: BM25 and Beyond", 2009) as Lucene has it, without the constant factor k1 + 1.
 */
final class TermSearch {
    static final float K1 = 1.2f;
    static final float B = 0.75f;

    /** Records beyond k that are collected at first, to see whether a tie is cut at k. */
    private static final int BEYOND = 16;

    static {
        // A question carries some dozens of terms in up to 28 fields; Lucene's limit of 1,024 is meant for wildcards.
        IndexSearcher.setMaxClauseCount(1 << 16);
    }

    private final Snapshot snapshot;

    TermSearch(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** At least the best k by score, all that tie with the k-th among them; fewer where fewer match. */
    ScoreDoc[] best(WeightedTerms terms, Accepted accepted, int k) throws IOException {
        BooleanQuery.Builder sum = new BooleanQuery.Builder();
        for (Query term : termQueries(terms)) {
            sum.add(term, BooleanClause.Occur.SHOULD);
        }
        IndexSearcher searcher = snapshot.searcher();
        Weight weight = searcher.createWeight(searcher.rewrite(sum.build()), ScoreMode.TOP_SCORES, 1);
        int all = accepted.count();
        int n = (int) Math.min((long) k + BEYOND, all);
        while (n > 0) {
            ScoreDoc[] top = collect(weight, accepted, n);
            // Lucene drops ties beyond n by document number; the port wants them in the order of ids.
            if (top.length < n || n == all || top[n - 1].score < top[k - 1].score) {
                return top;
            }
            n = (int) Math.min(4L * n, all);
        }
        return new ScoreDoc[0];
    }

    /** Terms that occur in a document, the strongest first, then by field and term. */
    List<TermMatch> matches(WeightedTerms terms, LeafReaderContext leaf, int doc) throws IOException {
        List<TermMatch> matches = new ArrayList<>();
        for (Map.Entry<TokenField, Map<String, Float>> field : terms.byField().entrySet()) {
            Terms indexed = leaf.reader().terms(field.getKey().name());
            if (indexed == null) {
                continue;
            }
            TermsEnum all = indexed.iterator();
            PostingsEnum documents = null;
            for (Map.Entry<String, Float> term : field.getValue().entrySet()) {
                if (term.getValue() > 0 && all.seekExact(new BytesRef(term.getKey()))) {
                    documents = all.postings(documents, PostingsEnum.NONE);
                    if (documents.advance(doc) == doc) {
                        float score = score(query(field.getKey(), term.getKey(), term.getValue()), leaf, doc);
                        matches.add(new TermMatch(field.getKey(), term.getKey(), score));
                    }
                }
            }
        }
        matches.sort(Comparator.comparingDouble((TermMatch match) -> -match.score())
                .thenComparing(TermMatch::field)
                .thenComparing(TermMatch::term));
        return matches;
    }

    private static ScoreDoc[] collect(Weight weight, Accepted accepted, int n, List<LeafReaderContext> leaves)
            throws IOException {
        TopScoreDocCollector collector = new TopScoreDocCollectorManager(n, n).newCollector();
        for (LeafReaderContext leaf : leaves) {
            ScorerSupplier supplier = weight.scorerSupplier(leaf);
            if (supplier == null) {
                continue;
            }
            supplier.setTopLevelScoringClause();
            BulkScorer scorer = supplier.bulkScorer();
            LeafCollector into = collector.getLeafCollector(leaf);
            try {
                scorer.score(into, accepted.of(leaf), 0, DocIdSetIterator.NO_MORE_DOCS);
            } catch (CollectionTerminatedException ignored) {
                // This leaf has nothing better left.
            } finally {
                into.finish();
            }
        }
        return collector.topDocs().scoreDocs;
    }

    private ScoreDoc[] collect(Weight weight, Accepted accepted, int n) throws IOException {
        return collect(weight, accepted, n, snapshot.reader().leaves());
    }

    private float score(Query term, LeafReaderContext leaf, int doc) throws IOException {
        Weight weight = snapshot.searcher().createWeight(term, ScoreMode.COMPLETE, 1);
        @Nullable Scorer scorer = weight.scorer(leaf);
        return scorer != null && scorer.iterator().advance(doc) == doc ? scorer.score() : 0;
    }

    /** Terms of weight 0 add nothing and are left out. */
    private static List<Query> termQueries(WeightedTerms terms) {
        List<Query> queries = new ArrayList<>();
        for (Map.Entry<TokenField, Map<String, Float>> field : terms.byField().entrySet()) {
            field.getValue().forEach((term, weight) -> {
                if (weight > 0) {
                    queries.add(query(field.getKey(), term, weight));
                }
            });
        }
        return queries;
    }

    private static Query query(TokenField field, String term, float weight) {
        return new BoostQuery(new TermQuery(new Term(field.name(), term)), weight);
    }
}
