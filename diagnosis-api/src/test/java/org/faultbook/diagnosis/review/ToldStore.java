package org.faultbook.diagnosis.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.outcome.OutcomeSource;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.recommendation.Recommendation;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.EquipmentMention;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketGrade;
import org.faultbook.kb.ticket.TicketKey;
import org.faultbook.kb.ticket.TicketKind;
import org.faultbook.kb.ticket.TicketTime;
import org.faultbook.kb.ticket.TicketTimes;
import org.jspecify.annotations.Nullable;

/** A store into which tests tell tickets, outcomes and questions about one belt conveyor. */
public final class ToldStore {
    private static final EquipmentScope SCOPE = EquipmentScope.of("conveyor", "belt-conveyor", "峦驰", null, "LD800");

    private final Store store;
    private final Instant now;
    private int tickets;
    private int questions;

    public ToldStore(Store store, Instant now) {
        this.store = store;
        this.now = now;
    }

    /** A ticket closed so many days ago by an engineer (null: nobody known); returns the id of its case. */
    public String join(String cause, String fixKey, String summary, int daysAgo, @Nullable String solver) {
        TicketKey key = new TicketKey("test", "T-" + tickets++);
        Instant closed = now.minus(Duration.ofDays(daysAgo));
        TicketTime at = new TicketTime(closed, closed.toString());
        String unit = "SN-" + key.number();
        store.sources()
                .put(
                        Ticket.closed(
                                key,
                                Language.ZH,
                                Map.of(),
                                new EquipmentMention(null, null, null, unit, null, null),
                                List.of(),
                                new TicketTimes(at, null, at, null)),
                        new Judgement(TicketKind.FAULT, TicketGrade.A, "cause and fix named", "test"),
                        key.number(),
                        "batch");
        Contribution told = new Contribution(
                key,
                1,
                new CaseKey(ProductLine.DEFAULT, SCOPE, cause, List.of()),
                Language.ZH,
                List.of(new Symptom("皮带打滑", Language.ZH, 1, List.of())),
                new Cause(cause, CauseBasis.STATED, List.of()),
                List.of(new FixAct(fixKey, FixKind.LASTING, summary, ActOutcome.SEEN, List.of())),
                List.of(),
                List.of(),
                List.of(),
                unit,
                solver,
                closed,
                closed,
                30,
                null);
        return store.cases().join(told, new Change(Actor.INDEXER, closed, "joined"));
    }

    public void tell(String caseId, @Nullable String fixId, OutcomeKind kind, int daysAgo) {
        store.outcomes()
                .append(new Outcome(
                        "r-" + caseId + daysAgo,
                        caseId,
                        fixId,
                        kind,
                        OutcomeSource.TAP,
                        1,
                        null,
                        null,
                        Actor.LOCAL,
                        now.minus(Duration.ofDays(daysAgo)),
                        null));
    }

    /** A question so many days ago that was answered by these cases, the first one first; none: left unanswered. */
    public void ask(int daysAgo, String... caseIds) {
        List<Recommendation.Shown> shown = new java.util.ArrayList<>();
        for (String id : caseIds) {
            shown.add(new Recommendation.Shown(shown.size() + 1, id, 1, List.of()));
        }
        store.recommendations()
                .append(new Recommendation(
                        "q-%05d".formatted(questions++),
                        now.minus(Duration.ofDays(daysAgo)),
                        Actor.LOCAL,
                        "皮带打滑",
                        "{}",
                        caseIds.length == 0 ? "NOTHING_SIMILAR" : null,
                        shown,
                        "g",
                        "s",
                        "m",
                        null));
    }
}
