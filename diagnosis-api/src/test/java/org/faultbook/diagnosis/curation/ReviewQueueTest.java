package org.faultbook.diagnosis.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.faultbook.diagnosis.review.ToldStore;
import org.faultbook.diagnosis.sample.MovingClock;
import org.faultbook.diagnosis.sample.SampleServices;
import org.faultbook.indexer.join.LikeFaults;
import org.faultbook.indexer.join.UsualCauses;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.memory.MemoryStore;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.port.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ReviewQueueTest {
    private static final Instant NOW = SampleServices.NOW;
    private static final ArticleState PUBLISHED = new ArticleState(Confidence.VALIDATED, Audience.INTERNAL);

    private static final LikeFaults FAULTS = new LikeFaults(
            Vocabulary.of(ShippedContent.taxonomy(), ShippedContent.lexicon()),
            new UsualCauses(ShippedContent.taxonomy()));

    private final MovingClock clock = new MovingClock();
    private final Store store = new MemoryStore(new byte[32], clock);
    private final ToldStore told = new ToldStore(store, NOW);
    private final ReviewQueue queue =
            new ReviewQueue(store, c -> Objects.equals(c.cause().text(), "motor-fire"), c -> List.of(), FAULTS, clock);

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> order() {
        queue.follow();
        return queue.page(null, null, 0, 50).groups().stream()
                .map(ReviewGroup::cause)
                .toList();
    }

    private void publish(String id) {
        int version = store.cases().versions(id).getLast().version();
        store.cases().transition(id, version, PUBLISHED, new Change(Actor.LOCAL, clock.instant(), "looked at"));
    }

    @Test
    void page_draftsAskedForAndNot_theOneAskedForFirst() {
        told.join("belt-slack", "tighten:belt", "张紧皮带", 300, "p-a");
        String roller = told.join("roller-worn", "replace:roller", "更换托辊", 200, "p-a");
        told.ask(3, roller);
        assertThat(order()).containsExactly("roller-worn", "belt-slack");
    }

    @Test
    void page_manyTickets_beforeAFew() {
        told.join("belt-slack", "tighten:belt", "张紧皮带", 300, "p-a");
        for (int i = 0; i < 9; i++) {
            told.join("roller-worn", "replace:roller", "更换托辊", 200 + i, i % 2 == 0 ? "p-a" : "p-b");
        }
        assertThat(order()).containsExactly("roller-worn", "belt-slack");
    }

    @Test
    void covers_someGroups_shareOfTheQuartersQuestions() {
        String belt = told.join("belt-slack", "tighten:belt", "张紧皮带", 300, "p-a");
        String roller = told.join("roller-worn", "replace:roller", "更换托辊", 200, "p-a");
        told.ask(5, belt, roller);
        told.ask(4, belt);
        told.ask(3, roller);
        told.ask(2);
        told.ask(120, roller);
        queue.follow();
        ReviewQueue.Page first = queue.page(null, null, 0, 1);
        assertThat(first.groups()).extracting(ReviewGroup::asked).containsExactly(2);
        assertThat(first.covers()).isEqualTo(.5, within(1e-9));
        assertThat(queue.page(null, null, 0, 9).covers()).isEqualTo(.75, within(1e-9));
        clock.move(Duration.ofDays(88));
        queue.follow();
        assertThat(queue.page(null, null, 0, 9).questions()).isEqualTo(2);
    }

    @Test
    void follow_publishedCase_leavesAndComesBackWhereOutcomesSpeakAgainstIt() {
        String belt = told.join("belt-slack", "tighten:belt", "张紧皮带", 300, "p-a");
        assertThat(order()).containsExactly("belt-slack");
        publish(belt);
        assertThat(order()).isEmpty();
        told.tell(belt, null, OutcomeKind.NOT_FIXED, 0);
        clock.move(Duration.ofSeconds(1));
        told.tell(belt, null, OutcomeKind.NOT_FIXED, -1);
        assertThat(order()).containsExactly("belt-slack");
        assertThat(queue.page(null, Doubt.FINDING, 0, 9).groups()).hasSize(1);
    }

    @Test
    void follow_pendingEdit_waits() {
        String belt = told.join("belt-slack", "tighten:belt", "张紧皮带", 300, "p-a");
        publish(belt);
        assertThat(order()).isEmpty();
        int version = store.cases().versions(belt).getLast().version();
        store.cases()
                .edit(
                        belt,
                        version,
                        store.cases().versions(belt).getLast().article(),
                        new Change(Actor.LOCAL, clock.instant(), "reworded"));
        queue.follow();
        ReviewGroup group = queue.page(null, null, 0, 9).groups().getFirst();
        assertThat(group.doubts()).contains(Doubt.PENDING_EDIT);
        assertThat(group.cases().getFirst().version()).isEqualTo(version + 1);
    }

    @Test
    void follow_fixesThatGoAgainstEachOther_bothFoundWhicheverCameLaterAndNothingElseSearchedFor() {
        List<String> searched = new ArrayList<>();
        ReviewQueue alike = new ReviewQueue(
                store,
                c -> false,
                c -> {
                    searched.add(Objects.requireNonNull(c.cause().text()));
                    return store.cases().findAll(store.cases().list(null, 99)).values();
                },
                FAULTS,
                clock);
        told.join("belt-slack", "tighten:belt", "张紧皮带", 300, "p-a");
        told.join("roller-worn", "replace:roller", "更换托辊", 200, "p-a");
        told.join("drum-dirty", "tighten:screw", "拧紧螺丝", 200, "p-a");
        alike.follow();
        assertThat(searched).isEmpty();
        String tight = told.join("belt-tight", "loosen:belt", "放松皮带", 100, "p-a");
        alike.follow();
        assertThat(alike.page(null, Doubt.FINDING, 0, 9).groups())
                .extracting(ReviewGroup::cause)
                .containsExactlyInAnyOrder("belt-slack", "belt-tight");
        assertThat(searched).containsOnly("belt-slack", "belt-tight");
        int version = store.cases().versions(tight).getLast().version();
        store.cases()
                .transition(
                        tight,
                        version,
                        new ArticleState(Confidence.ARCHIVED, Audience.INTERNAL),
                        new Change(Actor.LOCAL, clock.instant(), "no case"));
        alike.follow();
        assertThat(alike.page(null, null, 0, 9).groups())
                .extracting(ReviewGroup::cause)
                .doesNotContain("belt-tight");
    }

    @Test
    void plain_threeTicketsOfTwoEngineersStatedAndFixed_unlessItEndangersPeople() {
        for (String cause : List.of("belt-slack", "motor-fire")) {
            told.join(cause, "tighten:belt", "张紧皮带", 300, "p-a");
            told.join(cause, "tighten:belt", "张紧皮带", 200, "p-a");
            told.join(cause, "tighten:belt", "张紧皮带", 100, "p-b");
        }
        told.join("roller-worn", "replace:roller", "更换托辊", 200, "p-a");
        queue.follow();
        assertThat(queue.plain()).extracting(QueuedCase::cause).containsExactly("belt-slack");
        assertThat(queue.page(null, Doubt.LEVEL_ONE, 0, 9).groups())
                .extracting(ReviewGroup::cause)
                .containsExactly("motor-fire");
    }

    @Test
    void page_urgentOneLookedAt_waitsForTheSecondPersonAndLeavesTheFirstOnesList() {
        String fire = told.join("motor-fire", "replace:motor", "更换电机", 300, "p-a");
        told.join("belt-slack", "tighten:belt", "张紧皮带", 200, "p-a");
        queue.follow();
        Actor first = new Actor("li");
        Actor second = new Actor("wang");
        assertThat(queue.page(null, Doubt.SECOND_LOOK, 0, 9).groups()).isEmpty();

        Change looked = new Change(first, clock.instant(), "looked at");
        new Decisions(store, c -> true).publish(List.of(new SeenCase(fire, 1)), null, looked, looked);
        queue.follow();
        assertThat(causes(null, first)).containsExactly("belt-slack");
        assertThat(causes(null, second)).containsExactlyInAnyOrder("motor-fire", "belt-slack");
        assertThat(causes(Doubt.SECOND_LOOK, second)).containsExactly("motor-fire");
        assertThat(causes(Doubt.SECOND_LOOK, first)).containsExactly("motor-fire");

        Change published = new Change(second, clock.instant(), "published");
        SeenCase seen =
                new SeenCase(fire, store.cases().versions(fire).getLast().version());
        new Decisions(store, c -> true).publish(List.of(seen), null, published, published);
        queue.follow();
        assertThat(causes(null, second)).containsExactly("belt-slack");
        assertThat(causes(Doubt.SECOND_LOOK, second)).isEmpty();
    }

    private List<String> causes(@Nullable Doubt doubt, Actor reader) {
        return queue.page(null, doubt, reader, 0, 9).groups().stream()
                .map(ReviewGroup::cause)
                .toList();
    }

    @Test
    void page_ofAClass_thatAloneWithItsCounts() {
        told.join("belt-slack", "tighten:belt", "张紧皮带", 300, "p-a");
        queue.follow();
        assertThat(queue.classes()).containsExactly(java.util.Map.entry("conveyor", 1));
        assertThat(queue.page("pump", null, 0, 9).groups()).isEmpty();
        assertThat(queue.page("conveyor", null, 0, 9).ofAll()).isEqualTo(1);
        assertThat(queue.page("conveyor", null, 1, 9).groups()).isEmpty();
    }

    @Test
    void follow_nothingNew_saysSo() {
        told.join("belt-slack", "tighten:belt", "张紧皮带", 300, "p-a");
        assertThat(queue.follow()).isTrue();
        assertThat(queue.follow()).isFalse();
    }

    private static void decide(Store some, MovingClock time, Random random) {
        List<String> ids = some.cases().findAll(some.cases().list(null, 99)).values().stream()
                .filter(c -> c.state().confidence() != Confidence.ARCHIVED)
                .map(FaultCase::id)
                .toList();
        String one = ids.get(random.nextInt(ids.size()));
        String other = ids.get(random.nextInt(ids.size()));
        Change change = new Change(Actor.LOCAL, time.instant(), "decided");
        if (!one.equals(other)) {
            List<SeenCase> both = List.of(seen(some, one), seen(some, other));
            switch (random.nextInt(6)) {
                case 0 -> new Decisions(some, c -> false).merge(both, change);
                case 1, 2 -> some.curation().tellApart(both.getFirst(), both.getLast(), change);
                case 3 ->
                    some.curation()
                            .transitionAll(
                                    both.subList(0, 1),
                                    new ArticleState(Confidence.ARCHIVED, Audience.INTERNAL),
                                    change);
                default -> {}
            }
        }
        some.curation().acts(1, null).stream()
                .filter(act -> act.kind() == CurationAct.Kind.APART && act.stands() && random.nextBoolean())
                .forEach(act -> some.curation().undo(act.id(), change));
    }

    private static SeenCase seen(Store some, String id) {
        return new SeenCase(id, some.cases().find(id).orElseThrow().newestVersion());
    }

    private String lagging(String cause) {
        return told.join(cause, "replace:drive-pulley-lagging", "更换滚筒包胶", 300, "p-a");
    }

    @Test
    void follow_oneFaultInOtherWords_eachPerhapsTheOtherUntilMergedOrToldApart() {
        String zh = lagging("滚筒包胶磨平");
        String en = lagging("worn drive pulley lagging");
        told.join("roller-worn", "replace:roller", "更换托辊", 200, "p-a");
        queue.follow();
        assertThat(alike()).containsExactlyInAnyOrder(zh, en);
        CurationAct apart = store.curation()
                .tellApart(seen(store, zh), seen(store, en), new Change(Actor.LOCAL, clock.instant(), "two"));
        queue.follow();
        assertThat(alike()).isEmpty();
        store.curation().undo(apart.id(), new Change(Actor.LOCAL, clock.instant(), "one after all"));
        queue.follow();
        assertThat(alike()).containsExactlyInAnyOrder(zh, en);
        publish(zh);
        publish(en);
        queue.follow();
        assertThat(alike()).containsExactlyInAnyOrder(zh, en);
        new Decisions(store, c -> false)
                .merge(List.of(seen(store, zh), seen(store, en)), new Change(Actor.LOCAL, clock.instant(), "one"));
        queue.follow();
        assertThat(alike()).isEmpty();
    }

    @Test
    void follow_perhapsADraft_publishedCaseIsNotAskedAboutAgain() {
        String zh = lagging("滚筒包胶磨平");
        String en = lagging("worn drive pulley lagging");
        publish(zh);
        queue.follow();
        assertThat(alike()).containsExactly(en);
    }

    private List<String> alike() {
        return queue.page(null, Doubt.PERHAPS_SAME, 0, 99).groups().stream()
                .flatMap(g -> g.cases().stream())
                .filter(c -> c.doubts().contains(Doubt.PERHAPS_SAME))
                .map(QueuedCase::id)
                .toList();
    }

    @Test
    void page_followedStepByStep_asReadAnew() {
        String[] lagging = {"滚筒包胶磨平", "传动滚筒包胶老化", "worn drive pulley lagging", "包胶花纹磨平"};
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            MovingClock time = new MovingClock();
            Store some = new MemoryStore(new byte[32], time);
            ToldStore tells = new ToldStore(some, NOW);
            ReviewQueue followed = new ReviewQueue(some, c -> false, c -> List.of(), FAULTS, time);
            int day = 0;
            for (int step = 0; step < 25; step++) {
                String solver = "p-" + random.nextInt(2);
                String id = random.nextBoolean()
                        ? tells.join("cause-" + random.nextInt(6), "replace:part", "更换", day, solver)
                        : tells.join(
                                lagging[random.nextInt(lagging.length)],
                                "replace:drive-pulley-lagging",
                                "更换滚筒包胶",
                                day,
                                solver);
                decide(some, time, random);
                if (random.nextInt(3) == 0 && some.cases().find(id).isPresent()) {
                    int version = some.cases().versions(id).getLast().version();
                    some.cases().transition(id, version, PUBLISHED, new Change(Actor.LOCAL, time.instant(), "right"));
                }
                if (random.nextInt(3) == 0) {
                    time.move(Duration.ofDays(15));
                    day -= 15;
                }
                tells.ask(day + 1, random.nextInt(4) == 0 ? new String[0] : new String[] {id});
                followed.follow();
                ReviewQueue anew = new ReviewQueue(some, c -> false, c -> List.of(), FAULTS, time);
                anew.follow();
                assertThat(followed.page(null, null, 0, 99))
                        .describedAs("seed %d, step %d", seed, step)
                        .isEqualTo(anew.page(null, null, 0, 99));
            }
            some.close();
        }
    }
}
