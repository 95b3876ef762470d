package org.faultbook.diagnosis.report;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.faultbook.diagnosis.home.SafetyReviews;
import org.faultbook.diagnosis.render.HealthWords;
import org.faultbook.diagnosis.render.ScopeNames;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.text.Language;

/** The safety officer's list as one HTML page, to be printed. */
public final class SafetyPage {
    private final Wording wording;
    private final ScopeNames scopes;
    private final DateTimeFormatter day;

    /** @param zone of the days shown */
    public SafetyPage(Language language, ScopeNames scopes, ZoneId zone) {
        this.wording = Wording.of(SafetyPage.class, language);
        this.scopes = scopes;
        this.day = DateTimeFormatter.ISO_LOCAL_DATE.withZone(zone);
    }

    /** The whole page, UTF-8. */
    public String of(List<SafetyReviews.Review> reviews) {
        Page page = new Page(wording.language(), wording.say("safety.title"));
        if (reviews.isEmpty()) {
            return page.line("lead", wording.say("safety.none")).html();
        }
        page.line("lead warn", wording.say("safety.how", HealthWords.count(reviews.size())));
        Table table = new Table()
                .head(List.of(
                        Table.Cell.text(wording.say("safety.number")),
                        Table.Cell.text(wording.say("safety.closed")),
                        Table.Cell.text(wording.say("safety.site")),
                        Table.Cell.text(wording.say("health.equipment")),
                        Table.Cell.text(wording.say("safety.quote"))));
        for (SafetyReviews.Review review : reviews) {
            String unit = review.unit() == null ? "" : " " + review.unit();
            table.row(
                    "",
                    List.of(
                            Table.Cell.text(review.ticket().number()),
                            Table.Cell.text(review.closed() == null ? "–" : day.format(review.closed())),
                            Table.Cell.text(review.site() == null ? "–" : review.site()),
                            Table.Cell.text((scopes.say(review.equipment(), wording.language()) + unit).strip()),
                            Table.Cell.text(String.join(" … ", review.quotes()))));
        }
        return page.raw("<div class=\"long\">").raw(table.html()).raw("</div>").html();
    }
}
