package org.faultbook.diagnosis.gap;

import java.time.Instant;
import org.faultbook.diagnosis.answer.AbstainReason;
import org.faultbook.diagnosis.render.UnderstoodJson;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.recommendation.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * A question that got no answer, or one that did not help.
 *
 * @param text masked
 * @param scope the equipment that was understood
 * @param unit serial number of the machine, as it was given; null where none was
 * @param abstained why there was no answer; null where there was one and its fixes failed
 */
public record AskedQuestion(
        String requestId,
        Instant at,
        Actor actor,
        String text,
        EquipmentScope scope,
        @Nullable String unit,
        @Nullable AbstainReason abstained) {

    static AskedQuestion of(Recommendation logged) {
        String reason = logged.abstainReason();
        return new AskedQuestion(
                logged.id(),
                logged.at(),
                logged.actor(),
                logged.query(),
                UnderstoodJson.scope(logged.understood()),
                logged.unit(),
                reason == null ? null : AbstainReason.valueOf(reason));
    }

    /** Whether a case could answer it: it is about equipment and says something. */
    boolean isGap() {
        return abstained != AbstainReason.NOT_ABOUT_EQUIPMENT && !text.isBlank();
    }
}
