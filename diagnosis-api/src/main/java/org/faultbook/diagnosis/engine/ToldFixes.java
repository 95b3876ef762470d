package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.faultbook.kb.faultcase.CaseSummary;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.port.CaseStore;
import org.faultbook.kb.port.SourceStore;
import org.faultbook.kb.port.Store;

/** What the tickets behind ranked causes tell was done, the most similar cause's first. */
final class ToldFixes {
    /** Tickets looked at: neighbours further off say more of the base than of the question. */
    private static final int NEIGHBOURS = 50;

    private static final int TICKETS_OF_A_CASE = 5;
    private final CaseStore cases;
    private final SourceStore sources;

    ToldFixes(Store store) {
        this.cases = store.cases();
        this.sources = store.sources();
    }

    /** Of at most {@value #NEIGHBOURS} tickets, the newest of each case; those that tell of no fix are passed over. */
    List<ToldFix> of(List<CauseGroup> groups) {
        List<CauseGroup> ranked = new ArrayList<>(groups);
        ranked.sort(Comparator.comparingDouble(CauseGroup::score).reversed());
        List<ToldFix> told = new ArrayList<>();
        for (CauseGroup group : ranked) {
            for (CaseSummary found : group.cases()) {
                for (Contribution c : cases.contributions(found.id(), TICKETS_OF_A_CASE)) {
                    if (told.size() >= NEIGHBOURS) {
                        return told;
                    }
                    ToldFix.of(c, sources.find(c.ticket()).orElse(null), group.score())
                            .ifPresent(told::add);
                }
            }
        }
        return told;
    }
}
