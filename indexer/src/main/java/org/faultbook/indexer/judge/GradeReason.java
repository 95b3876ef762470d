package org.faultbook.indexer.judge;

import org.faultbook.kb.text.LocalizedText;
import org.faultbook.kb.ticket.TicketGrade;

/** Why a ticket has its grade, in words a person reads. */
enum GradeReason {
    CAUSE_AND_FIX(TicketGrade.A, "原因和有效处理都写明", "cause and lasting fix are named"),
    UNDECIDED(TicketGrade.B, "同时做了几项处理，哪一项起作用未写明", "several things were done and it is not told which helped"),
    STOPGAP(TicketGrade.B, "原因写明，只做了临时处理", "the cause is named, the fix is only a stop-gap"),
    PARTLY(TicketGrade.B, "原因写明，处理后只好了一部分", "the cause is named, the fix helped only in part"),
    NO_FIX(TicketGrade.B, "原因写明，没有处理", "the cause is named, no fix was done"),
    INFERRED(TicketGrade.B, "原因由处理推出，未写明", "the cause is read off the fix, not named"),
    CAUSE_MISSING(TicketGrade.B, "有处理，未写原因", "a fix is named, its cause is not"),
    PROHIBITED(TicketGrade.C, "处理使保护失效，属禁止做法，转安全员", "the fix defeats a protection: prohibited, for the safety officer"),
    RESET_ONLY(TicketGrade.C, "只做了复位或临时恢复，原因不明", "only a reset or a stop-gap, cause unknown"),
    PART_ONLY(TicketGrade.C, "只写换件，与现象的联系不明", "only a part is named, its link with the symptom is not evident"),
    VAGUE(TicketGrade.C, "只写做了处理，没写对什么", "something was done and it is not told to what"),
    UPKEEP_ONLY(TicketGrade.D, "只做了例行保养，看不出针对故障做了什么", "a round of upkeep, nothing against the fault"),
    ATTEMPTS_ONLY(TicketGrade.D, "只写了未成功或未做的处理", "only attempts without effect, or work not done, are told"),
    NOTHING_TOLD(TicketGrade.D, "没有写出原因和处理", "neither cause nor fix is told"),
    NO_FAULT(TicketGrade.X, "不是故障", "not about a fault");

    private final TicketGrade grade;
    private final String zh;
    private final String en;

    GradeReason(TicketGrade grade, String zh, String en) {
        this.grade = grade;
        this.zh = zh;
        this.en = en;
    }

    TicketGrade grade() {
        return grade;
    }

    LocalizedText text() {
        return new LocalizedText(zh, en);
    }
}
