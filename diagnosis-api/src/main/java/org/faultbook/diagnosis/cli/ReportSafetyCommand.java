package org.faultbook.diagnosis.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.diagnosis.home.SafetyReviews;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.render.HealthJson;
import org.faultbook.diagnosis.render.HealthWords;
import org.faultbook.diagnosis.render.Paper;
import org.faultbook.diagnosis.render.ScopeNames;
import org.faultbook.diagnosis.report.SafetyPage;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code faultbook report safety}: tickets that tell of a prohibited act, for the safety officer. */
@Command(name = "safety")
final class ReportSafetyCommand extends FaultbookCommand {
    private static final int PAGE = 500;

    @Option(names = "--html", paramLabel = "FILE.html", descriptionKey = "html")
    private @Nullable Path html;

    @Override
    public Integer call() {
        try (Services services = root().open()) {
            List<SafetyReviews.Review> reviews = all(services);
            ScopeNames scopes = new ScopeNames(services.taxonomy());
            if (html != null) {
                ReportCommand.write(
                        html, new SafetyPage(wording().language(), scopes, ZoneId.systemDefault()).of(reviews));
            }
            if (root().json()) {
                ObjectNode json = HealthJson.of(new SafetyReviews(reviews, null));
                json.remove("next");
                print(json);
            } else {
                root().console().out().print(text(reviews, scopes));
                if (html != null) {
                    say("measure.written", html);
                }
            }
        }
        return GOOD;
    }

    private static List<SafetyReviews.Review> all(Services services) {
        List<SafetyReviews.Review> reviews = new ArrayList<>();
        TicketKey after = null;
        do {
            SafetyReviews page = services.safetyReviews(after, PAGE);
            reviews.addAll(page.reviews());
            after = page.next();
        } while (after != null);
        return reviews;
    }

    private String text(List<SafetyReviews.Review> reviews, ScopeNames scopes) {
        Paper paper = new Paper(root().console().columns(), root().console().coloured());
        paper.put(
                "",
                reviews.isEmpty()
                        ? wording().say("safety.none")
                        : wording().say("safety.heading", HealthWords.count(reviews.size())));
        DateTimeFormatter day = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.systemDefault());
        for (SafetyReviews.Review review : reviews) {
            List<String> line = new ArrayList<>(List.of(review.ticket().number()));
            if (review.closed() != null) {
                line.add(day.format(review.closed()));
            }
            if (review.site() != null) {
                line.add(review.site());
            }
            line.add(scopes.say(review.equipment(), wording().language()));
            if (review.unit() != null) {
                line.add(review.unit());
            }
            line.removeIf(String::isBlank);
            paper.put("  ", String.join(" · ", line));
            review.quotes()
                    .forEach(quote ->
                            paper.put("    ", Paper.Ink.CAUTION, wording().say("safety.quote", quote)));
        }
        return paper.toString();
    }
}
