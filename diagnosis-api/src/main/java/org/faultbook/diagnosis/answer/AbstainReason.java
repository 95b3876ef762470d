package org.faultbook.diagnosis.answer;

import org.faultbook.kb.text.LocalizedText;

/** Why there is no diagnosis. */
public enum AbstainReason {
    TOO_VAGUE(
            "不知道原因：说得太少。请补充现象（异响、漏、温度、报警代码）和设备型号。",
            "I do not know: too little is said. Add what is observed (noise, leak, temperature, fault code) and the equipment model."),
    EQUIPMENT_UNKNOWN(
            "不知道：不认识这种设备，知识库里没有它的案例。", "I do not know: this equipment is not known here; there are no cases of it."),
    NOTHING_SIMILAR("不知道原因：没有相似的案例。", "I do not know: no similar case is known."),
    CONTRADICTING_CASES("不知道是哪一个：已知案例相互矛盾。", "I do not know which: known cases contradict one another."),
    NOT_ABOUT_EQUIPMENT("不知道：这不像是设备故障的描述。", "I do not know: this does not read like an equipment fault.");

    private final LocalizedText text;

    AbstainReason(String zh, String en) {
        text = new LocalizedText(zh, en);
    }

    /** The reason in words, and what would help. */
    public LocalizedText text() {
        return text;
    }
}
