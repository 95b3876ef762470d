package org.faultbook.diagnosis.gap;

import java.util.List;
import org.faultbook.diagnosis.page.CasePage;
import org.faultbook.diagnosis.page.CaseRow;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.terms.ActorNames;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.ticket.TicketKey;

/**
 * One gap with all that is known of it.
 *
 * @param similar cases most alike, whether they answer or not, with the newest tickets of each
 * @param ofUnits the newest tickets of the machines asked about
 * @param photos that the questions were asked with
 */
public record GapPage(
        PageFrame frame,
        ActorNames names,
        Gap gap,
        List<Similar> similar,
        List<TicketKey> ofUnits,
        List<KeptPhoto> photos) {
    private static final int TEXT = 300;
    private static final int TITLE = 120;
    private static final int SHOWN = 50;

    public GapPage {
        similar = List.copyOf(similar);
        ofUnits = List.copyOf(ofUnits);
        photos = List.copyOf(photos);
    }

    /** A case that tells of something like it. */
    public record Similar(FaultCase faultCase, List<TicketKey> tickets) {
        public Similar {
            tickets = List.copyOf(tickets);
        }
    }

    public PageWords words() {
        return frame.words();
    }

    public String say(String key, Object... values) {
        return GapsPage.say(frame.words().language(), key, values);
    }

    public String title() {
        return Excerpt.of(gap.text(), TEXT).head();
    }

    public List<AskedQuestion> questions() {
        return gap.questions().subList(0, Math.min(SHOWN, gap.questions().size()));
    }

    public int notShown() {
        return gap.questions().size() - questions().size();
    }

    public String text(AskedQuestion question) {
        return Excerpt.of(question.text(), TEXT).head();
    }

    public String why(AskedQuestion question) {
        return question.abstained() == null
                ? say("failed")
                : question.abstained().text().in(words().language());
    }

    public String title(Similar similar) {
        return Excerpt.of(CasePage.title(similar.faultCase(), words()), TITLE).head();
    }

    public String link(Similar similar) {
        return CaseRow.link(similar.faultCase().id());
    }

    public String link(TicketKey ticket) {
        return PageLink.to("/tickets").and("id", ticket.id()).toString();
    }
}
