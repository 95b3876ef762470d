package org.faultbook.diagnosis.terms;

import java.util.List;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.render.UnderstoodJson;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.recommendation.Recommendation;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.ticket.EquipmentMention;

/**
 * A question that can be asked again.
 *
 * @param gold whether somebody judged it, and nobody asked it
 */
public record PastQuestion(DiagnosisRequest request, boolean gold) {
    /** Causes that are looked at: the first that somebody sees. */
    static final int CAUSES = 3;

    /** A logged question with the equipment that was understood. */
    static PastQuestion of(Recommendation logged) {
        EquipmentScope scope = UnderstoodJson.scope(logged.understood());
        String kind = scope.type() != null ? scope.type() : scope.equipmentClass();
        return new PastQuestion(
                new DiagnosisRequest(
                        logged.query(),
                        "",
                        null,
                        new EquipmentMention(kind, scope.manufacturer(), scope.model(), logged.unit(), null, null),
                        List.of(),
                        List.of(),
                        SearchFilter.ANSWERING,
                        CAUSES),
                false);
    }

    static PastQuestion gold(DiagnosisRequest request) {
        return new PastQuestion(request.limitedTo(CAUSES), true);
    }

    public String text() {
        return request.text();
    }
}
