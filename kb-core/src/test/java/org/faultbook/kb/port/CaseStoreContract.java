package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.faultbook.kb.SampleTickets.CHANGE;
import static org.faultbook.kb.SampleTickets.JUDGEMENT;
import static org.faultbook.kb.SampleTickets.SCOPE;
import static org.faultbook.kb.SampleTickets.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.faultbook.kb.SampleTickets;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.FixTally;
import org.faultbook.kb.port.CaseStore.CaseChange;
import org.faultbook.kb.ticket.TicketKey;
import org.junit.jupiter.api.Test;

/** What every {@link CaseStore} does with tickets that join and leave. The clock stands a year after the first. */
public abstract class CaseStoreContract {
    /** An empty store, closed by whoever made it. */
    protected abstract Store store();

    private static SampleTickets mended(String number, int day) {
        return leak(number, day).withAct("换机封", FixKind.LASTING, ActOutcome.SEEN);
    }

    private String take(SampleTickets sample) {
        store().sources().put(sample.ticket(), JUDGEMENT, sample.contentKey(), "batch");
        return store().cases().join(sample.contribution(), CHANGE);
    }

    private String take(SampleTickets sample, String cause) {
        store().sources().put(sample.ticket(), JUDGEMENT, sample.contentKey(), "batch");
        int version = store().sources().find(sample.key()).orElseThrow().version();
        CaseKey key = new CaseKey(ProductLine.DEFAULT, SCOPE, cause, List.of());
        return store().cases().join(sample.contribution(key, version), CHANGE);
    }

    private FaultCase found(String id) {
        return store().cases().find(id).orElseThrow();
    }

    private FixTally tally(String id) {
        return found(id).fixes().getFirst().tally();
    }

    @Test
    void join_sameKey_oneCaseOfAllItsTickets() {
        String id = take(mended("WX-1", 0));
        assertThat(take(mended("WX-2", 1).withSymptom("轴承发烫"))).isEqualTo(id);
        FaultCase found = found(id);
        assertThat(found.seenInTickets()).isEqualTo(2);
        assertThat(found.cause().text()).isEqualTo("机械密封磨损");
        assertThat(found.cause().evidence()).hasSize(2);
        assertThat(found.symptoms()).extracting(s -> s.text()).containsExactly("机封处漏水", "轴承发烫");
        assertThat(found.state()).isEqualTo(ArticleState.USABLE);
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.revision()).isEqualTo(store().revision());
        assertThat(store().cases().caseOf(new TicketKey("default", "WX-2"))).contains(id);
        assertThat(id).matches("c-[a-z2-7]{16}");
    }

    @Test
    void join_sameContributionAgain_touchesNothing() {
        String id = take(mended("WX-1", 0));
        long revision = store().revision();
        assertThat(take(mended("WX-1", 0))).isEqualTo(id);
        assertThat(store().revision()).isEqualTo(revision);
        assertThat(found(id).seenInTickets()).isEqualTo(1);
    }

    @Test
    void join_ticketNotPut_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().cases().join(mended("WX-1", 0).contribution(), CHANGE))
                .withMessageContaining("WX-1");
        assertThat(store().cases().count()).isZero();
    }

    @Test
    void join_newVersionWithAnotherCause_movesTheTicketAndRemovesTheEmptyCase() {
        String before = take(mended("WX-1", 0), "seal worn");
        String after = take(mended("WX-1", 0).withSymptom("异响"), "bearing dry");
        assertThat(store().cases().find(before)).isEmpty();
        assertThat(found(after).seenInTickets()).isEqualTo(1);
        assertThat(store().cases().changesSince(0, 10))
                .extracting(CaseChange::caseId, CaseChange::removed)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(before, true),
                        org.assertj.core.groups.Tuple.tuple(after, false));
        assertThat(take(mended("WX-2", 0), "seal worn")).isEqualTo(before);
        assertThat(store().cases().changesSince(0, 10)).noneMatch(CaseChange::removed);
        store().check();
    }

    @Test
    void withdraw_lastTicket_removesTheCase() {
        String id = take(mended("WX-1", 0));
        store().cases().withdraw(new TicketKey("default", "WX-1"), CHANGE);
        assertThat(store().cases().find(id)).isEmpty();
        assertThat(store().cases().versions(id)).isEmpty();
        assertThat(store().cases().count()).isZero();
        assertThat(store().cases().changesSince(0, 10)).containsExactly(new CaseChange(store().revision(), id, true));
        long revision = store().revision();
        store().cases().withdraw(new TicketKey("default", "WX-1"), CHANGE);
        store().cases().withdraw(new TicketKey("default", "unknown"), CHANGE);
        assertThat(store().revision()).isEqualTo(revision);
    }

    @Test
    void state_withoutFix_waitsUntilOneJoins() {
        String id = take(leak("WX-1", 0).withAct("短接联锁", FixKind.PROHIBITED, ActOutcome.SEEN));
        assertThat(found(id).state()).isEqualTo(ArticleState.DRAFT);
        take(leak("WX-2", 0).withAct("换机封", FixKind.LASTING, ActOutcome.NOT_FIXED));
        assertThat(found(id).state()).isEqualTo(ArticleState.DRAFT);
        take(mended("WX-3", 0));
        assertThat(found(id).state()).isEqualTo(ArticleState.USABLE);
        store().cases().withdraw(new TicketKey("default", "WX-3"), CHANGE);
        assertThat(found(id).state()).isEqualTo(ArticleState.DRAFT);
    }

    @Test
    void tally_repeatVisitWithin30Days_failedWhicheverCameFirst() {
        String id = take(mended("WX-1", 0).onUnit("SN-7"));
        assertThat(tally(id)).isEqualTo(new FixTally(1, 1, 0));
        long revision = store().revision();
        SampleTickets repeat = leak("WX-2", 30).onUnit("sn-7");
        store().sources().put(repeat.ticket(), JUDGEMENT, repeat.contentKey(), "batch");
        assertThat(tally(id)).isEqualTo(new FixTally(1, 0, 1));
        assertThat(found(id).revision()).isGreaterThan(revision);

        SampleTickets later = leak("WX-4", 105).onUnit("SN-8");
        store().sources().put(later.ticket(), JUDGEMENT, later.contentKey(), "batch");
        take(mended("WX-3", 100).onUnit("SN-8"));
        assertThat(tally(id)).isEqualTo(new FixTally(2, 0, 2));
        store().check();
    }

    @Test
    void tally_visitAfter30DaysOrUnknownUnit_isNoFailure() {
        String id = take(mended("WX-1", 0).onUnit("SN-7"));
        take(mended("WX-2", 31).onUnit("SN-7"));
        take(mended("WX-3", 0).onUnit(null));
        take(mended("WX-4", 1).onUnit(null));
        assertThat(tally(id)).isEqualTo(new FixTally(4, 2, 0));
    }

    @Test
    void tally_visitMovedToAnotherUnit_isTakenBack() {
        String id = take(mended("WX-1", 0).onUnit("SN-7"));
        SampleTickets visit = leak("WX-2", 3).onUnit("SN-7");
        store().sources().put(visit.ticket(), JUDGEMENT, visit.contentKey(), "batch");
        assertThat(tally(id)).isEqualTo(new FixTally(1, 0, 1));
        SampleTickets moved = visit.onUnit("SN-9");
        store().sources().put(moved.ticket(), JUDGEMENT, moved.contentKey(), "batch");
        assertThat(tally(id)).isEqualTo(new FixTally(1, 1, 0));
        store().check();
    }

    @Test
    void tally_closedLately_isNotYetFixed() {
        String id = take(mended("WX-1", 364));
        assertThat(tally(id)).isEqualTo(new FixTally(1, 0, 0));
    }

    @Test
    void contributions_limited_newestFirstThenByKey() {
        String id = take(mended("WX-1", 0));
        take(mended("WX-3", 2));
        take(mended("WX-2", 2));
        assertThat(store().cases().contributions(id, 2))
                .extracting(c -> c.ticket().number())
                .containsExactly("WX-2", "WX-3");
        assertThat(store().cases().contributions(id, 9).getLast())
                .isEqualTo(mended("WX-1", 0).contribution());
        assertThat(store().cases().contributions("c-unknown", 9)).isEmpty();
    }

    @Test
    void findAll_hotCase_countsAllAndReadsTheNewest200() {
        List<String> ids = new ArrayList<>();
        store().transact(() -> {
            IntStream.range(0, 230).forEach(i -> ids.add(take(mended("WX-%03d".formatted(i), 0))));
            ids.add(take(mended("WX-A", 0), "other cause"));
            return true;
        });
        String hot = ids.getFirst();
        assertThat(store().cases()
                        .findAll(List.of("c-none", ids.getLast(), hot))
                        .keySet())
                .containsExactly(ids.getLast(), hot);
        assertThat(found(hot).seenInTickets()).isEqualTo(230);
        assertThat(found(hot).symptoms().getFirst().seenInTickets()).isEqualTo(200);
    }

    @Test
    void byCauseAndList_cases_inTheOrderOfTheirIds() {
        String seal = take(mended("WX-1", 0), "seal worn");
        String bearing = take(mended("WX-2", 0), "bearing dry");
        SampleTickets english = mended("WX-3", 0);
        store().sources().put(english.ticket(), JUDGEMENT, english.contentKey(), "batch");
        CaseKey otherLine = new CaseKey(new ProductLine("lifts"), SCOPE, "seal worn", List.of("E1"));
        String lifts = store().cases().join(english.contribution(otherLine, 1), CHANGE);
        assertThat(store().cases().byCause("seal worn", 9)).isSorted().containsExactlyInAnyOrder(seal, lifts);
        assertThat(store().cases().byCause("seal worn", 1)).hasSize(1);
        List<String> all = store().cases().list(null, 9);
        assertThat(all).isSorted().containsExactlyInAnyOrder(seal, bearing, lifts);
        assertThat(store().cases().list(all.getFirst(), 1)).containsExactly(all.get(1));
        assertThat(found(lifts).codes()).containsExactly("E1");
        assertThat(found(lifts).productLine().id()).isEqualTo("lifts");
        assertThat(store().cases().count()).isEqualTo(3);
    }

    @Test
    void forEachContribution_all_inTheOrderOfTicketKeys() {
        store().transact(() -> {
            IntStream.range(0, 600).forEach(i -> take(mended("WX-%03d".formatted(599 - i), i), "cause " + i % 7));
            return true;
        });
        List<Contribution> seen = new ArrayList<>();
        store().cases().forEachContribution(seen::add);
        assertThat(seen).hasSize(600);
        assertThat(seen).extracting(Contribution::ticket).isSorted();
    }
}
