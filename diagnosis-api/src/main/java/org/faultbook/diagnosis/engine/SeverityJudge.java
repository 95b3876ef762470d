package org.faultbook.diagnosis.engine;

import java.util.List;
import java.util.regex.Pattern;
import org.faultbook.diagnosis.answer.SeverityAdvice;
import org.faultbook.kb.text.LocalizedText;

/**
 * The severity of a reported fault from its words: danger to people or a stop of production is urgent, a lost function
 * important, a question or a plan a suggestion, everything else general. The strictest rule that fits decides.
 */
final class SeverityJudge {
    private record Rule(int level, int hours, Pattern words, LocalizedText why) {}

    private static final List<Rule> RULES = List.of(
            new Rule(
                    1,
                    2,
                    words("困人|关人|被困|触电|电击|麻手|冒烟|起火|着火|火花|焦味|糊味|烧焦|爆炸|伤人|砸|坠|冲顶|蹲底|泄露氨|smok(e|ing)"
                            + "|\\bfire\\b|burn(t|ing) smell|electric shock|trapped|\\binjur|sparks?\\b|explo"),
                    new LocalizedText("危及人身或有火险", "People are endangered or there is a risk of fire")),
            new Rule(
                    1,
                    2,
                    words(
                            "全厂|全停|停产|停线|整线|全楼停|机房断电|全部断电|production (is )?(down|stopped)|line (is )?down|whole (site|plant)"),
                    new LocalizedText("生产停止", "Production has stopped")),
            new Rule(
                    4,
                    168,
                    words("咨询|请教|建议|保养计划|年检|怎么设置|想问|how (do|can) (i|we)|question about|maintenance plan"),
                    new LocalizedText("咨询或建议", "A question or a suggestion")),
            new Rule(
                    2,
                    8,
                    words(
                            "不转|不启动|起不来|启动不了|跳闸|跳机|停机|停梯|不运行|不制冷|不制热|不发电|不上水|不出水|报警|报故障|故障码|离线|断电|不走|不动"
                                    + "|won'?t (start|run|turn)|does ?n.t (start|run|cool|work)|not (starting|running|cooling|working)"
                                    + "|trip(s|ped|ping)?\\b|stopp?(s|ed)?\\b|alarm|fault|offline|no (power|output|flow|pressure)|shut ?down"),
                    new LocalizedText("部分功能丧失", "Part of the function is lost")));

    private static final Rule GENERAL = new Rule(
            3, 24, Pattern.compile(""), new LocalizedText("一般故障，设备仍可用", "A general fault; the equipment still works"));

    SeverityAdvice judge(String text) {
        Rule rule = RULES.stream()
                .filter(r -> r.words().matcher(text).find())
                .findFirst()
                .orElse(GENERAL);
        return new SeverityAdvice(rule.level(), rule.why(), rule.hours(), null, null);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE);
    }
}
