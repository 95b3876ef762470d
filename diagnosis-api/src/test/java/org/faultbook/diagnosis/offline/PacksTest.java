package org.faultbook.diagnosis.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faultbook.diagnosis.sample.MovingClock;
import org.faultbook.diagnosis.sample.SampleCases;
import org.faultbook.diagnosis.sample.SampleServices;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.recommendation.Recommendation;
import org.junit.jupiter.api.Test;

/** What is taken along where not all can be, and when a pack is another one. */
class PacksTest {
    private final SampleServices services = new SampleServices();
    private final MovingClock clock = new MovingClock();
    private final List<String> ids =
            SampleCases.joinInto(services.store(), 6).stream().sorted().toList();

    private Pack pack(PackLimits limits) {
        return new Packs(services.store(), services::taxonomy, limits, clock)
                .find("pump", false)
                .orElseThrow();
    }

    private List<String> held(Pack pack) throws Exception {
        return new ObjectMapper()
                .readTree(pack.json()).get("cases").findValuesAsText("id").stream()
                        .filter(ids::contains)
                        .toList();
    }

    private void asked(String id, Instant at, String caseId) {
        services.store()
                .recommendations()
                .append(new Recommendation(
                        id,
                        at,
                        Actor.LOCAL,
                        "漏水",
                        "{}",
                        null,
                        List.of(new Recommendation.Shown(1, caseId, 1, List.of())),
                        "g",
                        "s",
                        "m",
                        null));
    }

    @Test
    void cases_moreThanFit_thoseMostAskedOfTheQuarterAreHeld() throws Exception {
        asked("r-1", clock.instant().minus(Duration.ofDays(10)), ids.get(5));
        asked("r-2", clock.instant().minus(Duration.ofDays(9)), ids.get(5));
        asked("r-3", clock.instant().minus(Duration.ofDays(9)), ids.get(3));
        asked("r-4", clock.instant().minus(Duration.ofDays(100)), ids.get(4));
        assertThat(held(pack(new PackLimits(2, 1_000_000)))).containsExactlyInAnyOrder(ids.get(5), ids.get(3));
        assertThat(held(pack(new PackLimits(1, 1_000_000)))).containsExactly(ids.get(5));
    }

    @Test
    void bytes_moreThanAllowed_leastAskedAreDroppedAndItFits() throws Exception {
        asked("r-1", clock.instant().minus(Duration.ofDays(1)), ids.get(4));
        int all = pack(PackLimits.STANDARD).bytes().length;
        int most = all - 100;
        Pack small = pack(new PackLimits(500, most));
        assertThat(small.json().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(most);
        assertThat(held(small)).hasSizeBetween(3, 5).contains(ids.get(4)).doesNotContain(ids.get(5));
    }

    @Test
    void version_isOfWhatItHolds() {
        Packs packs = new Packs(services.store(), services::taxonomy, PackLimits.STANDARD, clock);
        Pack first = packs.find("pump", false).orElseThrow();
        asked("r-1", clock.instant(), ids.get(4));
        clock.move(Duration.ofHours(2));
        packs.refresh();
        Pack later = packs.find("pump", false).orElseThrow();
        assertThat(later.made()).isAfter(first.made());
        assertThat(later.version()).isEqualTo(first.version());
        SampleCases.joinInto(services.store(), 7);
        packs.refresh();
        assertThat(packs.find("pump", false).orElseThrow().version()).isNotEqualTo(first.version());
        assertThat(packs.find("nothing", false)).isEmpty();
        assertThat(packs.labels(false)).extracting(l -> l.equipmentClass().id()).containsExactly("pump");
    }

    @Test
    void find_afterACaseInItWasRetired_withoutItAtOnceAndOtherwiseAsItWasMade() {
        Packs packs = new Packs(services.store(), services::taxonomy, PackLimits.STANDARD, clock);
        assertThat(packs.find("pump", false).orElseThrow().json()).contains(ids.getFirst());
        services.store()
                .cases()
                .transition(
                        ids.getFirst(),
                        1,
                        new ArticleState(Confidence.ARCHIVED, Audience.INTERNAL),
                        new Change(Actor.LOCAL, clock.instant(), "wrong"));
        Pack after = packs.find("pump", false).orElseThrow();
        assertThat(after.json()).doesNotContain(ids.getFirst()).contains(ids.getLast());
        SampleCases.joinInto(services.store(), 7);
        assertThat(packs.labels(false)).extracting(Pack.Label::version).containsExactly(after.version());
        packs.refresh();
        assertThat(packs.labels(false)).extracting(Pack.Label::version).doesNotContain(after.version());
    }
}
