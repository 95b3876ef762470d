package org.faultbook.diagnosis.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.render.CaseJson;
import org.faultbook.diagnosis.render.HealthWords;
import org.faultbook.diagnosis.render.Paper;
import org.faultbook.diagnosis.render.ScopeNames;
import org.faultbook.diagnosis.review.CaseReviews;
import picocli.CommandLine.Command;

/** {@code faultbook review}: cases that a person should look at again, and why. */
@Command(name = "review")
final class ReviewCommand extends FaultbookCommand {
    private static final int PAGE = 200;

    @Override
    public Integer call() {
        try (Services services = root().open()) {
            List<CaseReviews.Review> reviews = all(services);
            if (root().json()) {
                ObjectNode json = CaseJson.of(new CaseReviews(reviews, null));
                json.remove("next");
                print(json);
            } else {
                root().console().out().print(text(reviews, new ScopeNames(services.taxonomy())));
            }
        }
        return GOOD;
    }

    private static List<CaseReviews.Review> all(Services services) {
        List<CaseReviews.Review> reviews = new ArrayList<>();
        String after = null;
        do {
            CaseReviews page = services.caseReviews(after, PAGE);
            reviews.addAll(page.reviews());
            after = page.next();
        } while (after != null);
        return reviews;
    }

    private String text(List<CaseReviews.Review> reviews, ScopeNames scopes) {
        Paper paper = new Paper(root().console().columns(), root().console().coloured());
        paper.put(
                "",
                reviews.isEmpty()
                        ? wording().say("review.none")
                        : wording().say("review.heading", HealthWords.count(reviews.size())));
        for (CaseReviews.Review review : reviews) {
            String cause = Objects.requireNonNullElse(review.cause(), "");
            List<String> line = new ArrayList<>(
                    List.of(cause, scopes.say(review.scope(), wording().language()), review.caseId()));
            line.removeIf(String::isBlank);
            paper.put("  ", String.join(" · ", line));
            review.findings().forEach(f -> paper.put("    ", Paper.Ink.CAUTION, said(f)));
        }
        return paper.toString();
    }

    private String said(CaseReviews.Finding f) {
        String key = "review." + f.reason().name();
        String fix = Objects.requireNonNullElse(f.fix(), "");
        String other = Objects.requireNonNullElse(f.other(), "");
        return switch (f.reason()) {
            case FIX_FAILS -> wording().say(key, fix, f.tried(), f.fixed());
            case CAUSE_REFUTED -> wording().say(key, f.tried(), f.tried() - f.fixed());
            case FIX_SUPERSEDED -> wording().say(key, fix, other);
            case OPPOSITE_FIXES -> wording().say(key, fix, other, Objects.requireNonNullElse(f.otherCaseId(), ""));
        };
    }
}
