package org.faultbook.diagnosis.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Check;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.recommendation.Recommendation;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.taxonomy.UsualCause;
import org.faultbook.kb.taxonomy.UsualCheck;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Fills in from the recommendation that was worked by: the questions of checks that are named by their ids, and, where the
 * engineer reported that a shown fix helped, the cause and the fix of that case for what the request leaves out.
 */
public final class ConfirmedCase {
    private final Store store;
    private final Taxonomy taxonomy;

    public ConfirmedCase(Store store, Taxonomy taxonomy) {
        this.store = store;
        this.taxonomy = taxonomy;
    }

    /** @throws NoSuchElementException where the recommendation is not known; its message is the id */
    public ClosingRequest fillIn(ClosingRequest request) {
        String id = request.requestId();
        Recommendation shown =
                id == null ? null : store.recommendations().find(id).orElseThrow(() -> new NoSuchElementException(id));
        ClosingRequest named = withQuestions(request, shown);
        Outcome helped = id == null ? null : helped(id);
        FaultCase confirmed = helped == null ? null : answering(helped.caseId());
        if (helped == null || confirmed == null) {
            return named;
        }
        String cause = named.cause();
        if (cause.isBlank() && confirmed.cause().basis() == CauseBasis.STATED) {
            cause = Optional.ofNullable(confirmed.cause().text()).orElse("");
        }
        List<String> done = named.done();
        if (done.isEmpty() && named.text().isBlank()) {
            done = confirmed.fixes().stream()
                    .filter(fix -> fix.id().equals(helped.fixId()) && fix.kind() != FixKind.PROHIBITED)
                    .map(Fix::summary)
                    .toList();
        }
        return named.telling(done, named.text(), cause, named.open());
    }

    /** The case as it answers now, or the one it was merged into since. */
    private @Nullable FaultCase answering(String caseId) {
        return store.cases()
                .find(caseId)
                .or(() -> store.cases().successor(caseId).flatMap(store.cases()::find))
                .orElse(null);
    }

    /** The newest report that something helped. */
    private @Nullable Outcome helped(String requestId) {
        return store.outcomes().ofRequest(requestId).stream()
                .filter(o -> o.kind() == OutcomeKind.FIXED || o.kind() == OutcomeKind.PARTIAL)
                .reduce((older, newer) -> newer.at().isBefore(older.at()) ? older : newer)
                .orElse(null);
    }

    private ClosingRequest withQuestions(ClosingRequest request, @Nullable Recommendation shown) {
        Language language = request.language() != null ? request.language() : JobTicket.language(request);
        List<ClosingRequest.Checked> checks = new ArrayList<>();
        for (ClosingRequest.Checked check : request.checks()) {
            String question = check.question();
            if (question == null && check.checkId() != null) {
                question = question(check.checkId(), shown, language);
            }
            checks.add(new ClosingRequest.Checked(check.checkId(), question, check.result()));
        }
        return request.checked(checks);
    }

    /** Of the taxonomy, else of a case that was shown; null where neither has it. */
    private @Nullable String question(String checkId, @Nullable Recommendation shown, Language language) {
        for (EquipmentClass family : taxonomy.classes()) {
            for (UsualCause cause : family.causes()) {
                for (UsualCheck check : cause.checks()) {
                    if (check.id().equals(checkId)) {
                        return check.question().in(language);
                    }
                }
            }
        }
        List<String> cases = shown == null
                ? List.of()
                : shown.shown().stream().map(Recommendation.Shown::caseId).toList();
        return store.cases().findAll(cases).values().stream()
                .flatMap(c -> c.checks().stream())
                .filter(check -> check.id().equals(checkId))
                .map(Check::question)
                .findFirst()
                .orElse(null);
    }
}
