package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.faultbook.kb.SampleTickets.SCOPE;

import java.util.List;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.port.CaseStore.CaseChange;
import org.faultbook.kb.port.CaseStore.ConflictException;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.Span;
import org.junit.jupiter.api.Test;

/** What every {@link CaseStore} does with cases that persons write. */
public abstract class WrittenCaseContract extends CuratedCases {
    private static final String TOLD = "启动后十秒跳停";

    private static Article written() {
        Evidence person = new Evidence(SourceType.PERSON, "p-li", 1, "symptom", new Span(0, TOLD.length()), TOLD, null);
        return new Article(
                SCOPE,
                Cause.UNKNOWN,
                List.of(new Symptom(TOLD, Language.ZH, 0, List.of(person))),
                List.of(),
                List.of(),
                null,
                null);
    }

    private CaseVersion write(String cause) {
        return store().cases().write(key(cause), written(), BY_LI);
    }

    @Test
    void write_case_isWorkInProgressAndNamesWhoWroteIt() {
        CaseVersion saved = write("written");
        FaultCase found = store().cases().find(saved.caseId()).orElseThrow();
        assertThat(found.state()).isEqualTo(ArticleState.DRAFT);
        assertThat(found.version()).isEqualTo(saved.version()).isEqualTo(2);
        assertThat(found.scope()).isEqualTo(SCOPE);
        assertThat(found.symptoms()).isEqualTo(written().symptoms());
        assertThat(found.cause()).isEqualTo(Cause.UNKNOWN);
        assertThat(found.seenInTickets()).isZero();
        assertThat(store().cases().versions(saved.caseId()))
                .extracting(CaseVersion::change)
                .containsExactly(BY_LI, BY_LI);
        assertThat(store().cases().changesSince(0, 9))
                .extracting(CaseChange::caseId)
                .containsExactly(saved.caseId());
        store().check();
    }

    @Test
    void write_published_answersAsAnyOther() {
        CaseVersion saved = write("written");
        store().cases().transition(saved.caseId(), 2, VALIDATED, BY_WANG);
        FaultCase found = store().cases().find(saved.caseId()).orElseThrow();
        assertThat(found.state()).isEqualTo(VALIDATED);
        assertThat(found.symptoms()).isEqualTo(written().symptoms());
        assertThat(store().cases().summaries(List.of(saved.caseId())).get(saved.caseId()))
                .satisfies(s -> assertThat(s.validated()).isTrue());
    }

    @Test
    void write_keyTaken_isRefused() {
        String known = take("WX-1", "seal worn");
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> write("seal worn"));
        assertThat(store().cases().find(known).orElseThrow().seenInTickets()).isEqualTo(1);
        write("written");
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> write("written"));
        assertThat(store().cases().count()).isEqualTo(2);
    }

    @Test
    void write_undone_theCaseIsGone() {
        CaseVersion saved = write("written");
        CurationAct act = store().curation().actsOf(saved.caseId(), 9, null).getFirst();
        assertThat(act.kind()).isEqualTo(CurationAct.Kind.EDIT);
        undo(act);
        assertThat(store().cases().find(saved.caseId())).isEmpty();
        assertThat(store().cases().changesSince(0, 9))
                .extracting(CaseChange::removed)
                .containsExactly(true);
        store().check();
    }
}
