package org.faultbook.diagnosis.ask;

import org.faultbook.diagnosis.page.CasePage;
import org.faultbook.diagnosis.page.CaseRow;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.kb.faultcase.FaultCase;
import org.jspecify.annotations.Nullable;

/**
 * What the packet shows of its answer.
 *
 * @param may whether the reader may answer
 * @param drafted the case that an answer became, where the reader sees it; else null
 * @param cause as it was typed
 * @param fix as it was typed
 * @param trouble what was wrong with what was typed; null where nothing was
 * @param thanks whether the reader has just answered
 */
public record PacketAnswer(
        boolean may,
        @Nullable FaultCase drafted,
        String cause,
        String fix,
        @Nullable String trouble,
        boolean thanks) {
    public static final String CAUSE = "cause";
    public static final String FIX = "fix";
    public static final String THANKS = "thanks";
    public static final int MOST = 300;
    private static final int TITLE = 160;

    public String draftedTitle(PageWords words) {
        return drafted == null
                ? ""
                : Excerpt.of(CasePage.title(drafted, words), TITLE).head();
    }

    public String draftedLink() {
        return drafted == null ? "" : CaseRow.link(drafted.id());
    }
}
