package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.faultbook.diagnosis.answer.AbstainReason;
import org.faultbook.diagnosis.answer.CitedPassage;
import org.faultbook.diagnosis.answer.Diagnoser;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.answer.Rehearsal;
import org.faultbook.diagnosis.calibration.Calibration;
import org.faultbook.diagnosis.calibration.ConditionalLogit;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.CaseSummary;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.retrieval.FusedHit;
import org.faultbook.kb.retrieval.HybridRetriever;
import org.faultbook.kb.retrieval.LearnedStatistics;
import org.faultbook.kb.retrieval.QuestionVectors;
import org.faultbook.kb.retrieval.TermWeights;
import org.faultbook.kb.search.TermMatch;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.WeightedTerms;
import org.faultbook.kb.taxonomy.EquipmentResolver;

/**
 * A question's way to its diagnosis: understand, retrieve and fuse, aggregate into causes, judge the evidence, answer or
 * abstain. Every answer is of one index generation and one version of the learned statistics.
 */
public final class DiagnosisEngine implements Diagnoser, Rehearsal {
    /** Causes whose raw evidence is looked at closely. */
    private static final int EXAMINED = 5;

    private final Store store;
    private final SearchIndex index;
    private final HybridRetriever retriever;
    private final Supplier<Learned> learned;
    private final EquipmentResolver equipment;
    private final QuestionReader reader;
    private final CauseAggregation aggregation;
    private final Abstention abstention;
    private final AnswerComposer composer;
    private final PassageCitations passages;

    /** What is learned from the base, as it is at the moment of a question. */
    public record Learned(LearnedStatistics statistics, Calibration calibration) {}

    public DiagnosisEngine(
            Store store,
            SearchIndex index,
            HybridRetriever retriever,
            TextAnalyzer analyzer,
            Supplier<Learned> learned,
            Surroundings around) {
        this.store = store;
        this.index = index;
        this.retriever = retriever;
        this.learned = learned;
        this.equipment = around.resolver();
        this.reader =
                new QuestionReader(store, equipment, retriever, around.mask(), around.lexicon(), around.batches());
        this.aggregation = around.aggregation();
        this.abstention = new Abstention();
        this.composer = new AnswerComposer(store, analyzer, around);
        this.passages = new PassageCitations(
                store.manuals(), retriever, analyzer, around.aggregation().steering(), equipment::named);
    }

    @Override
    public Diagnosis diagnose(DiagnosisRequest request) {
        return composer.compose(request, consider(request));
    }

    /** What is asked of the index. */
    private record Asking(String text, WeightedTerms terms, EquipmentScope scope, List<String> codes, int concepts) {}

    @Override
    public Object asking(DiagnosisRequest request) {
        TermWeights rarity = learned.get().statistics().rarity();
        UnderstoodQuestion asked = reader.read(request, rarity);
        WeightedTerms terms = retriever.terms(asked.question(), rarity);
        return new Asking(asked.question().text(), terms, asked.scope(), asked.codes(), asked.concepts());
    }

    @Override
    public List<String> causes(DiagnosisRequest request) {
        Considered considered = consider(request);
        return considered.abstain() != null
                ? List.of()
                : considered.causes().stream()
                        .filter(group -> group.answers(considered.asked().scope()))
                        .limit(request.limit())
                        .map(group -> group.best().id())
                        .toList();
    }

    /** Cases by what their machines are called now. */
    private Map<String, CaseSummary> named(Map<String, CaseSummary> stored) {
        Map<String, CaseSummary> named = new HashMap<>(stored);
        named.replaceAll((id, summary) -> {
            EquipmentScope now = equipment.named(summary.scope());
            return now == summary.scope() ? summary : summary.of(now);
        });
        return named;
    }

    /** The ranking behind the answer, filled also where the engine would abstain. */
    public Considered consider(DiagnosisRequest request) {
        Learned now = learned.get();
        UnderstoodQuestion asked = reader.read(request, now.statistics().rarity());
        try (SearchIndex.View view = index.view()) {
            WeightedTerms terms =
                    retriever.terms(asked.question(), now.statistics().rarity());
            QuestionVectors vectors = new QuestionVectors(asked.question());
            List<FusedHit> hits = retriever.retrieveCases(
                    view,
                    asked.question(),
                    vectors,
                    terms,
                    now.statistics().means(),
                    request.filter(),
                    aggregation.neighbours());
            Set<String> owners = new LinkedHashSet<>();
            hits.forEach(h -> owners.add(h.owner()));
            Map<String, CaseSummary> summaries = named(store.cases().summaries(owners));
            LikelyClasses likely = LikelyClasses.of(hits, summaries);
            Signs said = Signs.of(asked, likely, now.statistics().rarity());
            List<Double> none = new ArrayList<>();
            List<CauseGroup> groups = aggregation.aggregate(
                    hits, summaries, asked.scope(), asked.codes(), asked.unit().traits(), ranked -> {
                        none.addAll(CauseFigures.none(said, ranked));
                        ConditionalLogit taught = now.calibration().ranking();
                        return taught == null
                                ? ranked
                                : new CauseRanker(taught, now.calibration().reorders()).rank(ranked, none);
                    });
            List<CauseGroup> causes = examined(
                    view,
                    terms,
                    asked,
                    now,
                    groups.stream().filter(g -> !g.unknown()).toList());
            List<CauseGroup> alike = groups.stream().filter(CauseGroup::unknown).toList();
            Signs signs = said.beside(causes);
            Considered considered = new Considered(
                    asked, causes, alike, signs, none, null, view.generation(), now.statistics(), now.calibration());
            AbstainReason reason = abstention.reason(considered);
            List<CitedPassage> cited = passages.ofCodes(alike);
            if (reason == null || reason == AbstainReason.NOTHING_SIMILAR) {
                cited = passages.of(cited, view, asked, vectors, now.statistics(), request.filter());
            }
            return considered.concluding(reason, cited);
        }
    }

    /** The fixes that similar tickets agree on, best first; at most {@code limit}. */
    public List<ToldFix> fixes(Considered considered, int limit) {
        return composer.fixes(considered, limit);
    }

    private List<CauseGroup> examined(
            SearchIndex.View view,
            WeightedTerms terms,
            UnderstoodQuestion asked,
            Learned now,
            List<CauseGroup> causes) {
        List<CauseGroup> examined = new ArrayList<>(causes);
        Map<String, List<TermMatch>> matched = view.matches(
                terms,
                causes.stream()
                        .limit(EXAMINED)
                        .map(group -> group.records().getFirst())
                        .toList());
        for (int i = 0; i < Math.min(EXAMINED, causes.size()); i++) {
            CauseGroup group = causes.get(i);
            List<TermMatch> matches = matched.getOrDefault(group.records().getFirst(), List.of());
            examined.set(
                    i,
                    group.withCoverage(
                            Coverage.of(asked.question(), now.statistics().rarity(), matches),
                            matches,
                            asked.understood().respellings()));
        }
        return examined;
    }
}
