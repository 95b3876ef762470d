package org.faultbook.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.faultbook.indexer.SampleTicket;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketStatus;
import org.junit.jupiter.api.Test;

final class RuleCaseExtractorTest {
    private static final RuleCaseExtractor EXTRACTOR = new RuleCaseExtractor(
            Vocabulary.of(ShippedContent.taxonomy(), ShippedContent.lexicon()),
            new EquipmentResolver(ShippedContent.taxonomy(), List.of()));

    @Test
    void extract_labelledChineseText_followsItsLabels() {
        Extraction e = EXTRACTOR.extract(SampleTicket.freeText("故障现象：水泵异响\n原因：轴承缺油\n处理：加注润滑脂，试机正常"));
        assertThat(e.symptoms()).extracting("text").containsExactly("异响");
        assertThat(e.cause().text()).isEqualTo("轴承缺油");
        assertThat(e.fixes()).extracting("summary").containsExactly("加注润滑脂");
    }

    @Test
    void extract_labelledEnglishText_followsItsLabels() {
        Extraction e = EXTRACTOR.extract(
                SampleTicket.freeText(
                        "Symptom: pump leaking at shaft. Cause: mechanical seal worn. Action: replaced mechanical seal, tested ok."));
        assertThat(e.symptoms()).extracting("text").containsExactly("leaking at shaft");
        assertThat(e.cause().text()).isEqualTo("mechanical seal worn");
        assertThat(e.fixes()).extracting("key").containsExactly("replace:mechanical-seal");
    }

    @Test
    void extract_numberedSteps_areActsOfTheirOwn() {
        Extraction e = EXTRACTOR.extract(SampleTicket.reportedAndFix("螺杆空压机高温", "1、清洗冷却器 2、更换温控阀芯 3、加油"));
        assertThat(e.fixes()).extracting("key").hasSize(3).contains("clean:cooler", "replace:thermostatic-valve");
    }

    @Test
    void extract_columns_areReadByTheirRole() {
        Ticket ticket = SampleTicket.of(
                Map.of(
                        TextPart.REPORTED, "门关不上",
                        TextPart.FOUND, "地坎里有石子",
                        TextPart.CAUSE, "地坎槽堵",
                        TextPart.FIX, "清理地坎"),
                null,
                TicketStatus.CLOSED);
        Extraction e = EXTRACTOR.extract(ticket);
        assertThat(e.symptoms()).extracting("text").contains("门关不上");
        assertThat(e.cause().basis()).isEqualTo(CauseBasis.STATED);
        assertThat(e.cause().evidence()).extracting("part").contains("cause");
    }

    @Test
    void extract_causeColumnSaysNothing_isUnknownOrInferred() {
        for (String nothing : List.of("不明", "无", "/", "unknown", "同上")) {
            Ticket ticket = SampleTicket.of(
                    Map.of(TextPart.REPORTED, "跳闸", TextPart.CAUSE, nothing, TextPart.FIX, "复位"),
                    null,
                    TicketStatus.CLOSED);
            assertThat(EXTRACTOR.extract(ticket).cause().isKnown()).as(nothing).isFalse();
        }
    }

    @Test
    void extract_causeRepeatsTheSymptom_isNoCause() {
        Ticket ticket =
                SampleTicket.of(Map.of(TextPart.REPORTED, "漏水", TextPart.CAUSE, "漏水"), null, TicketStatus.CLOSED);
        assertThat(EXTRACTOR.extract(ticket).cause().isKnown()).isFalse();
    }

    @Test
    void extract_onlyAPartChanged_infersFailureButNoMechanism() {
        Extraction e = EXTRACTOR.extract(SampleTicket.reportedAndFix("循环泵漏水", "更换机封"));
        assertThat(e.cause().basis()).isEqualTo(CauseBasis.INFERRED);
        assertThat(e.cause().text()).isEqualTo("机械密封失效").doesNotContain("磨损");
        assertThat(e.cause().evidence().getFirst().quote()).isEqualTo("更换机封");
    }

    @Test
    void extract_breakerChangedAfterTrip_concludesNothing() {
        assertThat(EXTRACTOR
                        .extract(SampleTicket.reportedAndFix("跳闸", "更换塑壳开关"))
                        .cause()
                        .isKnown())
                .isFalse();
    }

    @Test
    void extract_codesInTextAndColumn_areFoundOnce() {
        assertThat(EXTRACTOR
                        .extract(SampleTicket.reportedAndFix("变频器报E-OC2", "复位E-OC2"))
                        .faultCodes())
                .containsExactly("EOC2");
    }

    @Test
    void extract_partsWithQuantity_areRead() {
        assertThat(EXTRACTOR
                        .extract(SampleTicket.reportedAndFix("漏水", "更换机封2套"))
                        .parts())
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.name()).isEqualTo("机封");
                    assertThat(part.quantity()).isEqualByComparingTo("2");
                });
    }

    @Test
    void extract_veryLongRunsOfOneSign_endsWithTrueSpans() {
        for (String piece :
                List.of("换", "+", " ", "，", "a", "1", "更换机封，", "replaced seal. ", "短接", "\t", "不", "E-OC2 ")) {
            Ticket ticket = SampleTicket.freeText("水泵漏水 " + piece.repeat(8_000) + "x");
            Spans.assertTrue(ticket, EXTRACTOR.extract(ticket));
        }
    }

    @Test
    void extract_reportedInOneBreath_takesAllOfIt() {
        Extraction e = EXTRACTOR.extract(SampleTicket.reportedAndFix("机封漏 滴得快，地上一滩。麻烦尽快", "换机封"));
        assertThat(e.symptoms()).extracting("text").containsExactly("机封漏", "滴得快", "地上一滩");
    }

    @Test
    void extract_onlySuspicion_isStatedWhereNothingLastingWasDone() {
        Extraction open = EXTRACTOR.extract(SampleTicket.reportedAndFix("压缩机启动不了", "复位一次能启，估计接触器触点虚，待备件"));
        assertThat(open.cause().basis()).isEqualTo(CauseBasis.STATED);
        assertThat(open.cause().text()).contains("接触器触点虚");
        Extraction english =
                EXTRACTOR.extract(SampleTicket.reportedAndFix("no voltage", "reset it, volts ok. AVR maybe"));
        assertThat(english.cause().basis()).isEqualTo(CauseBasis.STATED);
        assertThat(english.cause().text()).contains("AVR");
    }

    @Test
    void extract_roundOfUpkeep_concludesNothing() {
        Extraction e = EXTRACTOR.extract(SampleTicket.reportedAndFix("启动慢", "托辊加油，减速机加油，清扫滚筒，紧固地脚螺栓"));
        assertThat(e.fixes()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(e.cause().basis()).isEqualTo(CauseBasis.UNKNOWN);
    }

    @Test
    void extract_nameOfTest_isNoCause() {
        Extraction e = EXTRACTOR.extract(SampleTicket.reportedAndFix("半月保", "机房清扫，制动器间隙检查，均正常"));
        assertThat(e.cause().basis()).isNotEqualTo(CauseBasis.STATED);
    }
}
