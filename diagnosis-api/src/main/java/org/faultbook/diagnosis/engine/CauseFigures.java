package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.equipment.ScopeRelation;
import org.faultbook.kb.retrieval.FusedHit;
import org.faultbook.kb.retrieval.HybridRetriever;
import org.jspecify.annotations.Nullable;

/**
 * What a cause ranker learns to weigh: figures of a cause beside the others that were considered for a question, and figures of
 * the question itself, which speak for or against none of them being it.
 */
final class CauseFigures {
    /** The figures of a cause, in their order. */
    static final List<String> NAMES = List.of(
            "score",
            "best record, steered by equipment and fault code",
            "words, beside the best of all",
            "words",
            "meaning, beside the best of all",
            "meaning",
            "further records",
            "tickets",
            "cases",
            "records found",
            "shared fault code",
            "another equipment class",
            "same type",
            "another type",
            "same maker",
            "another maker",
            "same model",
            "another model",
            "cause unknown",
            "behind the best",
            "reciprocal rank",
            "rank");

    private CauseFigures() {}

    /** What is told by the best record and the cases alone. */
    static List<Double> of(CauseGroup group, FusedHit best, double steered, double votes, EquipmentScope asked) {
        EquipmentScope scope = group.best().scope();
        List<Double> figures = new ArrayList<>(List.of(
                group.score(),
                steered,
                found(best.normalised(HybridRetriever.LEXICAL)),
                Math.log1p(found(best.raw(HybridRetriever.LEXICAL))),
                found(best.normalised(HybridRetriever.DENSE)),
                found(best.raw(HybridRetriever.DENSE)),
                votes,
                Math.log1p(group.seenInTickets()),
                Math.log(group.cases().size()),
                Math.log1p(group.records().size()),
                one(group.evidence().code()),
                one(asked.relationTo(scope) == ScopeRelation.APART)));
        compare(figures, asked.type(), scope.type());
        compare(figures, asked.manufacturer(), scope.manufacturer());
        compare(figures, asked.model(), scope.model());
        figures.add(one(group.unknown()));
        return figures;
    }

    /** The causes with how they stand to one another added. */
    static List<CauseGroup> standing(List<CauseGroup> ranked) {
        List<CauseGroup> standing = new ArrayList<>();
        for (CauseGroup group : ranked) {
            int rank = standing.size() + 1;
            List<Double> figures = new ArrayList<>(group.figures());
            figures.add(group.score() - ranked.getFirst().score());
            figures.add(1.0 / rank);
            figures.add(Math.log(rank));
            standing.add(group.withFigures(figures));
        }
        return standing;
    }

    /**
     * The figures of none of the causes being it.
     *
     * @param said signs of the question without any evidence
     */
    static List<Double> none(Signs said, List<CauseGroup> ranked) {
        List<Double> figures = new ArrayList<>();
        figures.add(1.0);
        for (double sign : said.figures()) {
            figures.add(sign);
        }
        figures.add(most(ranked, "meaning"));
        figures.add(most(ranked, "words"));
        figures.add(most(ranked, "score"));
        figures.add(Math.log1p(ranked.size()));
        return figures;
    }

    private static double most(List<CauseGroup> groups, String figure) {
        int position = NAMES.indexOf(figure);
        return groups.stream().mapToDouble(g -> g.figures().get(position)).max().orElse(0);
    }

    private static void compare(List<Double> figures, @Nullable String asked, @Nullable String found) {
        boolean same = asked != null && asked.equalsIgnoreCase(found);
        figures.add(one(same));
        figures.add(one(asked != null && found != null && !same));
    }

    private static double one(boolean holds) {
        return holds ? 1 : 0;
    }

    /** A raw score; 0 where that ranking did not find the record. */
    static double found(double raw) {
        return Double.isNaN(raw) ? 0 : raw;
    }
}
