package org.faultbook.diagnosis.http;

import java.util.List;
import java.util.Objects;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.port.OutcomeStore;
import org.faultbook.kb.recommendation.Recommendation;

/** Takes down what is told of an answer, of programs and of pages alike. */
final class OutcomeBook {
    private final Services services;

    OutcomeBook(Services services) {
        this.services = services;
    }

    Outcome keep(OutcomeReport report, String requestId, Visitor visitor) {
        Recommendation shown = OwnAnswers.check(services.store().recommendations(), requestId, visitor);
        Outcome outcome = report.about(shown, services::mask, visitor.actor());
        services.store().outcomes().append(outcome);
        return outcome;
    }

    /** As {@link #keep}, but for what this visitor said last of the same already: fingers in gloves press twice. */
    void keepOnce(List<OutcomeReport> reports, String requestId, Visitor visitor) {
        services.store().transact(() -> {
            Recommendation shown = OwnAnswers.check(services.store().recommendations(), requestId, visitor);
            OutcomeStore outcomes = services.store().outcomes();
            for (OutcomeReport report : reports) {
                Outcome outcome = report.about(shown, services::mask, visitor.actor());
                if (!repeats(outcome, outcomes.ofRequest(requestId))) {
                    outcomes.append(outcome);
                }
            }
            return requestId;
        });
    }

    private static boolean repeats(Outcome outcome, List<Outcome> before) {
        return before.stream()
                .filter(o -> o.caseId().equals(outcome.caseId())
                        && Objects.equals(o.fixId(), outcome.fixId())
                        && o.source() == outcome.source()
                        && o.actor().equals(outcome.actor()))
                .reduce((older, newer) -> newer)
                .filter(last -> last.kind() == outcome.kind())
                .isPresent();
    }
}
