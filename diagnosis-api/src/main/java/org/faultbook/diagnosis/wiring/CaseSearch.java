package org.faultbook.diagnosis.wiring;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.base.KnowledgeBase;
import org.faultbook.diagnosis.engine.CauseGroup;
import org.faultbook.diagnosis.engine.Considered;
import org.faultbook.diagnosis.home.FoundCase;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.ticket.EquipmentMention;

/** Finds cases by words and meaning, as a diagnosis ranks them, those of unknown cause among the others. */
final class CaseSearch {
    private CaseSearch() {}

    static List<FoundCase> of(KnowledgeBase base, String text, SearchFilter filter, int limit) {
        DiagnosisRequest request = new DiagnosisRequest(
                text, "", null, EquipmentMention.NONE, List.of(), List.of(), filter, Math.clamp(limit, 1, 100));
        Considered considered = base.engine().consider(request);
        List<CauseGroup> groups = new ArrayList<>(considered.causes());
        groups.addAll(considered.alike());
        groups.sort((a, b) -> Double.compare(b.score(), a.score()));
        List<FoundCase> found = new ArrayList<>();
        for (CauseGroup group : groups) {
            if (found.size() < limit) {
                base.store()
                        .cases()
                        .find(group.best().id())
                        .ifPresent(c -> found.add(new FoundCase(c, group.score(), group.explanation())));
            }
        }
        return found;
    }
}
