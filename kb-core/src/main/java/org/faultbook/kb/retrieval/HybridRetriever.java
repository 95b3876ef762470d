package org.faultbook.kb.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.faultbook.kb.alignment.TermPairs;
import org.faultbook.kb.concurrent.Together;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.port.Embedder;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.search.RawHit;
import org.faultbook.kb.search.RecordKind;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.WeightedTerms;
import org.faultbook.kb.spelling.SpellingReader;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Asks the index its two questions and fuses the answers. The Chinese model is asked for every question, since it is the
 * one that crosses languages; the English model for English questions as well.
 */
public final class HybridRetriever {
    /** Names of the fused rankings, as they stand in explanations. */
    public static final String LEXICAL = "lexical";

    public static final String DENSE = "dense";
    private final TextAnalyzer analyzer;
    private final Lexicon lexicon;
    private final Supplier<TermPairs> learned;
    private final LexicalQuery lexical;
    private final Map<Language, Embedder> embedders;
    private final RetrievalWeights weights;
    private final MinMaxFusion fusion;
    private final SpellingReader spelling;

    /**
     * @param embedders the model of each language
     * @param learned term pairs of both languages as they are at a question, used where the lexicon has no translation
     */
    public HybridRetriever(
            TextAnalyzer analyzer,
            Map<Language, Embedder> embedders,
            Lexicon lexicon,
            Supplier<TermPairs> learned,
            RetrievalWeights weights) {
        this.analyzer = analyzer;
        this.lexicon = lexicon;
        this.learned = learned;
        this.embedders = Map.copyOf(embedders);
        this.weights = weights;
        this.lexical = new LexicalQuery(analyzer, lexicon, learned, weights);
        this.spelling = new SpellingReader(analyzer, lexicon);
        this.fusion = new MinMaxFusion(weights.depth());
    }

    /** The same that asks for passages of manuals. */
    public HybridRetriever forPassages() {
        return new HybridRetriever(analyzer, embedders, lexicon, learned, weights.forPassages());
    }

    public Question question(String text, @Nullable String family) {
        return new Question(text, Language.of(text), analyzer.tokens(text), family);
    }

    /** The question with its misspelt words understood, as far as the lexicon and past symptoms know them. */
    public Question heard(Question question, TermWeights rarity) {
        return question.meaning(spelling.read(question.text(), question.tokens(), rarity));
    }

    /** The fused ranking of a question as it is heard, best first; empty where nothing matches at all. */
    public List<FusedHit> retrieve(
            SearchIndex.View view, Question question, TermWeights rarity, EmbeddingMeans means, SearchFilter filter) {
        Question heard = heard(question, rarity);
        return retrieve(view, heard, terms(heard, rarity), means, filter, Integer.MAX_VALUE);
    }

    /** The {@code limit} best of the fused ranking, by terms that {@link #terms} made of the question. */
    public List<FusedHit> retrieve(
            SearchIndex.View view,
            Question question,
            WeightedTerms terms,
            EmbeddingMeans means,
            SearchFilter filter,
            int limit) {
        return retrieve(view, question, new QuestionVectors(question), terms, means, filter, limit);
    }

    /** As {@link #retrieve(SearchIndex.View, Question, WeightedTerms, EmbeddingMeans, SearchFilter, int)} with the embeddings of this question. */
    public List<FusedHit> retrieve(
            SearchIndex.View view,
            Question question,
            QuestionVectors vectors,
            WeightedTerms terms,
            EmbeddingMeans means,
            SearchFilter filter,
            int limit) {
        return fusion.fuse(rankings(view, question, vectors, terms, means, filter), limit);
    }

    /**
     * What tickets tell and, told on the same scale, what only manuals do: the {@code limit} best of each, in one ranking.
     * Records of tickets score as if there were no manuals, since what a manual lists is not yet something that happened.
     */
    public List<FusedHit> retrieveCases(
            SearchIndex.View view,
            Question question,
            QuestionVectors vectors,
            WeightedTerms terms,
            EmbeddingMeans means,
            SearchFilter filter,
            int limit) {
        List<MinMaxFusion.Part> told = rankings(view, question, vectors, terms, means, filter.ofKind(RecordKind.CASE));
        List<MinMaxFusion.Part> listed =
                rankings(view, question, vectors, terms, means, filter.ofKind(RecordKind.MANUAL_CASE));
        List<FusedHit> hits = new ArrayList<>(fusion.fuse(told, limit));
        hits.addAll(fusion.fuse(listed, told, limit));
        hits.sort(Comparator.comparingDouble(FusedHit::score).reversed().thenComparing(FusedHit::recordId));
        return hits;
    }

    /** The terms asked of the index, for explanations. */
    public WeightedTerms terms(Question question, TermWeights rarity) {
        return lexical.terms(question, rarity);
    }

    /**
     * Asked at the same time, what takes longest first: the English model has three times the layers. Each record is ranked
     * by the model that reads both it and the question: that of their common language, else the Chinese one, which crosses.
     * Centred cosines of the two models are of one kind and rank together.
     */
    private List<MinMaxFusion.Part> rankings(
            SearchIndex.View view,
            Question question,
            QuestionVectors vectors,
            WeightedTerms terms,
            EmbeddingMeans means,
            SearchFilter filter) {
        List<Callable<List<RawHit>>> asked = new ArrayList<>();
        Embedder chinese = embedders.get(Language.ZH);
        Embedder own = embedders.get(question.language());
        if (own != null) {
            asked.add(() -> nearest(view, own, question, vectors, means, filter));
        }
        if (chinese != null && own != chinese) {
            SearchFilter others = own == null ? filter : filter.inLanguage(Language.ZH);
            asked.add(() -> nearest(view, chinese, question, vectors, means, others));
        }
        asked.add(() -> terms.isEmpty() ? List.of() : view.byTerms(terms, filter, weights.depth()));
        List<List<RawHit>> answered = Together.all(asked);
        List<RawHit> dense = new ArrayList<>();
        answered.subList(0, answered.size() - 1).forEach(dense::addAll);
        dense.sort(Comparator.comparingDouble(RawHit::score).reversed().thenComparing(RawHit::recordId));
        List<RawHit> nearest = dense.size() <= weights.depth() ? dense : dense.subList(0, weights.depth());
        return List.of(
                new MinMaxFusion.Part(LEXICAL, weights.lexical(), answered.getLast()),
                new MinMaxFusion.Part(DENSE, weights.dense(), nearest));
    }

    private List<RawHit> nearest(
            SearchIndex.View view,
            Embedder embedder,
            Question question,
            QuestionVectors vectors,
            EmbeddingMeans means,
            SearchFilter filter) {
        float[] centred =
                means.centre(embedder.model(), EmbeddingMeans.Side.QUERY, question.language(), vectors.by(embedder));
        return view.byVector(embedder.model(), centred, filter, weights.depth());
    }
}
