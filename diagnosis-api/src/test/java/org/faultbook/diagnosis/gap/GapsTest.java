package org.faultbook.diagnosis.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.faultbook.diagnosis.sample.SampleServices;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.outcome.OutcomeSource;
import org.faultbook.kb.recommendation.Recommendation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class GapsTest {
    private static final Instant NOW = SampleServices.NOW;
    private static final Actor LI = new Actor("u-li");
    private static final Actor WANG = new Actor("u-wang");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final SampleServices services = new SampleServices();
    private final Gaps gaps = new Gaps(services, CLOCK);
    private final GapDrafts drafts = new GapDrafts(services.store(), gaps, CLOCK);

    private void ask(String id, int daysAgo, Actor actor, String text, @Nullable String abstained) {
        String understood =
                "{\"levels\":[\"pump\",\"circulating-pump\",\"海泓\",null,\"HLS65\"],\"equipment\":\"pump/circulating-pump\"}";
        services.store()
                .recommendations()
                .append(new Recommendation(
                        id,
                        NOW.minus(Duration.ofDays(daysAgo)),
                        actor,
                        text,
                        understood,
                        abstained,
                        List.of(),
                        "g",
                        "s",
                        "m",
                        null));
    }

    private void tell(String id, OutcomeKind kind) {
        services.store()
                .outcomes()
                .append(new Outcome(
                        id, "c-1", null, kind, OutcomeSource.TAP, 1, null, null, LI, NOW.minusSeconds(60), null));
    }

    private List<List<String>> listed() {
        return gaps.list().stream()
                .map(g -> g.questions().stream().map(AskedQuestion::requestId).toList())
                .toList();
    }

    @Test
    void list_likeQuestions_standTogetherTheMostOftenAskedFirst() {
        ask("r-1", 9, LI, "轴承异响", "NOTHING_SIMILAR");
        ask("r-2", 8, LI, "启动后十秒跳停", "NOTHING_SIMILAR");
        ask("r-3", 7, WANG, "泵启动十秒后跳停", "TOO_VAGUE");
        ask("r-4", 6, WANG, "今天天气怎么样", "NOT_ABOUT_EQUIPMENT");
        ask("r-5", 5, WANG, "机封漏水", null);
        ask("r-6", 99, WANG, "启动后十秒跳停", "NOTHING_SIMILAR");
        assertThat(listed()).containsExactly(List.of("r-3", "r-2"), List.of("r-1"));
        ask("r-7", 0, WANG, "轴承有异响", "NOTHING_SIMILAR");
        ask("r-8", 1, WANG, "轴承异响大", "NOTHING_SIMILAR");
        assertThat(listed()).containsExactly(List.of("r-7", "r-8", "r-1"), List.of("r-3", "r-2"));
        assertThat(gaps.list().getFirst().actors()).containsExactly(WANG, LI);
        assertThat(gaps.list().getFirst().scope().model()).isEqualTo("HLS65");
    }

    @Test
    void list_answeredButFailed_isAGapUntilFixed() {
        ask("r-1", 2, LI, "机封漏水", null);
        assertThat(listed()).isEmpty();
        tell("r-1", OutcomeKind.NOT_FIXED);
        assertThat(listed()).containsExactly(List.of("r-1"));
        assertThat(gaps.list().getFirst().failed()).isEqualTo(1);
        tell("r-1", OutcomeKind.FIXED);
        assertThat(listed()).isEmpty();
    }

    @Test
    void draft_gap_isWrittenByThatPersonAndNoGapAnyMore() {
        ask("r-1", 9, LI, "启动后十秒跳停 E-OC2", "NOTHING_SIMILAR");
        ask("r-2", 8, WANG, "启动十秒后跳停 E-OC2", "NOTHING_SIMILAR");
        String caseId = drafts.draft("r-2", WANG, "asked").orElseThrow();
        FaultCase draft = services.store().cases().find(caseId).orElseThrow();
        assertThat(draft.state()).isEqualTo(ArticleState.DRAFT);
        assertThat(draft.scope().model()).isEqualTo("HLS65");
        assertThat(draft.codes()).containsExactly("EOC2");
        assertThat(draft.symptoms())
                .extracting(s -> s.text())
                .containsExactlyInAnyOrder("启动后十秒跳停 E-OC2", "启动十秒后跳停 E-OC2");
        assertThat(draft.symptoms())
                .allSatisfy(s -> assertThat(s.evidence().getFirst().sourceId()).isEqualTo("u-wang"));
        assertThat(listed()).isEmpty();
        assertThat(new Gaps(services, CLOCK).list()).as("after a restart").isEmpty();
        assertThat(drafts.draft("r-1", LI, "asked")).contains(caseId);
    }

    @Test
    void draft_takenBack_opensTheGapAgainAndCanBeDraftedAnew() {
        ask("r-1", 9, LI, "启动后十秒跳停", "NOTHING_SIMILAR");
        String first = drafts.draft("r-1", LI, "asked").orElseThrow();
        CurationAct act = services.store().curation().actsOf(first, 1, null).getFirst();
        services.store().curation().undo(act.id(), new Change(LI, NOW, "no"));
        assertThat(listed()).containsExactly(List.of("r-1"));
        String second = drafts.draft("r-1", LI, "asked").orElseThrow();
        assertThat(second).isNotEqualTo(first);
        assertThat(listed()).isEmpty();
    }

    @Test
    void notices_draftPublished_whoAskedIsToldUntilDismissed() {
        ask("r-1", 9, LI, "启动后十秒跳停", "NOTHING_SIMILAR");
        ask("r-2", 8, LI, "启动十秒后跳停", "NOTHING_SIMILAR");
        ask("r-3", 7, WANG, "启动十秒后跳停", "NOTHING_SIMILAR");
        String caseId = drafts.draft("r-1", WANG, "asked").orElseThrow();
        assertThat(notices(LI)).isEmpty();
        services.store()
                .cases()
                .transition(
                        caseId,
                        2,
                        new ArticleState(Confidence.VALIDATED, Audience.INTERNAL),
                        new Change(WANG, NOW, "published"));
        assertThat(notices(LI)).extracting(AnsweredNotice::requestId).containsExactly("r-2");
        assertThat(notices(WANG)).hasSize(1);
        assertThat(notices(Actor.LOCAL)).isEmpty();
        assertThat(AnsweredNotice.of(services.store(), LI, c -> false)).isEmpty();
        AnsweredNotice.dismiss(services.store(), LI, "r-2");
        assertThat(notices(LI)).isEmpty();
        assertThat(notices(WANG)).hasSize(1);
    }

    private List<AnsweredNotice> notices(Actor actor) {
        return AnsweredNotice.of(services.store(), actor, c -> true);
    }
}
