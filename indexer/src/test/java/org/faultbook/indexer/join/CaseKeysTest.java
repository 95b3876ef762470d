package org.faultbook.indexer.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.faultbook.indexer.SampleTicket;
import org.faultbook.indexer.extract.RuleCaseExtractor;
import org.faultbook.indexer.judge.TicketJudge;
import org.faultbook.indexer.normalise.FixNormaliser;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CaseKeysTest {
    private static final EquipmentScope PUMP = EquipmentScope.of("pump", "circulating-pump", null, null, null);
    private static final Vocabulary VOCABULARY = Vocabulary.of(ShippedContent.taxonomy(), ShippedContent.lexicon());
    private static final RuleCaseExtractor EXTRACTOR =
            new RuleCaseExtractor(VOCABULARY, new EquipmentResolver(ShippedContent.taxonomy(), List.of()));
    private static final CaseKeys KEYS = new CaseKeys(VOCABULARY, new UsualCauses(ShippedContent.taxonomy()));

    private static String key(String reported, String fix) {
        Ticket ticket = SampleTicket.reportedAndFix("循环泵 " + reported, fix);
        return KEYS.of(ticket, EXTRACTOR.extract(ticket), PUMP).text();
    }

    @Test
    void key_sameCauseInOtherWordsOrderOrLanguage_isEqual() {
        String worn = key("漏水", "机封磨损，更换机封");
        assertThat(key("轴头滴水，报警", "更换机械密封。拆开发现机械密封磨损")).isEqualTo(worn);
        assertThat(key("leaking at the shaft", "mech seal worn, new mech seal fitted"))
                .isEqualTo(worn);
    }

    @Test
    void key_sameItemFailedOtherwise_differs() {
        assertThat(key("异响", "轴承缺油，加黄油")).isNotEqualTo(key("异响", "轴承点蚀，换轴承"));
    }

    @Test
    void key_howTheSealFailedNotTold_isNoWornSeal() {
        assertThat(key("漏水", "更换机封一套")).isNotEqualTo(key("漏水", "机封磨损，更换机封"));
    }

    @Test
    void key_causeUnknown_keepsSymptomAndActApart() {
        String tripped = key("跳闸", "更换空开");
        assertThat(tripped).contains("unknown:");
        assertThat(key("不转", "更换空开")).isNotEqualTo(tripped);
    }

    /** What mends the one makes the other worse. */
    @ParameterizedTest
    @CsvSource({
        "轴承缺油,轴承加油过多",
        "皮带太松,皮带太紧",
        "叶轮间隙过大,叶轮间隙过小",
        "出口阀没关严,出口阀没打开",
        "止回阀卡住关不严,止回阀卡住打不开",
        "压力设定过高,压力设定过低",
        "电压过高,电压过低",
        "belt too tight,belt too loose",
        "bearing overgreased,bearing short of grease",
        "supply voltage too high,supply voltage too low",
        "check valve stuck open,check valve stuck shut",
        "pressure set too high,pressure set too low",
    })
    void key_offOppositeWays_differs(String one, String other) {
        assertThat(key("异响", "原因：" + one + "。处理：调整")).isNotEqualTo(key("异响", "原因：" + other + "。处理：调整"));
    }

    @Test
    void key_tooMuchAndTooLittleOil_areTwoCases() {
        EquipmentScope compressor = EquipmentScope.of("compressor", "screw-compressor", null, null, null);
        Ticket low = SampleTicket.reportedAndFix("空压机排温高", "原因：油位低。处理：补油8L");
        Ticket high = SampleTicket.reportedAndFix("空压机跑油", "原因：加油过多。处理：放油到视镜上限以下");
        assertThat(KEYS.of(high, EXTRACTOR.extract(high), compressor).text())
                .isNotEqualTo(KEYS.of(low, EXTRACTOR.extract(low), compressor).text());
    }

    @Test
    void contribution_openOrCancelledTicket_isNone() {
        for (TicketStatus status : List.of(TicketStatus.OPEN, TicketStatus.CANCELLED, TicketStatus.CLOSED)) {
            Ticket ticket =
                    SampleTicket.of(Map.of(TextPart.REPORTED, "循环泵漏水", TextPart.FIX, "机封磨损，更换机封"), null, status);
            Extraction extraction = EXTRACTOR.extract(ticket);
            assertThat(new ContributionMaker(KEYS, new FixNormaliser(VOCABULARY))
                            .make(
                                    ticket,
                                    new TicketJudge(ShippedContent.taxonomy(), VOCABULARY)
                                            .judge(ticket, extraction, null),
                                    extraction,
                                    PUMP))
                    .as(status.name())
                    .matches(made -> made.isPresent() == (status == TicketStatus.CLOSED));
        }
    }
}
