package org.faultbook.diagnosis.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.faultbook.diagnosis.ask.QuestionWords;
import org.faultbook.diagnosis.curation.Doubt;
import org.faultbook.diagnosis.curation.ReviewGroup;
import org.faultbook.diagnosis.curation.ReviewQueue;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.kb.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a decision, the most valuable first.
 *
 * @param shown the groups of this page with their share of all questions
 * @param classes equipment classes with how many groups of each wait
 * @param inBulk cases that may be published in bulk
 */
public record ReviewPage(
        PageFrame frame,
        ReviewFilter filter,
        ReviewQueue.Page shown,
        Actor reader,
        Map<String, Integer> classes,
        int inBulk,
        @Nullable Notice notice)
        implements DeskPage {
    private static final int TITLE = 140;

    /** A group in the list. */
    public record Row(
            String title,
            boolean causeKnown,
            String link,
            String scope,
            String facts,
            boolean answered,
            List<String> doubts) {}

    /** "These 20 groups cover 34% of last quarter's questions." */
    public String covers() {
        if (shown.questions() == 0) {
            return count("review.groups", shown.ofAll());
        }
        String share = String.format(Locale.ROOT, "%.0f", 100 * shown.covers());
        return say("review.covers", shown.groups().size(), share, words().number(shown.questions()));
    }

    public int coveredPercent() {
        return (int) Math.round(100 * shown.covers());
    }

    public String waits() {
        return say("review.waits", words().number(shown.ofAll()), words().number(shown.cases()));
    }

    /** Words of asking who closed a ticket. */
    public QuestionWords asking() {
        return new QuestionWords(words().language());
    }

    public List<Row> rows() {
        return shown.groups().stream().map(this::row).toList();
    }

    private Row row(ReviewGroup group) {
        List<String> facts = new ArrayList<>();
        facts.add(count("cases", group.cases().size()));
        facts.add(words().count("seen", group.tickets()));
        if (group.asked() > 0) {
            facts.add(count("asked", group.asked()));
        }
        if (group.waitsForAnotherThan(reader)) {
            facts.add(say("review.looked"));
        }
        return new Row(
                title(group.cause(), this),
                group.cause() != null,
                filter.group(group.id()),
                scope(group),
                String.join(words().say("dot"), facts),
                group.isAnswered(),
                group.doubts().stream().map(d -> say("doubt", d)).toList());
    }

    static String title(@Nullable String cause, DeskPage page) {
        return Excerpt.of(Objects.requireNonNullElse(cause, page.words().say("cause.unknown")), TITLE)
                .head();
    }

    private String scope(ReviewGroup group) {
        String type = group.cases().getFirst().scope().type();
        String equipmentClass = group.cases().getFirst().scope().equipmentClass();
        String id = type == null ? equipmentClass : type;
        return id == null ? words().say("scope.any") : words().equipment(id);
    }

    /** The classes to narrow the list to; empty where there is one. */
    public List<Choice> byClass() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(say("review.all"), filter.ofClass(null).list(), filter.equipmentClass() == null));
        classes.forEach((id, groups) -> choices.add(new Choice(
                words().equipment(id) + " " + words().number(groups),
                filter.ofClass(id).list(),
                id.equals(filter.equipmentClass()))));
        return classes.size() < 2 ? List.of() : choices;
    }

    public List<Choice> byDoubt() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(say("review.any"), filter.of(null).list(), filter.doubt() == null));
        for (Doubt doubt : Doubt.values()) {
            choices.add(new Choice(say("doubt", doubt), filter.of(doubt).list(), doubt == filter.doubt()));
        }
        return choices;
    }

    public @Nullable String nextLink() {
        int next = filter.from() + shown.groups().size();
        return next < shown.ofAll() ? filter.from(next).list() : null;
    }

    public @Nullable String previousLink() {
        return filter.from() > 0
                ? filter.from(Math.max(0, filter.from() - ReviewFilter.PAGE)).list()
                : null;
    }

    /** Where the groups of this page are decided about together. */
    public String severalLink() {
        return filter.severalLink().toString();
    }

    public String bulkLink() {
        return PageLink.to(ReviewFilter.PATH + "/bulk").toString();
    }
}
