package org.faultbook.diagnosis.desk;

import java.util.List;
import org.faultbook.diagnosis.curation.Doubt;
import org.faultbook.diagnosis.curation.ReviewGroup;
import org.faultbook.diagnosis.page.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * Several groups on one page, each with its evidence, to be decided about in one press.
 *
 * @param ofAll groups that wait under the filter
 * @param sent what was chosen and put right, where it could not be done
 * @param ticked whether cases are to be published at first, but for those in grave doubt
 */
public record SeveralPage(
        PageFrame frame,
        ReviewFilter filter,
        List<Row> rows,
        int ofAll,
        boolean ticked,
        Corrections sent,
        @Nullable Notice notice,
        @Nullable String trouble)
        implements DeskPage {
    public static final String PATH = ReviewFilter.PATH + "/several";
    /** Of a group of more cases the others come on a later page, or where the group is opened by itself. */
    public static final int CASES = 3;

    public static final String PUBLISH = "publish";
    public static final String RETIRE = "retire";
    public static final String LEAVE = "leave";

    public SeveralPage {
        rows = List.copyOf(rows);
    }

    /**
     * A group.
     *
     * @param cards of its cases; of the first ones where there are too many to decide about them here
     * @param waitsForAnother whether the reader looked at it and another person has to publish it
     */
    public record Row(ReviewGroup group, List<CaseCard> cards, boolean waitsForAnother) {
        /** Whether a case of it can be decided about here. */
        public boolean offers(CaseCard card) {
            return !waitsForAnother && !card.isReturned() && !card.isPublished();
        }

        /** Whether something about it has to be looked at by itself before it is published. */
        public boolean isGrave(CaseCard card) {
            return group.cases().stream()
                    .filter(c -> c.id().equals(card.faultCase().id()))
                    .anyMatch(c -> c.doubts().stream().anyMatch(Doubt::isGrave));
        }

        public boolean isSingle() {
            return cards.size() == 1;
        }

        public int more() {
            return group.cases().size() - cards.size();
        }
    }

    public String heading(Row row) {
        return ReviewPage.title(row.group().cause(), this);
    }

    public String listLink() {
        return filter.list();
    }

    public String groupLink(Row row) {
        return filter.group(row.group().id());
    }

    /** What is chosen for a case: as was sent, else to be published where all are but those in grave doubt. */
    public boolean chooses(String verdict, Row row, CaseCard card) {
        String chosen = sent.verdict(card.faultCase().id());
        return verdict.equals(chosen != null ? chosen : ticked && !row.isGrave(card) ? PUBLISH : LEAVE);
    }

    /** The same page with all to be published, or with none. */
    public String tickLink() {
        return filter.severalLink().and("ticked", ticked ? null : 1).toString();
    }

    public @Nullable String nextLink() {
        int next = filter.from() + rows.size();
        return next < ofAll ? filter.from(next).severalLink().toString() : null;
    }
}
