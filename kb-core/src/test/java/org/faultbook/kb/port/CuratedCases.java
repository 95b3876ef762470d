package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.faultbook.kb.SampleTickets.CHANGE;
import static org.faultbook.kb.SampleTickets.JUDGEMENT;
import static org.faultbook.kb.SampleTickets.SCOPE;
import static org.faultbook.kb.SampleTickets.leak;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.faultbook.kb.SampleTickets;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.curation.CurationRefused;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.forget.Forgetting;
import org.faultbook.kb.forget.Forgetting.TicketName;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;

/** Tickets of some causes, and persons who merge, split and publish their cases. */
abstract class CuratedCases {
    static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");
    static final Change BY_LI = new Change(new Actor("p-li"), AT, "the same cause");
    static final Change BY_WANG = new Change(new Actor("p-wang"), AT.plusSeconds(60), "it is not");
    static final ArticleState VALIDATED = new ArticleState(Confidence.VALIDATED, Audience.INTERNAL);
    static final ArticleState ARCHIVED = new ArticleState(Confidence.ARCHIVED, Audience.INTERNAL);

    /** The cause that each ticket was taken with, which its text does not always tell. */
    private final Map<String, CaseKey> keys = new HashMap<>();

    private final Map<String, SampleTickets> samples = new HashMap<>();

    /** An empty store, closed by whoever made it. */
    protected abstract Store store();

    static CaseKey key(String cause) {
        return new CaseKey(ProductLine.DEFAULT, SCOPE, cause, List.of());
    }

    static CaseKey keyOf(String equipmentClass, String cause) {
        EquipmentScope scope = EquipmentScope.of(equipmentClass, null, null, null, null);
        return new CaseKey(ProductLine.DEFAULT, scope, cause, List.of());
    }

    static TicketKey ticket(String number) {
        return new TicketKey("default", number);
    }

    /** A ticket whose symptom and cause are worded by its cause; returns the case it joined. */
    String take(String number, String cause) {
        return take("batch", number, key(cause));
    }

    String take(String batch, String number, CaseKey key) {
        SampleTickets sample = leak(number, 1)
                .withSymptom(key.cause() + " seen")
                .withCause(key.cause() + " told", CauseBasis.STATED)
                .withAct("mend " + key.cause(), FixKind.LASTING, ActOutcome.SEEN);
        return take(batch, sample, key);
    }

    String take(String batch, SampleTickets sample, CaseKey key) {
        return store().transact(() -> {
            Ticket ticket = sample.ticket();
            store().sources().put(ticket, JUDGEMENT, sample.contentKey(), batch);
            keys.put(content(ticket), key);
            samples.put(content(ticket), sample);
            int version = store().sources().find(sample.key()).orElseThrow().version();
            return store().cases().join(sample.contribution(key, version), CHANGE);
        });
    }

    /** Reads a ticket that stands again after an import was taken back. */
    List<Optional<Contribution>> readAgain(List<Ticket> tickets) {
        return tickets.stream()
                .map(t -> Objects.requireNonNull(samples.get(content(t)))
                        .contribution(Objects.requireNonNull(keys.get(content(t))), t.version()))
                .map(Optional::of)
                .toList();
    }

    private static String content(Ticket ticket) {
        return ticket.key().id() + ticket.texts() + ticket.times();
    }

    void undoImport(String batch) {
        store().imports().undo(batch, AT, this::readAgain, done -> {});
    }

    void forget(String... numbers) {
        List<TicketName> names =
                List.of(numbers).stream().map(n -> new TicketName(null, n)).toList();
        store().forgetting().forget(new Forgetting(names, Set.of(), Set.of()), AT);
    }

    SeenCase seen(String caseId) {
        List<CaseVersion> versions = store().cases().versions(caseId);
        return new SeenCase(caseId, versions.isEmpty() ? 1 : versions.getLast().version());
    }

    CurationAct merge(String from, String into) {
        return store().curation().merge(seen(from), seen(into), BY_LI);
    }

    CurationAct split(String from, String... numbers) {
        List<TicketKey> tickets =
                List.of(numbers).stream().map(CuratedCases::ticket).toList();
        return store().curation().split(seen(from), tickets, BY_LI);
    }

    CurationAct undo(CurationAct act) {
        return store().curation().undo(act.id(), BY_WANG);
    }

    void edit(String caseId, String cause) {
        store().cases().edit(caseId, seen(caseId).version(), article(cause), BY_LI);
    }

    void set(String caseId, ArticleState state) {
        store().cases().transition(caseId, seen(caseId).version(), state, BY_LI);
    }

    static Article article(String cause) {
        Cause known = new Cause(cause, CauseBasis.STATED, List.of());
        return new Article(SCOPE, known, List.of(), List.of(), List.of(), null, null);
    }

    FaultCase found(String caseId) {
        return store().cases().find(caseId).orElseThrow();
    }

    CurationAct newest() {
        return store().curation().acts(1, null).getFirst();
    }

    /** The case that each ticket answers in. */
    Map<String, String> partition() {
        Map<String, String> partition = new TreeMap<>();
        store().cases()
                .forEachContribution(c -> partition.put(
                        c.ticket().number(), store().cases().caseOf(c.ticket()).orElseThrow()));
        return partition;
    }

    static void assertRefused(CurationRefused.Reason reason, ThrowingCallable act) {
        assertThatExceptionOfType(CurationRefused.class)
                .isThrownBy(act)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
