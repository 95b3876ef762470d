package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.faultbook.kb.SampleTickets.CHANGE;
import static org.faultbook.kb.SampleTickets.JUDGEMENT;
import static org.faultbook.kb.SampleTickets.SCOPE;
import static org.faultbook.kb.SampleTickets.leak;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.faultbook.kb.SampleTickets;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.FixTally;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.port.CaseStore.ConflictException;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.TicketKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link CaseStore} does with what persons edit, publish and retire. */
public abstract class CurationContract {
    private static final Change EDIT =
            new Change(new Actor("p-editor"), Instant.parse("2026-01-05T09:00:00Z"), "clearer wording");
    private static final ArticleState VALIDATED = new ArticleState(Confidence.VALIDATED, Audience.PARTNER);
    private static final ArticleState ARCHIVED = new ArticleState(Confidence.ARCHIVED, Audience.INTERNAL);

    private String id = "";

    /** An empty store, closed by whoever made it. */
    protected abstract Store store();

    @BeforeEach
    void draftACase() {
        id = take(leak("WX-1", 0).withAct("换机封", FixKind.LASTING, ActOutcome.SEEN));
    }

    private String take(SampleTickets sample) {
        store().sources().put(sample.ticket(), JUDGEMENT, sample.contentKey(), "batch");
        return store().cases().join(sample.contribution(), CHANGE);
    }

    private FaultCase found() {
        return store().cases().find(id).orElseThrow();
    }

    private static Article article(String cause) {
        FixTally none = FixTally.NONE;
        Fix fix = new Fix(
                "换机封",
                FixKind.LASTING,
                "更换机械密封",
                List.of("关阀", "换"),
                List.of(),
                List.of("扳手"),
                90,
                List.of("断电"),
                none,
                List.of(),
                null);
        Symptom symptom = new Symptom("机封漏水成线", Language.ZH, 0, List.of());
        Cause known = new Cause(cause, CauseBasis.STATED, List.of());
        return new Article(SCOPE, known, List.of(symptom), List.of(fix), List.of(), "ELP", "2.4");
    }

    @Test
    void edit_draft_answersAtOnceWithTheTalliesOfItsTickets() {
        CaseVersion saved = store().cases().edit(id, 1, article("密封面磨损"), EDIT);
        assertThat(saved.version()).isEqualTo(2);
        FaultCase found = found();
        assertThat(found.version()).isEqualTo(2);
        assertThat(found.state()).isEqualTo(ArticleState.USABLE);
        assertThat(found.cause().text()).isEqualTo("密封面磨损");
        assertThat(found.symptoms()).extracting(Symptom::text).containsExactly("机封漏水成线");
        assertThat(found.fixes().getFirst().steps()).containsExactly("关阀", "换");
        assertThat(found.fixes().getFirst().tally()).isEqualTo(new FixTally(1, 1, 0));
        assertThat(found.failureMode()).isEqualTo("ELP");
        take(leak("WX-2", 1).withSymptom("别的").withAct("换机封", FixKind.LASTING, ActOutcome.SEEN));
        assertThat(found().symptoms()).hasSize(1);
        assertThat(found().fixes().getFirst().tally().seen()).isEqualTo(2);
        assertThat(found().seenInTickets()).isEqualTo(2);
    }

    @Test
    void versions_edited_startWithTheDraftAndNameWhoDidWhatAndWhy() {
        store().cases().edit(id, 1, article("密封面磨损"), EDIT);
        List<CaseVersion> versions = store().cases().versions(id);
        assertThat(versions).extracting(CaseVersion::version).containsExactly(1, 2);
        assertThat(versions.getFirst().change()).isEqualTo(CHANGE);
        assertThat(versions.getFirst().state()).isEqualTo(ArticleState.USABLE);
        assertThat(versions.getFirst().article().cause().text()).isEqualTo("机械密封磨损");
        assertThat(versions.getLast()).isEqualTo(new CaseVersion(id, 2, article("密封面磨损"), ArticleState.USABLE, EDIT));
    }

    @Test
    void edit_validated_waitsUntilPublished() {
        store().cases().edit(id, 1, article("first"), EDIT);
        store().cases().transition(id, 2, VALIDATED, EDIT);
        store().cases().edit(id, 3, article("second"), EDIT);
        assertThat(found().cause().text()).isEqualTo("first");
        assertThat(found().version()).isEqualTo(3);
        assertThat(found().pendingVersion()).isEqualTo(4);
        assertThat(found().state()).isEqualTo(VALIDATED);
        store().cases().transition(id, 4, VALIDATED, EDIT);
        assertThat(found().cause().text()).isEqualTo("second");
        assertThat(found().version()).isEqualTo(5);
        assertThat(found().pendingVersion()).isNull();
        assertThat(store().cases().versions(id))
                .extracting(v -> v.article().cause().text())
                .containsExactly("机械密封磨损", "first", "first", "second", "second");
        store().check();
    }

    @Test
    void edit_staleVersion_isAConflictAndChangesNothing() {
        store().cases().edit(id, 1, article("first"), EDIT);
        FaultCase before = found();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> store().cases().edit(id, 1, article("second"), EDIT));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> store().cases().transition(id, 1, VALIDATED, EDIT));
        assertThat(found()).isEqualTo(before);
    }

    @Test
    void edit_unknownCase_saysSo() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> store().cases().edit("c-none", 1, article("first"), EDIT))
                .withMessageContaining("c-none");
    }

    @Test
    void transition_unedited_keepsFollowingItsTickets() {
        long revision = store().revision();
        store().cases().transition(id, 1, VALIDATED, EDIT);
        assertThat(found().state()).isEqualTo(VALIDATED);
        assertThat(found().revision()).isGreaterThan(revision);
        take(leak("WX-2", 1).withSymptom("轴承发烫"));
        assertThat(found().symptoms()).extracting(Symptom::text).contains("轴承发烫");
        store().cases().transition(id, 2, ARCHIVED, EDIT);
        assertThat(found().state()).isEqualTo(ARCHIVED);
        assertThat(found().version()).isEqualTo(3);
    }

    @Test
    void withdraw_touchedCase_stays() {
        store().cases().edit(id, 1, article("first"), EDIT);
        store().cases().withdraw(new TicketKey("default", "WX-1"), CHANGE);
        assertThat(found().seenInTickets()).isZero();
        assertThat(found().fixes().getFirst().tally()).isEqualTo(FixTally.NONE);
        store().check();
    }
}
