package org.faultbook.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.faultbook.indexer.SampleTicket;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What defeats a protection, what only restores service, and what merely looks like it. */
final class FixKindsTest {
    private static final RuleCaseExtractor EXTRACTOR = new RuleCaseExtractor(
            Vocabulary.of(ShippedContent.taxonomy(), ShippedContent.lexicon()),
            new EquipmentResolver(ShippedContent.taxonomy(), List.of()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            电梯不走 | 短接门锁后恢复
            不启动 | 把压力开关短接了，正常
            老报警 | 屏蔽报警，继续生产
            热继老跳 | 热继整定调到最大
            高压停机 | 把高压保护由8bar改到12bar
            中午老跳 | 过压上限由253改到275，不跳了
            safety gate fault | bypassed the gate switch, running
            trips on overload | turned the overload up to max, ok
            high temp alarm | raised the alarm limit to 110C, cleared
            door fault | jumpered the door lock, back in service
            """)
    void kind_defeatsProtection_isProhibited(String reported, String fix) {
        assertThat(done(reported, fix)).as(fix).anyMatch(act -> act.kind() == FixKind.PROHIBITED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            电梯不走 | 短接测试后恢复，更换门锁触点
            通讯中断 | 通讯线屏蔽层重新接地，更换屏蔽线
            没压力 | 更换旁通阀
            UPS异响 | 切旁路，更换风扇
            过热 | 清灰，恢复强制风冷
            热继误动 | 更换热继，按铭牌额定电流重新整定
            急停保护没了 | 拆除短接线，更换急停按钮
            comms fault | replaced the shielded cable
            low pressure | replaced bypass valve
            trips at noon | Set back to 0.8 as per the schedule
            e-stop fault | removed the jumper and fitted new relay
            """)
    void kind_looksLikeIt_isNotProhibited(String reported, String fix) {
        assertThat(done(reported, fix)).as(fix).isNotEmpty().noneMatch(act -> act.kind() == FixKind.PROHIBITED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            报过流E02 | 断电复位正常
            不制冷 | 加氟2公斤好了
            不上水 | 排气后正常
            皮带撕了 | 扣钉临时连接先生产
            PV Iso Low | restart OK
            no cooling | topped up 1.2 kg R410A
            """)
    void kind_restoresServiceOnly_isTemporary(String reported, String fix) {
        assertThat(done(reported, fix)).as(fix).isNotEmpty().allMatch(act -> act.kind() == FixKind.TEMPORARY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            外机嗡一下就停 | 换了电容无效，后查压机卡缸，更换压缩机 | NOT_FIXED
            泵震动大 | 找平找正做了两遍都没改善，换叶轮 | NOT_FIXED
            overheats | Thermostat replaced, no better. Cleaned radiator core | NOT_FIXED
            链条响 | 紧了两节链条，好一点但还响，换链轮 | PARTIAL
            漏水 | 换进口过滤网，机封渗，先不换 | NOT_TRIED
            发电少 | 组件脏，建议清洗 | NOT_TRIED
            noisy | greased bearing, recommend to replace the bearing next visit | NOT_TRIED
            """)
    void outcome_failedOrPutOff_isTold(String reported, String fix, ActOutcome outcome) {
        Extraction extraction = EXTRACTOR.extract(SampleTicket.reportedAndFix(reported, fix));
        assertThat(extraction.fixes()).as(fix).anyMatch(act -> act.outcome() == outcome);
    }

    private static List<FixAct> done(String reported, String fix) {
        return EXTRACTOR.extract(SampleTicket.reportedAndFix(reported, fix)).fixes().stream()
                .filter(act -> act.outcome() == ActOutcome.SEEN)
                .toList();
    }
}
