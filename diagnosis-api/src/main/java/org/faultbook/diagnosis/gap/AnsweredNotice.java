package org.faultbook.diagnosis.gap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.gap.GapQuestion;
import org.faultbook.kb.port.Store;

/** That a question of somebody's, which nothing answered, has an answer now: a case drafted from it was published. */
public record AnsweredNotice(String requestId, Instant asked, FaultCase answer) {
    private static final int WAITING = 200;
    private static final int SHOWN = 3;

    /**
     * Those that somebody has not dismissed, the newest question first, one a case, at most three.
     *
     * @param sees which cases that person may see
     */
    public static List<AnsweredNotice> of(Store store, Actor actor, Predicate<FaultCase> sees) {
        List<GapQuestion> waiting = store.gaps().waiting(actor, WAITING);
        if (waiting.isEmpty()) {
            return List.of();
        }
        Map<String, String> answering = new HashMap<>();
        waiting.forEach(q -> answering.computeIfAbsent(
                q.caseId(), id -> store.cases().successor(id).orElse(id)));
        Map<String, FaultCase> cases = store.cases().findAll(Set.copyOf(answering.values()));
        Set<String> told = new HashSet<>();
        List<AnsweredNotice> notices = new ArrayList<>();
        for (GapQuestion question : waiting) {
            FaultCase answer = cases.get(answering.getOrDefault(question.caseId(), ""));
            if (answer != null
                    && notices.size() < SHOWN
                    && answer.state().confidence() == Confidence.VALIDATED
                    && sees.test(answer)
                    && told.add(answer.id())) {
                notices.add(new AnsweredNotice(question.requestId(), question.asked(), answer));
            }
        }
        return notices;
    }

    /** Dismisses the notice of a question, and those of the same case. */
    public static void dismiss(Store store, Actor actor, String requestId) {
        List<GapQuestion> waiting = store.gaps().waiting(actor, WAITING);
        waiting.stream()
                .filter(q -> q.requestId().equals(requestId))
                .findFirst()
                .ifPresent(dismissed -> waiting.stream()
                        .filter(q -> q.caseId().equals(dismissed.caseId()))
                        .forEach(q -> store.gaps().dismiss(q.requestId(), actor)));
    }
}
