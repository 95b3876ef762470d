package org.faultbook.diagnosis.http;

import org.faultbook.kb.port.RecommendationLog;
import org.faultbook.kb.recommendation.Recommendation;

/** Which answers a visitor may refer to: a partner to those given to the partner's own account, all others to any. */
final class OwnAnswers {
    private OwnAnswers() {}

    /** The answer; what may not be referred to is unknown. */
    static Recommendation check(RecommendationLog log, String requestId, Visitor visitor) {
        return log.find(requestId)
                .filter(r -> !visitor.limited() || r.actor().equals(visitor.actor()))
                .orElseThrow(() -> new UnknownIdException("recommendation", requestId));
    }
}
