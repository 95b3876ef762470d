package org.faultbook.diagnosis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EmergencyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TRAPPED | 3号梯关人了！！",
                "TRAPPED | 电梯停在5楼和6楼之间，老人困在里面",
                "TRAPPED | 有人被困轿厢 按铃没人应",
                "TRAPPED | 皮带机清料时手被卷进去了",
                "TRAPPED | 机器人夹住了手",
                "TRAPPED | Lift stopped between floors, two passengers trapped",
                "TRAPPED | a kid is stuck in the elevator",
                "TRAPPED | operator's hand got caught in the roller",
                "SHOCK | 摸外壳麻手",
                "SHOCK | 柜门有电 师傅被电了一下",
                "SHOCK | 洗手时水泵外壳带电",
                "SHOCK | I got a shock from the inverter frame",
                "SHOCK | touching the casing gives a tingling feeling",
                "SHOCK | enclosure is live",
                "FIRE | 逆变器冒烟，有焦味",
                "FIRE | 柜里一股糊味",
                "FIRE | 抽屉柜冒黑烟跳闸",
                "FIRE | 电容炸了",
                "FIRE | 合闸时出现电弧",
                "FIRE | There is a burning smell from the drive",
                "FIRE | smells like something burning, motor hot",
                "FIRE | smoke coming out of the UPS",
                "FIRE | the charger caught fire",
            })
    void of_peopleOrFireTold_isSaid(Emergency expected, String text) {
        assertThat(Emergency.of(text)).as(text).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "电机发热，没有焦味也没冒烟",
                "空压机跳机，未见冒烟",
                "现场无焦味",
                "触电保护器跳闸合不上",
                "消防泵不启动",
                "困人演练后电梯不平层",
                "发电机组排气冒黑烟，带载无力",
                "no smoke, no burning smell, just trips",
                "unit trips without any smoke",
                "smoke detector on floor 3 raises a false alarm",
                "fire pump does not start",
                "air trapped in the casing, pump does not deliver",
                "genset emits black smoke from the exhaust under load",
                "shock absorber of the gate is worn",
                "the lift is stuck at floor 3",
                "电弧焊机送丝不匀",
                "电机不转，嗡嗡响",
            })
    void of_deniedOrNamedAfterIt_nothingIsSaid(String text) {
        assertThat(Emergency.of(text)).as(text).isEmpty();
    }
}
