package org.faultbook.diagnosis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.faultbook.diagnosis.answer.SeverityAdvice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SeverityJudgeTest {
    private final SeverityJudge judge = new SeverityJudge();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "电梯困人，停在3楼和4楼之间",
                "配电柜冒烟有焦味",
                "Operator got an electric shock from the cabinet",
                "burning smell from the UPS",
                "整线停产，输送机不动",
                "Whole plant has no air, production is down"
            })
    void judge_peopleFireOrProduction_urgentWithinTwoHours(String text) {
        SeverityAdvice advice = judge.judge(text);
        assertThat(advice.level()).as(text).isEqualTo(1);
        assertThat(advice.respondWithinHours()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"水泵不启动", "变频器报警E-OC2", "robot won't start after power cycle", "genset trips on overload"})
    void judge_functionLost_importantWithinEightHours(String text) {
        assertThat(judge.judge(text).level()).as(text).isEqualTo(2);
        assertThat(judge.judge(text).respondWithinHours()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"水泵机封处少量渗水", "slight hum from the fan"})
    void judge_equipmentStillWorks_general(String text) {
        assertThat(judge.judge(text).level()).as(text).isEqualTo(3);
        assertThat(judge.judge(text).respondWithinHours()).isEqualTo(24);
    }

    @ParameterizedTest
    @ValueSource(strings = {"咨询一下空调保养计划", "How do I set the clock?"})
    void judge_question_suggestionWithinAWeek(String text) {
        assertThat(judge.judge(text).level()).as(text).isEqualTo(4);
        assertThat(judge.judge(text).respondWithinHours()).isEqualTo(168);
    }

    @Test
    void judge_questionAboutATrappedPerson_stillUrgent() {
        assertThat(judge.judge("请教：电梯关人了怎么办").level()).isEqualTo(1);
    }

    @Test
    void judge_everyLevel_saysWhyInBothLanguages() {
        for (String text : new String[] {"冒烟", "跳闸", "渗水", "咨询"}) {
            assertThat(judge.judge(text).why().zh()).isNotBlank();
            assertThat(judge.judge(text).why().en()).isNotBlank();
        }
    }
}
