package org.faultbook.diagnosis.base;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.engine.CauseAggregation;
import org.faultbook.diagnosis.engine.UsualChecks;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.port.Embedder;
import org.faultbook.kb.retrieval.LearnedStatistics;
import org.faultbook.kb.retrieval.RetrievalWeights;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.taxonomy.Terminology;
import org.faultbook.kb.text.Language;

/**
 * What reads texts, the same for every base of a process.
 *
 * @param embedders the model of each language
 * @param elsewhere what people write that no base of service cases answers: other equipment, no content, small talk
 * @param prior what is known of symptoms before any ticket was seen
 */
public record Toolkit(
        TextAnalyzer analyzer,
        Map<Language, Embedder> embedders,
        Taxonomy taxonomy,
        Lexicon lexicon,
        UsualChecks usualChecks,
        List<String> elsewhere,
        LearnedStatistics prior,
        RetrievalWeights weights,
        CauseAggregation aggregation) {
    public Toolkit {
        embedders = Map.copyOf(embedders);
        elsewhere = List.copyOf(elsewhere);
    }

    /** The words that are shipped. */
    public Terminology words() {
        return new Terminology(lexicon, taxonomy);
    }

    /** The same with each embedder put into another. */
    public Toolkit withEmbedders(UnaryOperator<Embedder> wrap) {
        Map<Language, Embedder> wrapped = new TreeMap<>();
        embedders.forEach((language, embedder) -> wrapped.put(language, wrap.apply(embedder)));
        return new Toolkit(analyzer, wrapped, taxonomy, lexicon, usualChecks, elsewhere, prior, weights, aggregation);
    }

    /** The versions of the models, in the order of their languages. */
    public String models() {
        return new TreeMap<>(embedders).values().stream().map(Embedder::model).collect(Collectors.joining(" "));
    }
}
