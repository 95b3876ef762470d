package org.faultbook.diagnosis.wiring;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.engine.CauseGroup;
import org.faultbook.diagnosis.engine.Considered;
import org.faultbook.diagnosis.engine.DiagnosisEngine;
import org.faultbook.diagnosis.home.FoundCase;
import org.faultbook.kb.port.CaseStore;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.ticket.EquipmentMention;

/** Cases by what a question would find, without the decision whether to answer it. */
final class CaseSearch {
    private CaseSearch() {}

    /** The best case of each cause, best first. */
    static List<FoundCase> find(DiagnosisEngine engine, CaseStore cases, String text, SearchFilter filter, int limit) {
        DiagnosisRequest request = new DiagnosisRequest(
                text, "", null, EquipmentMention.NONE, List.of(), List.of(), filter, Math.clamp(limit, 1, 100));
        Considered considered = engine.consider(request);
        List<CauseGroup> groups = new ArrayList<>(considered.causes());
        groups.addAll(considered.alike());
        groups.sort((a, b) -> Double.compare(b.score(), a.score()));
        List<FoundCase> found = new ArrayList<>();
        for (CauseGroup group : groups) {
            if (found.size() < limit) {
                cases.find(group.best().id())
                        .ifPresent(c -> found.add(new FoundCase(c, group.score(), group.explanation())));
            }
        }
        return found;
    }
}
