package org.faultbook.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.faultbook.indexer.SampleTicket;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was tried first and did not help is an attempt, and whoever reads its quote sees that it failed. */
final class FailedAttemptsTest {
    private static final RuleCaseExtractor EXTRACTOR = new RuleCaseExtractor(
            Vocabulary.of(ShippedContent.taxonomy(), ShippedContent.lexicon()),
            new EquipmentResolver(ShippedContent.taxonomy(), List.of()));

    private static List<FixAct> acts(String fix) {
        return EXTRACTOR.extract(SampleTicket.reportedAndFix("高温停", fix)).fixes();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "先换温控阀芯，照跳。拆洗冷却器 | 照跳",
                "换过电机也没用，换热继 | 也没用",
                "换了油分没起色，换空滤 | 没起色",
                "逐个重做接头不解决，换电缆 | 不解决",
                "换传感器后还是老样子，清洗散热器 | 老样子",
                "换温控阀，依旧，清洗散热器 | 依旧",
                "换温控阀仍然高温，清洗散热器 | 仍然高温",
                "换了探头白搭，清洗散热器 | 白搭",
                "换探头不起作用，清洗散热器 | 不起作用",
                "换了探头，过了一天又高温，清洗散热器 | 又高温",
                "换了控制器不管用，清洗散热器 | 不管用",
                "changed thermostat, still trips. Cleaned cooler | still trips",
                "changed thermostat, no change. Cleaned cooler | no change",
                "changed thermostat, didn't help. Cleaned cooler | didn't help",
                "changed thermostat, same again. Cleaned cooler | same again",
                "changed thermostat to no avail. Cleaned cooler | to no avail",
                "changed thermostat, not the cause. Cleaned cooler | not the cause",
            })
    void act_didNotHelp_isNoFixAndQuotedWithItsFailure(String fix, String failure) {
        List<FixAct> acts = acts(fix);
        assertThat(acts).extracting(FixAct::outcome).containsExactly(ActOutcome.NOT_FIXED, ActOutcome.SEEN);
        assertThat(acts.getFirst().evidence().getFirst().quote()).endsWith(failure);
        assertThat(acts.getFirst().summary()).doesNotContain(failure);
        assertThat(acts).noneMatch(act -> act.kind() == FixKind.PROHIBITED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"换探头后正常，清洗散热器", "换探头，一样型号，清洗散热器", "换热继，清洗散热器", "拆开彻底吹扫滤棉，换探头"})
    void act_helpedOrNothingIsTold_isAFix(String fix) {
        assertThat(acts(fix)).extracting(FixAct::outcome).containsExactly(ActOutcome.SEEN, ActOutcome.SEEN);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "换隔壁同规格抽屉能进，就这个进不去 | 导轨校直",
                "换棒立刻上线 | 更换采集棒",
                "擦干观察，轴那里慢慢渗 | 更换机封",
                "闸实际开了，输入点不变 | 更换微动开关",
                "取样线装在电容支路后头 | 重新接线",
                "光幕上贴了小广告 | 擦干净光幕",
                "固定夹那里芯线断 | 更换电缆",
            })
    void act_toldAsFoundBesideTheWork_isNoFix(String found, String fix) {
        Ticket ticket = SampleTicket.of(
                Map.of(TextPart.REPORTED, "设备停机", TextPart.FOUND, found, TextPart.FIX, fix), null, TicketStatus.CLOSED);
        assertThat(EXTRACTOR.extract(ticket).fixes())
                .filteredOn(act -> act.outcome() == ActOutcome.SEEN)
                .allMatch(act -> act.evidence().getFirst().part().equals(TextPart.FIX.column()))
                .isNotEmpty();
    }

    @Test
    void act_waterWashedIn_isACauseAndNoWashing() {
        var told = EXTRACTOR.extract(SampleTicket.reportedAndFix("急停误动", "冲地把水冲进去了，更换拉绳开关"));
        assertThat(told.fixes()).extracting(FixAct::key).containsExactly("replace:pull-cord-switch");
        assertThat(told.cause().text()).isEqualTo("冲地把水冲进去了");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"交流电压异常 中午报", "皮带断 生产催", "皮带断 联系", "水压变小，半年了", "pump trips, urgent"})
    void symptom_wordsOfCallingAndUrging_areNone(String reported) {
        assertThat(EXTRACTOR
                        .extract(SampleTicket.reportedAndFix(reported, "更换轴承"))
                        .symptoms())
                .hasSize(1);
    }

    @Test
    void symptom_noise_isOne() {
        assertThat(EXTRACTOR
                        .extract(SampleTicket.reportedAndFix("滚筒不转，叫", "更换轴承"))
                        .symptoms())
                .extracting("text")
                .containsExactly("滚筒不转", "叫");
    }
}
