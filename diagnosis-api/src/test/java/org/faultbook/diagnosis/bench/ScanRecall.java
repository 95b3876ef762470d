package org.faultbook.diagnosis.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.search.RawHit;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.text.Language;

/**
 * How many of the best records by raw floats the scan of rounded vectors finds, on a home that {@link ManyTickets} made
 * with the shipped models: {@code ScanRecall HOME [QUESTIONS]}. Asked for all of its records, an index weighs raw floats.
 */
public final class ScanRecall {
    private static final int DEPTH = 1_000;

    private ScanRecall() {}

    public static void main(String[] args) {
        int questions = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        AskedHome home = new AskedHome();
        home.home = args[0];
        home.models = "real";
        home.asked = "mixed";
        home.open();
        try (SearchIndex.View view = home.base().index().view()) {
            int all = view.count(SearchFilter.NONE);
            for (Language language : Language.values()) {
                String model = home.model(language).model();
                int missed = 0;
                for (int i = 0; i < questions; i++) {
                    float[] vector = home.vector(language);
                    List<RawHit> exact = view.byVector(model, vector, SearchFilter.NONE, all);
                    Set<String> best = ids(exact.subList(0, Math.min(DEPTH, exact.size())));
                    best.removeAll(ids(view.byVector(model, vector, SearchFilter.NONE, DEPTH)));
                    missed += best.size();
                }
                System.out.printf(
                        "%s: %,d records, %d questions, %d of %,d best records missed%n",
                        model, all, questions, missed, questions * DEPTH);
            }
        } finally {
            home.close();
        }
    }

    private static Set<String> ids(List<RawHit> hits) {
        Set<String> ids = new HashSet<>();
        hits.forEach(hit -> ids.add(hit.recordId()));
        return ids;
    }
}
