package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.recommendation.Recommendation;
import org.faultbook.kb.recommendation.Recommendation.Shown;
import org.junit.jupiter.api.Test;

/** What every {@link RecommendationLog} does. */
public abstract class RecommendationLogContract {
    private static final Instant AT = Instant.parse("2026-02-03T10:11:12Z");

    /** An empty store, closed by whoever made it. */
    protected abstract Store store();

    private static Recommendation recommendation(String id, Instant at) {
        List<Shown> shown = List.of(new Shown(1, "c-1", 2, List.of("换密封")), new Shown(2, "c-2", 1, List.of()));
        return new Recommendation(id, at, Actor.LOCAL, "水泵漏水", "{}", null, shown, "g1", "s1", "m1", null);
    }

    @Test
    void findAll_someKnown_thoseById() {
        Recommendation one = recommendation("r-1", AT);
        store().recommendations().append(one);
        store().recommendations().append(recommendation("r-2", AT));
        assertThat(store().recommendations().findAll(List.of("r-1", "r-9"))).containsExactly(Map.entry("r-1", one));
    }

    @Test
    void unansweredSince_pageByPage_thoseThatAbstainedOldestFirst() {
        for (int i = 0; i < 6; i++) {
            Recommendation r = recommendation("r-" + i, AT.plusSeconds(i / 2));
            store().recommendations()
                    .append(
                            i % 2 == 0
                                    ? r
                                    : new Recommendation(
                                            r.id(),
                                            r.at(),
                                            r.actor(),
                                            r.query(),
                                            "{}",
                                            "TOO_VAGUE",
                                            List.of(),
                                            "g1",
                                            "s1",
                                            "m1",
                                            null));
        }
        assertThat(store().recommendations().unansweredSince(Instant.EPOCH, "", 2))
                .extracting(Recommendation::id)
                .containsExactly("r-1", "r-3");
        assertThat(store().recommendations().unansweredSince(AT.plusSeconds(1), "r-3", 9))
                .extracting(Recommendation::id)
                .containsExactly("r-5");
        assertThat(store().recommendations().unansweredSince(AT.plusSeconds(2), "r-5", 9))
                .isEmpty();
    }

    @Test
    void append_recommendation_isFoundAsItWasGiven() {
        store().recommendations().append(recommendation("r-1", AT));
        assertThat(store().recommendations().find("r-1")).contains(recommendation("r-1", AT));
        assertThat(store().recommendations().find("r-2")).isEmpty();
    }

    @Test
    void append_idTaken_isRefused() {
        store().recommendations().append(recommendation("r-1", AT));
        assertThatIllegalStateException()
                .isThrownBy(() -> store().recommendations().append(recommendation("r-1", AT.plusSeconds(1))));
        assertThat(store().recommendations().find("r-1")).contains(recommendation("r-1", AT));
    }

    @Test
    void latest_limited_newestFirst() {
        for (int i = 0; i < 5; i++) {
            store().recommendations().append(recommendation("r-" + i, AT.plusSeconds(i / 2)));
        }
        assertThat(store().recommendations().latest(3))
                .extracting(Recommendation::id)
                .containsExactly("r-4", "r-3", "r-2");
    }

    @Test
    void since_pageByPage_everyLaterOneOnceOldestFirst() {
        for (int i = 0; i < 5; i++) {
            store().recommendations().append(recommendation("r-" + i, AT.plusSeconds(i / 2)));
        }
        assertThat(store().recommendations().since(AT.plusSeconds(1), "", 9))
                .extracting(Recommendation::id)
                .containsExactly("r-2", "r-3", "r-4");
        assertThat(store().recommendations().since(AT, "r-0", 2))
                .extracting(Recommendation::id)
                .containsExactly("r-1", "r-2");
        assertThat(store().recommendations().since(AT.plusSeconds(2), "r-4", 2)).isEmpty();
    }

    @Test
    void dropBefore_instant_keepsWhatIsNotOlder() {
        for (int i = 0; i < 5; i++) {
            store().recommendations().append(recommendation("r-" + i, AT.plusSeconds(i)));
        }
        assertThat(store().recommendations().dropBefore(AT.plusSeconds(3))).isEqualTo(3);
        assertThat(store().recommendations().latest(9))
                .extracting(Recommendation::id)
                .containsExactly("r-4", "r-3");
    }
}
