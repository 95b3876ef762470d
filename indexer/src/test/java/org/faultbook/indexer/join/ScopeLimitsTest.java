package org.faultbook.indexer.join;

import static org.assertj.core.api.Assertions.assertThat;

import org.faultbook.kb.equipment.EquipmentScope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScopeLimitsTest {
    private static final EquipmentScope MACHINE = EquipmentScope.of("pump", null, "汀澜", "TLX", "TLX65-160");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "仅V2.3以下有此问题 | /fw:..2.3",
                "固件版本V2.3以前的机器上电误报 | /fw:..<2.3",
                "固件 V2.3 及以前会丢通讯 | /fw:..2.3",
                "主控软件低于1.8.2时参数丢失 | /fw:..<1.8.2",
                "firmware < 1.8.2 loses its settings | /fw:..<1.8.2",
                "only units with firmware 1.8.2 and earlier are affected | /fw:..1.8.2",
                "软件版本 ≥ 3.1 的机型 | /fw:3.1..",
                "固件V1.2至V1.5有缺陷 | /fw:1.2..1.5",
                "涉及2022年第3批次 | /b:2022-3",
                "２０２２年第３批次的电容容值偏小 | /b:2022-3",
                "2018年6月生产的批次叶轮松 | /b:1806",
                "仅限批次 A2203-7 | /b:a2203-7",
                "SN 2203 开头的机器 | /sn:2203*",
                "serial numbers starting with TL2203 | /sn:TL2203*",
                "机号 TL220300 至 TL220388 | /sn:TL220300..TL220388"
            })
    void narrowed_textThatLimitsItself_carriesTheLimit(String text, String limit) {
        assertThat(ScopeLimits.narrowed(MACHINE, text).key()).isEqualTo(MACHINE.key() + limit);
        assertThat(ScopeLimits.narrowed(MACHINE, text).within(MACHINE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "软件升级到V2.3以上后正常",
                "将固件更新至2.5之后恢复",
                "upgraded firmware above 2.3, fine since",
                "压力低于0.3报警",
                "进口压力 0.2 以下时跳泵",
                "绝缘值 0.5-1.2",
                "更换轴承，批号 6306-22",
                "电压 380 至 400",
                "2022年3月更换过机封",
                "序列号看不清",
                "V型皮带打滑",
                "换 V2.3 固件"
            })
    void narrowed_textWithoutALimit_staysAsItIs(String text) {
        assertThat(ScopeLimits.narrowed(MACHINE, text)).isEqualTo(MACHINE);
    }
}
