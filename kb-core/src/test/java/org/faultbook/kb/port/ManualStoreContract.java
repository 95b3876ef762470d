package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.faultbook.kb.SampleTickets.CHANGE;
import static org.faultbook.kb.SampleTickets.JUDGEMENT;
import static org.faultbook.kb.SampleTickets.SCOPE;
import static org.faultbook.kb.SampleTickets.START;
import static org.faultbook.kb.SampleTickets.leak;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.faultbook.kb.SampleManual;
import org.faultbook.kb.SampleTickets;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.CaseSummary;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.FixTally;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.forget.Forgetting;
import org.faultbook.kb.forget.Forgetting.TicketName;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.manual.SupersededCase;
import org.faultbook.kb.port.ManualStore.PassageChange;
import org.faultbook.kb.port.ManualStore.Put;
import org.junit.jupiter.api.Test;

/** What every {@link ManualStore} does. */
public abstract class ManualStoreContract {
    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");
    private static final Change EDIT = new Change(new Actor("p-editor"), START.minusSeconds(60), "clearer wording");
    private static final SampleManual FIRST = SampleManual.of("hls", "第2版")
            .withRow("机封处漏水", "机械密封磨损", "更换机械密封", "E07")
            .withRow("电机发烫", "轴承缺油", "加注润滑脂")
            .withText("hls-p3", "每季度检查一次联轴器的对中。");
    private static final SampleManual SECOND = SampleManual.of("hls", "第3版")
            .withRow("机封处渗漏", "机械密封磨损", "更换整套机械密封")
            .withText("hls-p3", "每半年检查一次联轴器的对中。")
            .withText("hls-p4", "冬季停机时放空泵体。");

    /** An empty store, closed by whoever made it. */
    protected abstract Store store();

    private String caseOf(String cause) {
        List<String> found = store().cases().byCause(cause, 9);
        assertThat(found).as(cause).hasSize(1);
        return found.getFirst();
    }

    private FaultCase found(String cause) {
        return store().cases().find(caseOf(cause)).orElseThrow();
    }

    private void takeTicket(SampleTickets sample) {
        store().transact(() -> {
            store().sources().put(sample.ticket(), JUDGEMENT, sample.contentKey(), "tickets");
            CaseKey key = new CaseKey(ProductLine.DEFAULT, SCOPE, sample.cause(), List.of());
            return store().cases().join(sample.contribution(key, 1), CHANGE);
        });
    }

    private void edit(String cause) {
        FaultCase now = found(cause);
        Article article = new Article(now.scope(), now.cause(), now.symptoms(), now.fixes(), now.checks(), null, null);
        store().cases().edit(now.id(), now.version(), article, EDIT);
    }

    @Test
    void put_newManual_itsRowsAreCasesThatAnswer() {
        assertThat(FIRST.putInto(store(), "b1")).isEqualTo(Put.NEW);
        FaultCase leak = found("机械密封磨损");
        assertThat(leak.state()).isEqualTo(new ArticleState(Confidence.NOT_VALIDATED, Audience.INTERNAL));
        assertThat(leak.seenInTickets()).isZero();
        assertThat(leak.inManuals()).isEqualTo(1);
        assertThat(leak.fromManualsOnly()).isTrue();
        assertThat(leak.scope()).isEqualTo(SCOPE);
        assertThat(leak.codes()).containsExactly("E07");
        assertThat(leak.cause().text()).isEqualTo("机械密封磨损");
        assertThat(leak.cause().basis()).isEqualTo(CauseBasis.STATED);
        assertThat(leak.symptoms()).extracting(Symptom::text).containsExactly("机封处漏水");
        assertThat(leak.fixes()).extracting(Fix::summary).containsExactly("更换机械密封");
        assertThat(leak.fixes()).extracting(Fix::tally).containsExactly(FixTally.NONE);
        assertThat(leak.cause().evidence()).extracting(Evidence::page).containsExactly(11);
        assertThat(store().cases().codes()).containsExactly("E07");
        CaseSummary summary = Objects.requireNonNull(
                store().cases().summaries(List.of(leak.id())).get(leak.id()));
        assertThat(summary.codes()).containsExactly("E07");
        assertThat(summary.fromManualsOnly()).isTrue();
        assertThat(store().manuals().entriesOf(leak.id(), 9))
                .extracting(ManualEntry::number)
                .containsExactly("1");
        assertThat(store().cases().count()).isEqualTo(2);
        store().check();
    }

    @Test
    void put_newManual_isThereWithItsPassagesAndItsFile() throws IOException {
        FIRST.putInto(store(), "b1");
        Manual manual = store().manuals().find("hls").orElseThrow();
        assertThat(manual).isEqualTo(FIRST.manual());
        assertThat(store().manuals().list(null, 9)).containsExactly(manual);
        assertThat(store().manuals().list("hls", 9)).isEmpty();
        assertThat(store().manuals().count()).isEqualTo(1);
        assertThat(store().manuals().countPassages()).isEqualTo(3);
        assertThat(store().manuals().countEntries()).isEqualTo(2);
        assertThat(store().manuals().passages("hls", 1)).isEqualTo(FIRST.passages());
        assertThat(store().manuals().entries("hls", 1)).isEqualTo(FIRST.entries());
        assertThat(store().manuals().passage("hls-p3", 1))
                .contains(FIRST.passages().getLast());
        assertThat(store().manuals().passage("hls-p3", 2)).isEmpty();
        assertThat(store().manuals().listPassages(null, 9)).hasSize(3).isSorted();
        var original = store().manuals().original("hls", 1).orElseThrow();
        assertThat(original.name()).isEqualTo("hls.pdf");
        assertThat(original.bytes()).isEqualTo(FIRST.bytes().length);
        try (InputStream in = original.content().open()) {
            assertThat(in.readAllBytes()).isEqualTo(FIRST.bytes());
        }
        assertThat(store().manuals().original("hls", 2)).isEmpty();
        assertThat(store().manuals().find("none")).isEmpty();
    }

    @Test
    void put_fileOfManyParts_isGivenBackByteForByte() throws IOException {
        byte[] large = new byte[(5 << 20) + 17];
        new Random(20_261_126).nextBytes(large);
        store().manuals()
                .put(FIRST.manual(), List.of(), List.of(), () -> new java.io.ByteArrayInputStream(large), "b", CHANGE);
        try (InputStream in =
                store().manuals().original("hls", 1).orElseThrow().content().open()) {
            assertThat(in.readAllBytes()).isEqualTo(large);
        }
        store().check();
    }

    @Test
    void put_sameContent_changesNothing() {
        FIRST.putInto(store(), "b1");
        long revision = store().revision();
        assertThat(FIRST.putInto(store(), "b2")).isEqualTo(Put.SAME);
        assertThat(store().revision()).isEqualTo(revision);
        assertThat(store().manuals().versions("hls")).hasSize(1);
    }

    @Test
    void ofContent_whatWasPut_isFoundThoughItAnswersNoMore() {
        FIRST.putInto(store(), "b1");
        SECOND.putInto(store(), "b2");
        Manual first = store().manuals().find("hls", 1).orElseThrow();
        assertThat(store().manuals().ofContent(first.contentHash())).contains(first);
        assertThat(store().manuals().ofContent("something else")).isEmpty();
    }

    @Test
    void put_newEdition_replacesWhatTheOldOneBrought() {
        FIRST.putInto(store(), "b1");
        String oiled = caseOf("轴承缺油");
        long before = store().revision();
        assertThat(SECOND.putInto(store(), "b2")).isEqualTo(Put.NEW_EDITION);
        assertThat(store().cases().find(oiled)).isEmpty();
        FaultCase leak = found("机械密封磨损");
        assertThat(leak.symptoms()).extracting(Symptom::text).containsExactly("机封处渗漏");
        assertThat(leak.cause().evidence()).extracting(Evidence::sourceVersion).containsExactly(2);
        assertThat(leak.codes()).isEmpty();
        assertThat(store().cases().codes()).isEmpty();
        assertThat(store().manuals().find("hls")).map(Manual::version).contains(2);
        assertThat(store().manuals().versions("hls"))
                .extracting(Manual::edition)
                .containsExactly("第2版", "第3版");
        assertThat(store().manuals().passages("hls", 1)).hasSize(3);
        assertThat(store().manuals().entries("hls", 1)).hasSize(2);
        assertThat(store().manuals().countPassages()).isEqualTo(3);
        assertThat(Objects.requireNonNull(store().manuals()
                                .findPassages(List.of("hls-p3"))
                                .get("hls-p3"))
                        .passage()
                        .text())
                .startsWith("每半年");
        List<PassageChange> changes = store().manuals().passageChangesSince(before, 99);
        assertThat(changes).filteredOn(PassageChange::removed).hasSize(2);
        assertThat(changes).filteredOn(c -> !c.removed()).hasSize(3);
        assertThat(changes).extracting(PassageChange::revision).isSorted().doesNotHaveDuplicates();
        assertThat(store().manuals().passageChangesSince(before, 2)).isEqualTo(changes.subList(0, 2));
        assertThat(store().manuals().passageChangesSince(store().revision(), 9)).isEmpty();
        store().check();
    }

    @Test
    void put_olderEditionOrContent_isKeptOut() {
        SECOND.putInto(store(), "b1");
        long revision = store().revision();
        assertThat(FIRST.putInto(store(), "b2")).isEqualTo(Put.OLDER);
        assertThat(store().revision()).isEqualTo(revision);
        assertThat(store().manuals().find("hls")).map(Manual::edition).contains("第3版");
        assertThat(store().manuals().versions("hls")).hasSize(1);
        assertThat(store().cases().byCause("轴承缺油", 9)).isEmpty();
        SampleManual undated = SampleManual.of("hls", null);
        assertThat(undated.putInto(store(), "b3")).isEqualTo(Put.NEW_EDITION);
        assertThat(SECOND.putInto(store(), "b4")).isEqualTo(Put.OLDER);
        store().check();
    }

    @Test
    void put_sameCauseAsTickets_isOneCaseThatCountsTicketsOnly() {
        takeTicket(leak("WX-1", 0).withAct("更换机械密封", FixKind.LASTING, ActOutcome.SEEN));
        FIRST.putInto(store(), "b1");
        FaultCase both = found("机械密封磨损");
        assertThat(both.seenInTickets()).isEqualTo(1);
        assertThat(both.inManuals()).isEqualTo(1);
        assertThat(both.symptoms()).hasSize(1);
        assertThat(both.symptoms().getFirst().seenInTickets()).isEqualTo(1);
        assertThat(both.symptoms().getFirst().evidence())
                .extracting(e -> e.sourceType().name())
                .containsExactly("TICKET", "PASSAGE");
        assertThat(both.fixes()).hasSize(1);
        assertThat(both.fixes().getFirst().tally().seen()).isEqualTo(1);
        assertThat(both.checks()).hasSize(1);
        store().cases().withdraw(leak("WX-1", 0).key(), CHANGE);
        assertThat(found("机械密封磨损").fromManualsOnly()).isTrue();
        store().check();
    }

    @Test
    void put_manualStatesWhatTicketsInfer_itsWordsAreTheCause() {
        CaseKey key = new CaseKey(ProductLine.DEFAULT, SCOPE, "机械密封磨损", List.of());
        for (int i = 0; i < 3; i++) {
            SampleTickets sample = leak("WX-" + i, i).withCause("机封坏", CauseBasis.INFERRED);
            store().sources().put(sample.ticket(), JUDGEMENT, sample.contentKey(), "tickets");
            store().cases().join(sample.contribution(key, 1), CHANGE);
        }
        FIRST.putInto(store(), "b1");
        assertThat(found("机械密封磨损").cause().text()).isEqualTo("机械密封磨损");
        assertThat(found("机械密封磨损").cause().basis()).isEqualTo(CauseBasis.STATED);
    }

    @Test
    void put_caseValidatedOnOldEditionOnly_isKeptAndToBeReviewed() {
        FIRST.putInto(store(), "b1");
        edit("轴承缺油");
        String oiled = caseOf("轴承缺油");
        edit("机械密封磨损");
        assertThat(store().manuals().restingOnOldEdition(9)).isEmpty();
        SECOND.putInto(store(), "b2");
        assertThat(found("轴承缺油").cause().evidence()).hasSize(1);
        assertThat(store().manuals().restingOnOldEdition(9))
                .containsExactly(new SupersededCase(
                        oiled,
                        store().manuals().find("hls", 1).orElseThrow(),
                        store().manuals().find("hls", 2).orElseThrow()));
        assertThat(store().manuals().restingOnOldEdition(0)).isEmpty();
        store().check();
        FaultCase kept = found("轴承缺油");
        store().cases()
                .transition(
                        oiled,
                        kept.version(),
                        new ArticleState(Confidence.VALIDATED, Audience.INTERNAL),
                        new Change(EDIT.actor(), START.plusSeconds(60), "still true"));
        assertThat(store().manuals().restingOnOldEdition(9)).isEmpty();
        assertThat(Objects.requireNonNull(
                                store().cases().summaries(List.of(oiled)).get(oiled))
                        .validated())
                .isTrue();
    }

    @Test
    void replaced_whatPersonsLeftAndTheNewEditionDropsOrRewords_untilSomebodyLooks() {
        SampleManual first = FIRST.withRow("电流偏高", "叶轮堵塞", "清理叶轮");
        first.putInto(store(), "b1");
        takeTicket(leak("WX-1", 0).withCause("机械密封磨损", CauseBasis.STATED));
        for (String cause : List.of("机械密封磨损", "轴承缺油", "叶轮堵塞")) {
            edit(cause);
        }
        List<String> ids = List.of(caseOf("机械密封磨损"), caseOf("轴承缺油"), caseOf("叶轮堵塞"));
        assertThat(store().manuals().replaced(ids)).isEmpty();
        SECOND.withRow("电流偏高", "叶轮堵塞", "清理叶轮").putInto(store(), "b2");
        assertThat(store().manuals().replaced(ids)).containsOnlyKeys(ids.get(0), ids.get(1));
        assertThat(store().manuals().replaced(ids.subList(0, 1)).get(ids.getFirst()))
                .containsExactly(new SupersededCase(
                        ids.getFirst(),
                        store().manuals().find("hls", 1).orElseThrow(),
                        store().manuals().find("hls", 2).orElseThrow()));
        int version = store().cases().versions(ids.getFirst()).getLast().version();
        store().cases()
                .transition(
                        ids.getFirst(),
                        version,
                        new ArticleState(Confidence.VALIDATED, Audience.INTERNAL),
                        new Change(EDIT.actor(), START.plusSeconds(60), "still true"));
        assertThat(store().manuals().replaced(ids)).containsOnlyKeys(ids.get(1));
    }

    @Test
    void replaced_caseThatNobodyTouched_followsTheNewEditionByItself() {
        FIRST.putInto(store(), "b1");
        String seal = caseOf("机械密封磨损");
        SECOND.putInto(store(), "b2");
        assertThat(store().manuals().replaced(List.of(seal))).isEmpty();
    }

    @Test
    void put_whatBelongsToAnotherManual_isRefused() {
        FIRST.putInto(store(), "b1");
        SampleManual other = SampleManual.of("dls", null).withText("hls-p3", "另一本");
        assertThatThrownBy(() -> other.putInto(store(), "b2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hls-p3");
        assertThat(store().manuals().find("dls")).isEmpty();
        assertThatThrownBy(() -> store().manuals()
                        .put(other.manual(), FIRST.passages(), List.of(), InputStream::nullInputStream, "b2", CHANGE))
                .isInstanceOf(IllegalArgumentException.class);
        store().check();
    }

    @Test
    void put_fileThatCannotBeRead_leavesNothing() {
        assertThatThrownBy(() -> store().manuals()
                        .put(
                                FIRST.manual(),
                                FIRST.passages(),
                                FIRST.entries(),
                                () -> {
                                    throw new IOException("gone");
                                },
                                "b1",
                                CHANGE))
                .hasMessageContaining("gone");
        assertThat(store().manuals().count()).isZero();
        assertThat(store().cases().count()).isZero();
        assertThat(FIRST.putInto(store(), "b1")).isEqualTo(Put.NEW);
        store().check();
    }

    @Test
    void put_inTransactionThatFails_leavesNothing() {
        FIRST.putInto(store(), "b1");
        long revision = store().revision();
        assertThatThrownBy(() -> store().transact(() -> {
                    SECOND.putInto(store(), "b2");
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");
        assertThat(store().revision()).isEqualTo(revision);
        assertThat(store().manuals().versions("hls")).hasSize(1);
        assertThat(found("轴承缺油").inManuals()).isEqualTo(1);
        assertThat(SECOND.putInto(store(), "b3")).isEqualTo(Put.NEW_EDITION);
        store().check();
    }

    @Test
    void forget_ticketOfACaseOfAManual_leavesTheManualsWords() {
        takeTicket(leak("WX-1", 0));
        FIRST.putInto(store(), "b1");
        String id = caseOf("机械密封磨损");
        Forgetting ticket = Forgetting.of(List.of(new TicketName(null, "WX-1")), List.of(), List.of());
        store().forgetting().forget(ticket, AT);
        assertThat(store().cases().byCause("机械密封磨损", 9)).containsExactly(id);
        assertThat(found("机械密封磨损").fromManualsOnly()).isTrue();
        store().check();
    }
}
