package org.faultbook.diagnosis.desk;

import org.faultbook.diagnosis.page.CasePage;
import org.faultbook.diagnosis.page.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * The page of a case, with what its curators are told there.
 *
 * @param notice what was just done; null where nothing was, or where the reader decides nothing
 * @param trouble why it was not done
 * @param levelOne whether the fault endangers people or stops production
 * @param needsSecond whether another person than the reader has to publish it
 */
public record CaseDesk(
        CasePage casePage,
        @Nullable Notice notice,
        @Nullable String trouble,
        boolean levelOne,
        boolean needsSecond) implements DeskPage {
    /** Parameter that names why a decision was refused. */
    public static final String REFUSED = "refused";

    @Override
    public PageFrame frame() {
        return casePage.frame();
    }
}
