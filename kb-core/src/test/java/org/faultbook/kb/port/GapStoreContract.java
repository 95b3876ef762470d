package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.gap.GapQuestion;
import org.junit.jupiter.api.Test;

/** What every {@link GapStore} does. */
public abstract class GapStoreContract {
    private static final Actor LI = new Actor("u-li");
    private static final Actor WANG = new Actor("u-wang");
    private static final Instant AT = Instant.parse("2026-05-03T08:00:00Z");

    /** An empty store, closed by whoever made it. */
    protected abstract Store store();

    private static GapQuestion question(String id, String caseId, Actor actor, int minute) {
        return new GapQuestion(id, caseId, actor, AT.plusSeconds(60L * minute));
    }

    @Test
    void note_questions_eachWaitsForWhoAskedNewestFirst() {
        GapQuestion first = question("r-1", "c-1", LI, 1);
        GapQuestion second = question("r-2", "c-2", LI, 2);
        store().gaps().note(List.of(first, second, question("r-3", "c-1", WANG, 3)));
        assertThat(store().gaps().waiting(LI, 9)).containsExactly(second, first);
        assertThat(store().gaps().waiting(LI, 1)).containsExactly(second);
        assertThat(store().gaps().waiting(Actor.LOCAL, 9)).isEmpty();
        assertThat(store().gaps().casesOf(List.of("r-1", "r-3", "r-9"))).isEqualTo(Map.of("r-1", "c-1", "r-3", "c-1"));
    }

    @Test
    void dismiss_onlyByWhoAsked_onceAndForGood() {
        store().gaps().note(List.of(question("r-1", "c-1", LI, 1)));
        assertThat(store().gaps().dismiss("r-1", WANG)).isFalse();
        assertThat(store().gaps().waiting(LI, 9)).hasSize(1);
        assertThat(store().gaps().dismiss("r-1", LI)).isTrue();
        assertThat(store().gaps().dismiss("r-1", LI)).isFalse();
        assertThat(store().gaps().waiting(LI, 9)).isEmpty();
        assertThat(store().gaps().casesOf(List.of("r-1"))).containsEntry("r-1", "c-1");
    }

    @Test
    void note_ofAnotherCase_waitsForThatOne() {
        store().gaps().note(List.of(question("r-1", "c-1", LI, 1)));
        store().gaps().dismiss("r-1", LI);
        store().gaps().note(List.of(question("r-1", "c-2", LI, 1)));
        assertThat(store().gaps().waiting(LI, 9)).containsExactly(question("r-1", "c-2", LI, 1));
    }
}
