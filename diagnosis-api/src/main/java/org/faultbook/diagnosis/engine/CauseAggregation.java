package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.equipment.ScopeRelation;
import org.faultbook.kb.equipment.UnitTraits;
import org.faultbook.kb.faultcase.CaseSummary;
import org.faultbook.kb.retrieval.FusedHit;
import org.faultbook.kb.retrieval.HybridRetriever;
import org.faultbook.kb.search.Explanation;
import org.faultbook.kb.search.RecordKind;

/**
 * Turns retrieved records into ranked causes. Similar records vote for the cause of their case: a cause scores as its best
 * record, and every further record adds what is left of the way up to 1, the less the lower it stands (neighbours voting
 * over the most similar, weighted by similarity: Dudani 1976). How often a cause was seen breaks what is nearly even.
 *
 * @param neighbours records that vote, of what tickets tell and of what only manuals do
 * @param vote how much a further record counts against the best one
 * @param prior how much the logarithm of the tickets seen counts
 */
public record CauseAggregation(int neighbours, double vote, double prior, Steering steering) {
    public static final CauseAggregation STANDARD = new CauseAggregation(100, 0.1, 0.01, Steering.STANDARD);

    /**
     * What a cause is behind that no ticket has told of and that a manual lists for a machine the question does not name:
     * manuals list what may fail, tickets tell what did.
     */
    private static final double UNSEEN = 0.2;

    private static final Comparator<CauseGroup> BEST_FIRST = Comparator.comparingDouble(CauseGroup::score)
            .reversed()
            .thenComparing(CauseGroup::causeKey)
            .thenComparing(g -> g.best().id());

    /** Best first, ties by cause key; what a technical bulletin says of the symptom before what tickets tell. Hits whose case is not among the summaries are left out. */
    List<CauseGroup> aggregate(
            List<FusedHit> hits, Map<String, CaseSummary> summaries, EquipmentScope asked, List<String> codes) {
        return aggregate(hits, summaries, asked, codes, UnitTraits.UNKNOWN, UnaryOperator.identity());
    }

    /**
     * As {@link #aggregate(List, Map, EquipmentScope, List)} for one machine.
     *
     * @param learned orders the causes again before sources and places are looked at
     */
    List<CauseGroup> aggregate(
            List<FusedHit> hits,
            Map<String, CaseSummary> summaries,
            EquipmentScope asked,
            List<String> codes,
            UnitTraits unit,
            UnaryOperator<List<CauseGroup>> learned) {
        SourceRank sources = new SourceRank(asked, unit);
        Map<String, List<Candidate>> byCause = new LinkedHashMap<>();
        LikelyClasses likely = LikelyClasses.of(hits, summaries);
        voting(hits).forEach(hit -> {
            CaseSummary found = summaries.get(hit.owner());
            if (found != null) {
                double likelyClass = likely.factor(asked, found.scope());
                Explanation steered = steering.steer(hit.score(), likelyClass, asked, codes, unit, found);
                sources.saw(CauseGroup.key(found), found, steered.value());
                byCause.computeIfAbsent(CauseGroup.key(found), k -> new ArrayList<>())
                        .add(new Candidate(hit, found, steered));
            }
        });
        List<CauseGroup> ranked = new ArrayList<>();
        byCause.values().forEach(candidates -> ranked.add(group(candidates, asked, codes)));
        ranked.sort(BEST_FIRST);
        List<CauseGroup> ordered = learned.apply(CauseFigures.standing(ranked));
        return ManualPlace.held(sources.apply(ordered, BEST_FIRST));
    }

    private Stream<FusedHit> voting(List<FusedHit> hits) {
        return Stream.of(RecordKind.CASE, RecordKind.MANUAL_CASE)
                .flatMap(kind -> hits.stream().filter(h -> h.kind() == kind).limit(neighbours));
    }

    private CauseGroup group(List<Candidate> candidates, EquipmentScope asked, List<String> codes) {
        candidates.sort(Comparator.comparingDouble((Candidate c) -> c.steered().value())
                .reversed()
                .thenComparing(c -> c.hit().recordId()));
        Candidate best = candidates.getFirst();
        double score = best.steered().value();
        double votes = 0;
        for (Candidate further : candidates.subList(1, candidates.size())) {
            votes += vote * Math.max(0, further.steered().value()) * Math.max(0, 1 - votes);
        }
        Map<String, CaseSummary> cases = new LinkedHashMap<>();
        candidates.forEach(c -> cases.putIfAbsent(c.found().id(), c.found()));
        List<CaseSummary> ordered = validatedFirst(List.copyOf(cases.values()));
        int seen = cases.values().stream().mapToInt(CaseSummary::seenInTickets).sum();
        boolean untold = best.found().fromManualsOnly()
                && seen == 0
                && !namesMachine(asked, best.found().scope());
        double often = untold ? -UNSEEN : prior * Math.log1p(seen);
        double cosine = CauseFigures.found(best.hit().raw(HybridRetriever.DENSE));
        boolean code = codes.stream().anyMatch(best.found().codes()::contains);
        CauseGroup group = new CauseGroup(
                best.found().causeKey(),
                ordered,
                candidates.stream().map(c -> c.hit().recordId()).toList(),
                score + votes + often,
                new RawEvidence(cosine, 0, code),
                Explanation.of(
                        score + votes + often,
                        "cause",
                        best.steered(),
                        Explanation.of(votes, (candidates.size() - 1) + " further records of this cause"),
                        Explanation.of(often, "seen in " + seen + " tickets"),
                        best.hit().explanation()));
        return group.withFigures(CauseFigures.of(group, best.hit(), score, votes, asked));
    }

    /** Whether a scope that names a maker holds for the machine asked about. */
    private static boolean namesMachine(EquipmentScope asked, EquipmentScope scope) {
        ScopeRelation relation = asked.relationTo(scope.limited(null, null, null));
        return scope.manufacturer() != null && (relation == ScopeRelation.SAME || relation == ScopeRelation.WIDER);
    }

    /** What only a manual says never stands before a case of the same cause that somebody validated. */
    private static List<CaseSummary> validatedFirst(List<CaseSummary> cases) {
        CaseSummary validated =
                cases.stream().filter(CaseSummary::validated).findFirst().orElse(null);
        if (validated == null || !cases.getFirst().fromManualsOnly() || validated.equals(cases.getFirst())) {
            return cases;
        }
        List<CaseSummary> ordered = new ArrayList<>(cases);
        ordered.remove(validated);
        ordered.addFirst(validated);
        return ordered;
    }

    private record Candidate(FusedHit hit, CaseSummary found, Explanation steered) {}
}
