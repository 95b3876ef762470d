package org.faultbook.diagnosis.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.offline.SentOnce;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.port.CaseStore;
import org.faultbook.kb.port.OutcomeStore;
import org.faultbook.kb.recommendation.Recommendation;
import org.jspecify.annotations.Nullable;

/** Takes down what is told of an answer, of programs and of pages alike. */
final class OutcomeBook {
    private final Services services;

    OutcomeBook(Services services) {
        this.services = services;
    }

    /** @param once the key that the client gave it, so that it counts once however often it is sent; null where it gave none */
    Outcome keep(OutcomeReport report, String requestId, Visitor visitor, @Nullable SentOnce once) {
        Instant at = once == null ? now() : once.at();
        Recommendation asked = OwnAnswers.check(services.store().recommendations(), requestId, visitor);
        Outcome outcome = report.offline()
                ? report.read(asked, offlineCase(report.caseId(), visitor), services::mask, visitor.actor(), at)
                : report.about(asked, services::mask, visitor.actor(), at);
        return once == null ? append(outcome) : services.store().transact(() -> appendOnce(outcome));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private Outcome append(Outcome outcome) {
        services.store().outcomes().append(outcome);
        return outcome;
    }

    /** What was told with the key before is the answer again; something else told with it is refused. */
    private Outcome appendOnce(Outcome outcome) {
        Optional<Outcome> before = services.store().outcomes().ofRequest(outcome.requestId()).stream()
                .filter(o -> o.at().equals(outcome.at()) && o.actor().equals(outcome.actor()))
                .findFirst();
        if (before.isEmpty()) {
            return append(outcome);
        }
        if (!OutcomeReport.sameTold(before.get(), outcome)) {
            throw IdempotencyKey.usedBefore();
        }
        return before.get();
    }

    /** A case read in a pack: one that was merged since is the case that answers for it. */
    private @Nullable FaultCase offlineCase(String caseId, Visitor visitor) {
        CaseStore cases = services.store().cases();
        return cases.find(caseId)
                .or(() -> cases.successor(caseId).flatMap(cases::find))
                .filter(visitor::sees)
                .orElse(null);
    }

    /** As {@link #keep}, but for what this visitor said last of the same already: fingers in gloves press twice. */
    void keepOnce(List<OutcomeReport> reports, String requestId, Visitor visitor) {
        services.store().transact(() -> {
            Recommendation shown = OwnAnswers.check(services.store().recommendations(), requestId, visitor);
            OutcomeStore outcomes = services.store().outcomes();
            for (OutcomeReport report : reports) {
                Outcome outcome = report.about(shown, services::mask, visitor.actor(), now());
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
