package org.faultbook.diagnosis.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.faultbook.diagnosis.sample.SampleAnswers;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.Test;

class DiagnosisTextTest {
    private final ScopeNames scopes = new ScopeNames(ShippedContent.taxonomy());

    @Test
    void answer_inChinese_safetyFirstThenCausesFixesEvidence() {
        String text = new DiagnosisText(Language.ZH, scopes).of(SampleAnswers.leakingPump(), 100, false);
        assertThat(text)
                .startsWith("安全须知")
                .containsSubsequence(
                        "维修前断开电源",
                        "循环泵 海泓 HLS65-125",
                        "E-OC1，E-OC3 不是同一个代码",
                        "2 级 重要",
                        "1  机械密封动静环磨损",
                        "很可能 62%",
                        "见于 17 张工单",
                        "→ 更换机械密封",
                        "17 次里 14 次修好（59～94%） · 约 90 分钟 · 备件 机械密封 MG1-32 ×1",
                        "【临时】紧固压盖螺栓",
                        "「拆检发现动静环磨损有划痕，轴承位漏水」 SB24030011（现场）",
                        "由处理推断",
                        "另外",
                        "先查  停机盘车",
                        "SB250500229");
    }

    @Test
    void answer_aboutOneMachine_tellsItsPastAndWhatDidNotHold() {
        String text = new DiagnosisText(Language.ZH, scopes).of(SampleAnswers.knownUnit(), 200, false);
        assertThat(text)
                .contains("SN TL1803-00412 · 天府宾馆")
                .contains("这台机器 90 天内 2 次因同一原因报修：机械密封动静环磨损")
                .contains("SB1  2026-05-16 机封漏水 · 原因：机械密封动静环磨损 → 更换机械密封")
                .contains("技术通报 TB-2025-011（2025-09-01）")
                .contains("! 这台机器 2026-05-16 这样处理过（SB1），19 天后又报修")
                .doesNotContain("见于 0 张工单");
        assertThat(new DiagnosisText(Language.EN, scopes).of(SampleAnswers.unknownUnit("NOPE-1"), 200, false))
                .contains("SN NOPE-1 · this serial number is not in the installed base");
    }

    @Test
    void answer_inEnglish_sameOrder() {
        String text = new DiagnosisText(Language.EN, scopes).of(SampleAnswers.leakingPump(), 100, false);
        assertThat(text)
                .containsSubsequence(
                        "Safety",
                        "circulating pump",
                        "not the same code",
                        "likely 62%",
                        "held 14 of 17 times (59 to 94%)",
                        "Check first");
    }

    @Test
    void answer_beforeAVisit_asksTheCallerAndSaysWhatToBring() {
        assertThat(new DiagnosisText(Language.ZH, scopes).of(SampleAnswers.leakingPump(), 100, false))
                .containsSubsequence(
                        "先查  停机盘车",
                        "电话里先问",
                        "? 停机后轴封处还滴水吗？",
                        "停机仍滴 / 不是这样 / 没法查",
                        "上门带上",
                        "+ 机械密封 MG1-32 ×1",
                        "用于第 1 个原因 · 别处同样处理也用过：机封 MG1-40",
                        "+ 轴承 6306-2RS ×2",
                        "一次上门修好的可能：71%；不带备件：12%");
        assertThat(new DiagnosisText(Language.EN, scopes).of(SampleAnswers.leakingPump(), 100, false))
                .containsSubsequence("Ask the caller first", "Bring along", "for cause 2, 4", "without parts: 12%");
        assertThat(new DiagnosisText(Language.EN, scopes).of(SampleAnswers.withoutProbability(), 100, false))
                .doesNotContain("Ask the caller", "Bring along");
    }

    @Test
    void answer_withoutProbability_rankAlone() {
        String text = new DiagnosisText(Language.ZH, scopes).of(SampleAnswers.withoutProbability(), 100, false);
        assertThat(text)
                .contains("1  机械密封动静环磨损")
                .doesNotContain("很可能")
                .doesNotContain("%，")
                .doesNotContain("█");
    }

    @Test
    void answer_thatThereIsNone_saysSoAndWhy() {
        assertThat(new DiagnosisText(Language.ZH, scopes).of(SampleAnswers.coffeeMachine(), 100, false))
                .containsSubsequence("这个我不知道", "不认识这种设备");
        assertThat(new DiagnosisText(Language.EN, scopes).of(SampleAnswers.coffeeMachine(), 100, false))
                .containsSubsequence("I do not know", "This equipment is not known here");
    }

    @Test
    void lines_fitTheTerminal_whereHanTakesTwoColumns() {
        for (int width : new int[] {40, 60, 100}) {
            String text = new DiagnosisText(Language.ZH, scopes).of(SampleAnswers.leakingPump(), width, true);
            assertThat(text.lines())
                    .allSatisfy(line -> assertThat(Paper.columns(line)).isLessThanOrEqualTo(width + 2));
        }
    }

    @Test
    void wording_bothLanguages_haveTheSameKeys() {
        assertThat(Wording.ofAnswers(Language.ZH).keys())
                .isEqualTo(Wording.ofAnswers(Language.EN).keys());
        for (String face :
                new String[] {"cli.Main", "http.DiagnosisServer", "report.BacktestPage", "page.PageFrame", "visit.Visit"
                }) {
            Class<?> type = faceClass(face);
            assertThat(Wording.of(type, Language.ZH).keys())
                    .isEqualTo(Wording.of(type, Language.EN).keys());
        }
    }

    private static Class<?> faceClass(String name) {
        try {
            return Class.forName("org.faultbook.diagnosis." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
