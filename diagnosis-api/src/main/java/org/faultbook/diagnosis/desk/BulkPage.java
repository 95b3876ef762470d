package org.faultbook.diagnosis.desk;

import java.util.List;
import org.faultbook.diagnosis.page.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * Publishing many at once, after a few of them were looked at.
 *
 * @param all cases that would be published
 * @param sample those to look at, drawn at random
 * @param seed they were drawn with
 * @param mark tells whether the cases are still the same when the form comes back
 */
public record BulkPage(
        PageFrame frame,
        int all,
        List<CaseCard> sample,
        int seed,
        String mark,
        @Nullable Notice notice,
        @Nullable String trouble)
        implements DeskPage {
    public static final String PATH = ReviewFilter.PATH + "/bulk";
    /** So many have to be right. */
    public static final int SAMPLE = 10;
}
