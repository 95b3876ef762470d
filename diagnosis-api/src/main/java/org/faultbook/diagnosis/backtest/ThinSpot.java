package org.faultbook.diagnosis.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A family, or one kind of symptom of it, that a base answers worse than the rest of what it is asked.
 *
 * @param family id of the equipment class; empty for tickets without one
 * @param symptom null for the whole family
 * @param lost questions more than were reached would have been, were it as good as the base as a whole
 */
public record ThinSpot(String family, @Nullable SymptomKind symptom, Competence competence, double lost) {
    /** A list that can be worked off. */
    static final int MOST = 15;

    private static final double WORTH = 1;

    /** What it takes to answer more there, by what at least half of the missed questions have in common. */
    public enum Help {
        /** No other ticket tells the cause: more closed tickets and manuals. */
        MORE_CASES,
        /** The cause stands in the fourth or fifth place: a check tells it from those before it. */
        CHECKS,
        /** Neither: the causes are told and lie far behind, what is reported says too little. */
        FULLER_REPORTS
    }

    /** What would help. */
    public Help help() {
        int missed = competence.missed();
        if (2 * competence.untold() >= missed) {
            return Help.MORE_CASES;
        }
        return 2 * competence.near() >= missed ? Help.CHECKS : Help.FULLER_REPORTS;
    }

    /**
     * By questions lost, most first, ties by pivotal causes, then family and symptom; at most 15. Only where at least five
     * questions were asked and one is lost; a kind that is all of its family is left out.
     */
    public static List<ThinSpot> thinnest(CompetenceMap map) {
        double usual = map.all().reachability();
        List<ThinSpot> spots = new ArrayList<>();
        for (CompetenceMap.Row row : map.rows()) {
            add(spots, row.family(), null, row.all(), usual);
            if (row.cells().size() > 1) {
                row.cells().forEach((symptom, cell) -> add(spots, row.family(), symptom, cell, usual));
            }
        }
        return spots.stream()
                .sorted(Comparator.comparingDouble((ThinSpot s) -> -s.lost())
                        .thenComparing(s -> -s.competence().pivotal())
                        .thenComparing(ThinSpot::family)
                        .thenComparing(ThinSpot::symptom, Comparator.nullsFirst(Comparator.naturalOrder())))
                .limit(MOST)
                .toList();
    }

    private static void add(
            List<ThinSpot> spots, String family, @Nullable SymptomKind symptom, Competence of, double usual) {
        double lost = of.questions() * usual - of.reached();
        if (!of.thin() && lost >= WORTH) {
            spots.add(new ThinSpot(family, symptom, of, lost));
        }
    }
}
