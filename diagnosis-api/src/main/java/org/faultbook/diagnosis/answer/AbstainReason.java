package org.faultbook.diagnosis.answer;

import org.faultbook.kb.text.LocalizedText;

/** Why there is no diagnosis. */
public enum AbstainReason {
    TOO_VAGUE(
            "描述太笼统：请补充现象（异响、漏、温度、报警代码）和设备型号。",
            "Too vague: add what is observed (noise, leak, temperature, fault code) and the equipment model."),
    EQUIPMENT_UNKNOWN("不认识这种设备，知识库里没有它的案例。", "This equipment is not known here; there are no cases of it."),
    NOTHING_SIMILAR("没有相似的案例，不知道原因。", "No similar case is known; the cause is not known here."),
    CONTRADICTING_CASES("已知案例相互矛盾，无法给出判断。", "Known cases contradict one another; no judgement is possible."),
    NOT_ABOUT_EQUIPMENT("这不像是设备故障的描述。", "This does not read like an equipment fault.");

    private final LocalizedText text;

    AbstainReason(String zh, String en) {
        text = new LocalizedText(zh, en);
    }

    /** The reason in words, and what would help. */
    public LocalizedText text() {
        return text;
    }
}
