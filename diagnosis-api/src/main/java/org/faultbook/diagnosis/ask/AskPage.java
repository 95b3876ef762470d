package org.faultbook.diagnosis.ask;

import java.util.List;
import org.faultbook.diagnosis.page.CasePage;
import org.faultbook.diagnosis.page.CaseRow;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.question.QuestionText;
import org.jspecify.annotations.Nullable;

/**
 * Where a curator chooses what to ask of who closed a ticket.
 *
 * @param tickets to choose from; none where no ticket tells of the case
 * @param drafts questions about the chosen one, what is most in doubt first
 * @param back where the curator came from
 */
public record AskPage(
        PageFrame frame,
        FaultCase faultCase,
        List<TicketChoice> tickets,
        List<QuestionText> drafts,
        String back,
        @Nullable String trouble) {
    public static final String PATH = "/review/ask";
    private static final int TITLE = 140;

    public AskPage {
        tickets = List.copyOf(tickets);
        drafts = List.copyOf(drafts);
    }

    /**
     * A ticket that tells of the case.
     *
     * @param engineer who closed it; null where that is nobody with an account
     */
    public record TicketChoice(
            String id, String number, @Nullable String engineer, boolean chosen) {}

    public QuestionWords words() {
        return new QuestionWords(frame.words().language());
    }

    public String heading() {
        return Excerpt.of(CasePage.title(faultCase, frame.words()), TITLE).head();
    }

    public String caseLink() {
        return CaseRow.link(faultCase.id());
    }

    public String label(TicketChoice ticket) {
        return ticket.number()
                + frame.words().say("dot")
                + (ticket.engineer() == null ? words().say("ask.engineer.unknown") : ticket.engineer());
    }

    /** A question's options as they are listed to the curator. */
    public List<String> options(QuestionText text) {
        return words().options(text);
    }
}
