package org.faultbook.indexer.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.faultbook.indexer.SampleTicket;
import org.faultbook.indexer.extract.RuleCaseExtractor;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.ticket.Attribute;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.Mark;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.SolverQuestion;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person is told of a ticket beside its grade, and what who closed it is asked. */
final class TicketMarksTest {
    private static final Vocabulary VOCABULARY = Vocabulary.of(ShippedContent.taxonomy(), ShippedContent.lexicon());
    private static final EquipmentResolver RESOLVER = new EquipmentResolver(ShippedContent.taxonomy(), List.of());
    private static final RuleCaseExtractor EXTRACTOR = new RuleCaseExtractor(VOCABULARY, RESOLVER);
    private static final TicketJudge JUDGE = new TicketJudge(ShippedContent.taxonomy(), VOCABULARY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2单元电梯不走 | 门锁回路断 短接后恢复 等配件 | PROHIBITED_ACT | 短接
            safety gate fault | bypassed the gate switch, running | PROHIBITED_ACT | bypassed the gate switch
            不制冷 | 加氟2公斤好了 | TEMPORARY_ACT | 加氟2公斤
            停的时候咯噔一下 | 调抱闸间隙+清洁编码器 | SEVERAL_ACTS | 调抱闸间隙
            内机滴水滴客户衣服上 投诉！！ | 疏通排水管 | COMPLAINT | 投诉
            no cooling, formal complaint from the hotel | cleaned condenser | COMPLAINT | formal complaint
            3号梯关人!! | 人已放出 层门锁触点氧化 打磨后正常 | PEOPLE_AT_RISK | 关人
            lift stopped, two people trapped | door lock contact dirty, cleaned | PEOPLE_AT_RISK | people trapped
            漏水 | 换进口过滤网，机封渗，先不换 | REMAINDER | 先不换
            30台里4台离线 | 换采集棒 SN 2.30815E+14 | SERIAL_LOST | 2.30815E+14
            多联机E3 | 同上 | AS_ABOVE | 同上
            VRF E3 | as above | AS_ABOVE | as above
            """)
    void mark_toldInText_hasItsPlace(String reported, String fix, MarkKind kind, String quote) {
        Ticket ticket = SampleTicket.reportedAndFix(reported, fix);
        assertThat(judge(ticket).marks())
                .filteredOn(mark -> mark.kind() == kind)
                .first()
                .satisfies(mark -> assertThat(quote(ticket, mark)).contains(quote));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            电梯停梯，无人被困 | 更换门锁 | PEOPLE_AT_RISK
            lift stopped, nobody trapped | replaced door lock | PEOPLE_AT_RISK
            air trapped in the pump | bled it | PEOPLE_AT_RISK
            complaint of noise | replaced bearing | COMPLAINT
            两台机同时报警 | 更换传感器 | AS_ABOVE
            不制冷 | 换机封 SN 2308150001 | SERIAL_LOST
            """)
    void mark_notTold_isNotSet(String reported, String fix, MarkKind kind) {
        assertThat(judge(SampleTicket.reportedAndFix(reported, fix)).has(kind)).isFalse();
    }

    @Test
    void mark_fromColumns_carriesWhatTheColumnHeld() {
        Ticket ticket = SampleTicket.withAttributes(
                "多联机E3",
                "同上",
                List.of(new Attribute("rowAbove", "WX-17", false), new Attribute("serialLost", "2.30815E+14", false)));
        Judgement judgement = judge(ticket);
        assertThat(judgement.marks())
                .anySatisfy(mark -> {
                    assertThat(mark.kind()).isEqualTo(MarkKind.AS_ABOVE);
                    assertThat(mark.note()).isEqualTo("WX-17");
                })
                .anySatisfy(mark -> {
                    assertThat(mark.kind()).isEqualTo(MarkKind.SERIAL_LOST);
                    assertThat(mark.part()).isNull();
                    assertThat(mark.note()).isEqualTo("2.30815E+14");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            水泵不上水 | 排气后正常 | leak-where
            空调不制冷 | 加氟2公斤好了 | leak-where
            停的时候咯噔一下 | 调抱闸间隙+清洁编码器 | which-act
            2#循环泵漏水 | 更换机封一套 | what-was-wrong
            3AL柜跳闸 | 更换塑壳250A | what-tripped
            抽屉推不进去 | 处理好了 | what-was-done
            多联机E3 | 同上 | same-as-above
            电梯不走 | 门锁回路断 短接后恢复 等配件 | protection-restored
            电梯困人 | 层门锁触点氧化 打磨后正常 | which-floor
            逆变器 PV Iso Low | restart OK | what-caused
            """)
    void question_ofWhatIsMissing_isAskedInBothLanguages(String reported, String fix, String id) {
        SolverQuestion question = asked(judge(SampleTicket.reportedAndFix(reported, fix)));
        assertThat(question.id()).isEqualTo(id);
        assertThat(question.options()).doesNotHaveDuplicates().hasSizeGreaterThan(1);
    }

    @Test
    void question_whichAct_offersTheActsBothAndNeither() {
        SolverQuestion question = asked(judge(SampleTicket.reportedAndFix("停的时候咯噔一下", "调抱闸间隙+清洁编码器")));
        assertThat(question.options())
                .extracting(option -> option.zh())
                .containsExactly("调抱闸间隙", "清洁编码器", "两项都需要", "都不是");
    }

    @Test
    void question_ofTicketThatTellsAll_isNone() {
        assertThat(judge(SampleTicket.reportedAndFix("增压泵嗡嗡响就是不转", "电容坏了，换25uf好了"))
                        .question())
                .isNull();
    }

    private static SolverQuestion asked(Judgement judgement) {
        return Objects.requireNonNull(judgement.question(), judgement::toString);
    }

    private static Judgement judge(Ticket ticket) {
        String text = String.join("\n", ticket.texts().values());
        return JUDGE.judge(
                ticket,
                EXTRACTOR.extract(ticket),
                RESOLVER.resolve(ticket.equipment(), text).equipmentClass());
    }

    private static @Nullable String quote(Ticket ticket, Mark mark) {
        return mark.part() == null || mark.span() == null
                ? mark.note()
                : mark.span().of(String.valueOf(ticket.text(mark.part())));
    }
}
