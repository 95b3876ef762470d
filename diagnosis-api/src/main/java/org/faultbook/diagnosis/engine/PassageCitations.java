package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.faultbook.diagnosis.answer.CitedPassage;
import org.faultbook.diagnosis.answer.PassagePlaces;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.equipment.ScopeRelation;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.manual.Passage;
import org.faultbook.kb.manual.StoredPassage;
import org.faultbook.kb.port.ManualStore;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.retrieval.FusedHit;
import org.faultbook.kb.retrieval.HybridRetriever;
import org.faultbook.kb.retrieval.LearnedStatistics;
import org.faultbook.kb.retrieval.PassageRecords;
import org.faultbook.kb.retrieval.QuestionVectors;
import org.faultbook.kb.search.RecordKind;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.search.TermMatch;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.WeightedTerms;

/**
 * Finds what manuals say of a question. A search of its own beside that of cases, so that no passage votes for or against a
 * cause. A passage is cited only where raw evidence, which means the same for every question, says that it is about what was
 * asked, and only where its manual is not one of other equipment than was asked about.
 */
final class PassageCitations {
    /** Passages looked at closely. */
    private static final int EXAMINED = 12;

    private static final int CITED = 3;

    private final ManualStore manuals;
    private final HybridRetriever retriever;
    private final PassageQuote quotes;
    private final Steering steering;
    private final UnaryOperator<EquipmentScope> named;

    /** @param named what a stored scope is called now */
    PassageCitations(
            ManualStore manuals,
            HybridRetriever cases,
            TextAnalyzer analyzer,
            Steering steering,
            UnaryOperator<EquipmentScope> named) {
        this.manuals = manuals;
        this.retriever = cases.forPassages();
        this.quotes = new PassageQuote(analyzer);
        this.steering = steering;
        this.named = named;
    }

    private record Found(StoredPassage stored, String recordId, double score) {}

    /**
     * The rows of manuals that name a fault code of the question and no cause for it: they make no cause, and say all the
     * same what the code means and what to do.
     *
     * @param alike groups of unknown cause, best first
     */
    List<CitedPassage> ofCodes(List<CauseGroup> alike) {
        List<String> rows = alike.stream()
                .filter(group -> group.evidence().code())
                .flatMap(group -> group.cases().stream())
                .filter(found -> found.inManuals() > 0)
                .limit(CITED)
                .flatMap(found -> manuals.entriesOf(found.id(), 1).stream())
                .map(ManualEntry::passageId)
                .distinct()
                .toList();
        Map<String, StoredPassage> stored = rows.isEmpty() ? Map.of() : manuals.findPassages(rows);
        return rows.stream()
                .map(stored::get)
                .filter(Objects::nonNull)
                .map(row -> new CitedPassage(
                        row.passage().id(),
                        PassagePlaces.place(row.manual(), row.passage()),
                        quotes.of(row.passage().text(), List.of())))
                .toList();
    }

    /** What passages say, best first, none twice, after what is cited already; empty where no manual is indexed. */
    List<CitedPassage> of(
            List<CitedPassage> already,
            SearchIndex.View view,
            UnderstoodQuestion asked,
            QuestionVectors vectors,
            LearnedStatistics statistics,
            SearchFilter filter) {
        SearchFilter passages = filter.ofKind(RecordKind.PASSAGE);
        if (view.count(passages) == 0) {
            return already;
        }
        WeightedTerms terms = retriever.terms(asked.question(), statistics.rarity());
        List<FusedHit> hits =
                retriever.retrieve(view, asked.question(), vectors, terms, statistics.means(), passages, EXAMINED * 2);
        Map<String, FusedHit> best = new LinkedHashMap<>();
        hits.forEach(hit -> best.putIfAbsent(hit.owner(), hit));
        Map<String, StoredPassage> stored = manuals.findPassages(best.keySet());
        List<Found> found = new ArrayList<>();
        best.forEach((id, hit) -> {
            StoredPassage passage = stored.get(id);
            if (passage == null) {
                return;
            }
            EquipmentScope scope = named.apply(passage.manual().scope());
            if (holdsFor(asked.scope(), scope)) {
                found.add(new Found(passage, hit.recordId(), hit.score() * steering.scopeFactor(asked.scope(), scope)));
            }
        });
        found.sort(Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::recordId));
        List<Found> examined = found.stream().limit(EXAMINED).toList();
        Map<String, List<TermMatch>> matches =
                view.matches(terms, examined.stream().map(Found::recordId).toList());
        List<CitedPassage> cited = new ArrayList<>(already);
        for (Found f : examined) {
            List<TermMatch> matched = matches.getOrDefault(f.recordId, List.of());
            FusedHit hit = Objects.requireNonNull(best.get(f.stored.passage().id()));
            double cosine = hit.raw(HybridRetriever.DENSE);
            double coverage = Coverage.of(asked.question(), statistics.rarity(), matched);
            if (cited.size() < CITED && PassageFloor.isAbout(Double.isNaN(cosine) ? 0 : cosine, coverage)) {
                cited.add(cited(f, matched));
            }
        }
        return cited;
    }

    private CitedPassage cited(Found found, List<TermMatch> matched) {
        Passage passage = found.stored.passage();
        String window = PassageRecords.window(passage, found.recordId).of(passage.text());
        return new CitedPassage(
                passage.id(), PassagePlaces.place(found.stored.manual(), passage), quotes.of(window, matched));
    }

    /** Whether a manual may speak of what was asked about: not of another class, maker, series or model. */
    private static boolean holdsFor(EquipmentScope asked, EquipmentScope manual) {
        return asked.relationTo(manual) != ScopeRelation.APART
                && Steering.agree(asked.manufacturer(), manual.manufacturer())
                && Steering.agree(asked.series(), manual.series())
                && Steering.agree(asked.model(), manual.model());
    }
}
