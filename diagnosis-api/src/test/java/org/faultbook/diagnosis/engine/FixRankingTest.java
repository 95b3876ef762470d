package org.faultbook.diagnosis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.faultbook.diagnosis.answer.RankedFix;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.FixTally;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.outcome.OutcomeLedger;
import org.faultbook.kb.outcome.Verdict;
import org.junit.jupiter.api.Test;

final class FixRankingTest {
    private static final FixRanking RANKING = new FixRanking();
    private static final OutcomeLedger NOTHING_TOLD = OutcomeLedger.EMPTY;

    @Test
    void rank_toldWithoutEffect_standsBehindAtOnce() {
        List<FaultCase> cases = List.of(TestCases.caseWith(
                TestCases.fix("紧固接头", FixKind.LASTING, new FixTally(3, 1, 0), 20),
                TestCases.fix("更换机封", FixKind.LASTING, new FixTally(2, 1, 0), 20)));
        assertThat(RANKING.rank(cases, NOTHING_TOLD).getFirst().summary()).isEqualTo("紧固接头");
        Verdict failed = new Verdict("r", "case-1", "紧固接头", OutcomeKind.NOT_FIXED, true, Instant.EPOCH);
        List<RankedFix> ranked = RANKING.rank(cases, new OutcomeLedger(List.of(failed)));
        assertThat(ranked).extracting(RankedFix::summary).containsExactly("更换机封", "紧固接头");
        assertThat(ranked.getLast().tried()).isEqualTo(2);
        assertThat(ranked.getLast().rate().high()).isLessThan(1);
    }

    @Test
    void rank_prohibitedActThatAlwaysWorked_notShown() {
        assertThat(ranked(
                        TestCases.fix("短接压力开关", FixKind.PROHIBITED, new FixTally(40, 40, 0), 5),
                        TestCases.fix("更换压力开关", FixKind.LASTING, new FixTally(1, 0, 0), 90)))
                .containsExactly("更换压力开关");
    }

    @Test
    void rank_actProhibitedInAnotherCaseOfTheCause_notShown() {
        FaultCase lasting = TestCases.caseWith(TestCases.fix("调整整定值", FixKind.LASTING, new FixTally(3, 0, 0), 5));
        FaultCase prohibited = TestCases.caseWith(TestCases.fix("调整整定值", FixKind.PROHIBITED, new FixTally(1, 0, 0), 5));
        assertThat(RANKING.rank(List.of(lasting, prohibited), NOTHING_TOLD)).isEmpty();
    }

    @Test
    void rank_temporaryActThatHeldMoreOften_standsBehindTheLastingOne() {
        assertThat(ranked(
                        TestCases.fix("断电复位", FixKind.TEMPORARY, new FixTally(30, 30, 0), 5),
                        TestCases.fix("更换驱动板", FixKind.LASTING, new FixTally(2, 0, 2), 120)))
                .containsExactly("更换驱动板", "断电复位");
    }

    @Test
    void rank_provenSuccess_beforeMoreOftenSeen() {
        assertThat(ranked(
                        TestCases.fix("紧固接头", FixKind.LASTING, new FixTally(9, 1, 8), 20),
                        TestCases.fix("更换机封", FixKind.LASTING, new FixTally(4, 4, 0), 90)))
                .containsExactly("更换机封", "紧固接头");
    }

    @Test
    void rank_nothingProven_theOneMoreTicketsClosedWith() {
        assertThat(ranked(
                        TestCases.fix("换轴套", FixKind.LASTING, new FixTally(1, 0, 0), 10),
                        TestCases.fix("更换机封", FixKind.LASTING, new FixTally(6, 0, 0), 90)))
                .containsExactly("更换机封", "换轴套");
    }

    @Test
    void rank_evenOtherwise_cheaperFirstAndUnknownTimeLast() {
        assertThat(ranked(
                        TestCases.fix("甲", FixKind.LASTING, new FixTally(2, 0, 0), null),
                        TestCases.fix("乙", FixKind.LASTING, new FixTally(2, 0, 0), 60),
                        TestCases.fix("丙", FixKind.LASTING, new FixTally(2, 0, 0), 15)))
                .containsExactly("丙", "乙", "甲");
    }

    @Test
    void rank_toldOnlyAsFailed_notRecommended() {
        assertThat(ranked(
                        TestCases.fix("换滚筒", FixKind.LASTING, new FixTally(0, 0, 3), 30),
                        TestCases.fix("换驱动卡", FixKind.LASTING, new FixTally(1, 0, 0), 30)))
                .containsExactly("换驱动卡");
    }

    @Test
    void rank_writtenByAPerson_shownThoughNoTicketTellsOfIt() {
        List<RankedFix> fixes = rank(TestCases.fix("校正对中", FixKind.LASTING, FixTally.NONE, 45));
        assertThat(fixes).hasSize(1);
        assertThat(fixes.getFirst().probability()).isNull();
    }

    @Test
    void rank_casesOfOneCause_talliesSummed() {
        FaultCase one = TestCases.caseWith(TestCases.fix("更换机封", FixKind.LASTING, new FixTally(10, 8, 1), 90));
        FaultCase other = TestCases.caseWith(TestCases.fix("更换机封", FixKind.LASTING, new FixTally(7, 6, 2), 80));
        RankedFix fix = RANKING.rank(List.of(one, other), NOTHING_TOLD).getFirst();
        assertThat(fix.seen()).isEqualTo(17);
        assertThat(fix.tried()).isEqualTo(17);
        assertThat(fix.fixed()).isEqualTo(14);
        // (14 + 1) / (17 + 2): every closing ticket's end is known
        assertThat(fix.probability()).isCloseTo(15.0 / 19, within(1e-9));
        assertThat(fix.explanation().value()).isCloseTo(15.0 / 19, within(1e-9));
    }

    @Test
    void rank_ticketsOfUnknownEnd_countAsAThird() {
        RankedFix fix = rank(TestCases.fix("更换机封", FixKind.LASTING, new FixTally(6, 0, 0), 90))
                .getFirst();
        assertThat(fix.probability()).isCloseTo((2.0 + 1) / (2 + 2), within(1e-9));
    }

    @Test
    void rank_seededFixes_neverProhibitedAndNeverTemporaryBeforeLasting() {
        Random random = new Random(21);
        for (int n = 0; n < 2000; n++) {
            List<FaultCase> cases = new ArrayList<>();
            for (int c = random.nextInt(3); c >= 0; c--) {
                List<Fix> fixes = new ArrayList<>();
                for (int f = random.nextInt(6); f > 0; f--) {
                    FixKind kind = FixKind.values()[random.nextInt(FixKind.values().length)];
                    FixTally tally = new FixTally(random.nextInt(5), random.nextInt(5), random.nextInt(5));
                    Integer minutes = random.nextBoolean() ? null : random.nextInt(200);
                    fixes.add(TestCases.fix(kind + "-" + random.nextInt(4), kind, tally, minutes));
                }
                cases.add(TestCases.caseWith(fixes.toArray(Fix[]::new)));
            }
            List<FixKind> kinds = RANKING.rank(cases, NOTHING_TOLD).stream()
                    .map(RankedFix::kind)
                    .toList();
            assertThat(kinds).doesNotContain(FixKind.PROHIBITED);
            assertThat(kinds.lastIndexOf(FixKind.LASTING))
                    .as("%s", kinds)
                    .isLessThan(kinds.contains(FixKind.TEMPORARY) ? kinds.indexOf(FixKind.TEMPORARY) : kinds.size());
        }
    }

    private static List<RankedFix> rank(Fix... fixes) {
        return RANKING.rank(List.of(TestCases.caseWith(fixes)), NOTHING_TOLD);
    }

    private static List<String> ranked(Fix... fixes) {
        return rank(fixes).stream().map(RankedFix::summary).toList();
    }
}
