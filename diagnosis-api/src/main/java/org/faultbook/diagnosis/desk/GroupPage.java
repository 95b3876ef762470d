package org.faultbook.diagnosis.desk;

import java.util.List;
import org.faultbook.diagnosis.curation.ReviewGroup;
import org.faultbook.diagnosis.page.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * Cases of one cause and type of machine, to be decided about together.
 *
 * @param cards the first cases of the group; the others follow when these are decided
 * @param alike cases of it beside others that are perhaps the same
 * @param next the group after it; null after the last
 */
public record GroupPage(
        PageFrame frame,
        ReviewFilter filter,
        ReviewGroup group,
        List<CaseCard> cards,
        List<PerhapsSame> alike,
        @Nullable String next,
        @Nullable Notice notice,
        @Nullable String trouble)
        implements DeskPage {

    public String heading() {
        return ReviewPage.title(group.cause(), this);
    }

    public String facts() {
        String facts =
                count("cases", group.cases().size()) + words().say("dot") + words().count("seen", group.tickets());
        return group.asked() == 0 ? facts : facts + words().say("dot") + count("asked", group.asked());
    }

    public @Nullable String nextLink() {
        return next == null ? null : filter.group(next);
    }

    public String listLink() {
        return filter.list();
    }

    public boolean several() {
        return cards.size() > 1;
    }

    public int more() {
        return group.cases().size() - cards.size();
    }
}
