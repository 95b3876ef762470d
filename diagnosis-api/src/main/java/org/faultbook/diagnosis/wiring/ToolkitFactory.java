package org.faultbook.diagnosis.wiring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.base.Toolkit;
import org.faultbook.diagnosis.engine.CauseAggregation;
import org.faultbook.diagnosis.engine.UsualChecks;
import org.faultbook.diagnosis.learn.StatisticsCodec;
import org.faultbook.indexer.join.LikeFaults;
import org.faultbook.indexer.join.UsualCauses;
import org.faultbook.indexer.normalise.CauseNormaliser;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.analysis.ServiceTextAnalyzer;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.kept.KeepingEmbedder;
import org.faultbook.kb.kept.KeptEmbeddings;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.port.Embedder;
import org.faultbook.kb.retrieval.LearnedStatistics;
import org.faultbook.kb.retrieval.RetrievalWeights;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.taxonomy.UsualCause;
import org.faultbook.kb.taxonomy.UsualCheck;
import org.faultbook.kb.text.Language;

/** Puts the toolkit of the embedded default together: shipped content, analyzer, the two models. */
final class ToolkitFactory {
    private ToolkitFactory() {}

    /** Loads the models: a second or so. {@code kept} saves what was embedded before from being embedded again. */
    static Toolkit make(Taxonomy taxonomy, Lexicon lexicon, Models models, KeptEmbeddings kept) {
        Map<Language, Embedder> embedders = new EnumMap<>(Language.class);
        models.load().forEach((language, model) -> embedders.put(language, new KeepingEmbedder(model, kept)));
        return new Toolkit(
                new ServiceTextAnalyzer(),
                embedders,
                taxonomy,
                lexicon,
                usualChecks(taxonomy, lexicon),
                ShippedContent.elsewhere(),
                prior(),
                RetrievalWeights.STANDARD,
                CauseAggregation.STANDARD);
    }

    /** What is shipped of symptoms learned elsewhere; nothing where the build has none. */
    static LearnedStatistics prior() {
        byte[] bytes = ShippedContent.bytes("prior/statistics.bin");
        return bytes.length == 0 ? LearnedStatistics.NONE : StatisticsCodec.learned("prior", bytes);
    }

    static LikeFaults likeFaults(Taxonomy taxonomy, Lexicon lexicon) {
        return new LikeFaults(Vocabulary.of(taxonomy, lexicon), new UsualCauses(taxonomy));
    }

    private static UsualChecks usualChecks(Taxonomy taxonomy, Lexicon lexicon) {
        CauseNormaliser causes = new CauseNormaliser(Vocabulary.of(taxonomy, lexicon));
        Map<String, List<UsualCheck>> checks = new HashMap<>();
        for (EquipmentClass c : taxonomy.classes()) {
            for (UsualCause cause : c.causes()) {
                String key = c.id() + "|" + causes.key(cause.name().zh(), c.id());
                checks.computeIfAbsent(key, k -> new ArrayList<>()).addAll(cause.checks());
                // a case that clearly tells of this cause carries its id
                checks.put(c.id() + "|" + cause.id(), cause.checks());
            }
        }
        return (equipmentClass, causeKey) -> checks.getOrDefault(equipmentClass + "|" + causeKey, List.of());
    }
}
