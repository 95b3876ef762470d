package org.faultbook.diagnosis.desk;

import org.faultbook.diagnosis.curation.Doubt;
import org.faultbook.diagnosis.page.PageLink;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the queue somebody works on.
 *
 * @param equipmentClass null: all
 * @param doubt null: whatever is in doubt
 * @param from groups passed over
 */
public record ReviewFilter(
        @Nullable String equipmentClass, @Nullable Doubt doubt, int from) {
    public static final String PATH = "/review";
    /** Groups of a page. */
    public static final int PAGE = 20;

    /** Whether it leaves anything out. */
    public boolean isNarrow() {
        return equipmentClass != null || doubt != null;
    }

    public ReviewFilter ofClass(@Nullable String other) {
        return new ReviewFilter(other, doubt, 0);
    }

    public ReviewFilter of(@Nullable Doubt other) {
        return new ReviewFilter(equipmentClass, other, 0);
    }

    public ReviewFilter from(int other) {
        return new ReviewFilter(equipmentClass, doubt, other);
    }

    /** The address of the list. */
    public PageLink link() {
        return narrowed(PageLink.to(PATH)).and("from", from == 0 ? null : from);
    }

    /** The address of the page on which several groups are decided about. */
    public PageLink severalLink() {
        return narrowed(PageLink.to(SeveralPage.PATH)).and("from", from == 0 ? null : from);
    }

    String list() {
        return link().toString();
    }

    /** The address of a group, from which the next ones are led to. */
    public String group(String id) {
        return groupLink(id).toString();
    }

    public PageLink groupLink(String id) {
        return narrowed(PageLink.to(PATH + "/group").and("id", id));
    }

    private PageLink narrowed(PageLink link) {
        return link.and("class", equipmentClass).and("doubt", doubt);
    }
}
